import { articleKinds, kindsInOrder } from '../article/kinds.ts';
import type { FeedEntry } from '../feed/feed.ts';
import { moment } from '../feed/feed.ts';
import type { Change } from '../ledger/changes.ts';
import { editionPath } from '../plan/address.ts';
import { fullAddress } from './address.ts';
import { changes, editions, site, type Edition } from './archive.ts';
import { itemsOf, placeOfChange, type ChangedItem } from './changed-items.ts';
import { isPart, isTask, unitPlace, type TitledPlace } from './published-units.ts';

export const changesPath = '/about/changes/';

/** A change as readers are told of it. */
export interface ShownChange extends Pick<Change, 'id' | 'date' | 'reason' | 'approvedBy'> {
  /** 公布, 修订, 停用. */
  verb: string;
  /** 引言、6个部分、33项任务; 词条116条. */
  what: string;
  /** The plan it belongs to, where it belongs to one. */
  plan?: { title: string; path: string };
  /** One by one, unless it is a whole edition. */
  items: ChangedItem[];
  leadsTo?: TitledPlace;
}

const verbs: Record<Change['event'], string> = {
  published: '公布', revised: '修订', corrected: '更正', withdrawn: '停用', reinstated: '恢复', retired: '停用',
};

/** All changes, latest first, by their days. */
export const changeDays: { date: string; changes: ShownChange[] }[] =
  [...Map.groupBy(changes.map(shown), ({ date }) => date)].map(([date, ofDay]) => ({ date, changes: ofDay }));

function shown(change: Change): ShownChange {
  const { id, date, event, isFirst, reason, approvedBy, leadsTo } = change;
  const edition = editions.find(({ plan }) => plan.edition === change.edition);
  const items = isFirst ? [] : itemsOf(change, edition);
  return {
    id, date, items, verb: isFirst ? '首次公布' : verbs[event],
    what: edition === undefined ? namesOutside(change, items) : isFirst ? countsIn(change) : namesIn(change, edition),
    ...(edition === undefined ? {} : { plan: { title: edition.plan.title.text, path: editionPath(edition.plan.edition) } }),
    ...(reason === undefined ? {} : { reason }),
    ...(approvedBy === undefined ? {} : { approvedBy }),
    ...(leadsTo === undefined ? {} : { leadsTo: placeOfChange(leadsTo, edition) }),
  };
}

/** What a whole edition holds. */
function countsIn({ units, registers }: Change): string {
  const counted = (number: number, words: string): string[] => (number === 0 ? [] : [`${number}${words}`]);
  return [
    ...(units.includes('introduction') ? ['引言'] : []),
    ...counted(units.filter(isPart).length, '个部分'),
    ...counted(units.filter(isTask).length, '项任务'),
    ...counted(units.filter((name) => name.startsWith('appendix/')).length, '个附件'),
    ...counted(registers.length, '个登记表'),
  ].join('、');
}

function namesIn({ units, registers }: Change, { plan: { edition } }: Edition): string {
  return [...units, ...registers].map((name) => unitPlace(edition, name).words).join('、');
}

/** What belongs to no edition: one by its name, several by their number. */
function namesOutside({ terms, articles, audiences }: Change, items: readonly ChangedItem[]): string {
  const alone = items.length === 1 ? items[0]!.words : undefined;
  const kinds = kindsInOrder.map((kind) => ({ ...articleKinds[kind], count: articles.filter(({ slug }) => slug.startsWith(`${articleKinds[kind].folder}/`)).length }));
  return [
    { count: terms.length, one: `词条“${alone}”`, several: `词条${terms.length}条` },
    ...kinds.map(({ name, count }) => ({ count, one: `${name}《${alone}》`, several: `${name}${count}篇` })),
    { count: audiences.length, one: `“${alone}”页`, several: `按对象列出任务的网页${audiences.length}个` },
  ].flatMap(({ count, one, several }) => (count === 0 ? [] : [alone === undefined ? several : one])).join('，');
}

/** The title a change has by itself. */
const titleOf = ({ verb, what, plan }: ShownChange): string => (plan === undefined ? `${verb}：${what}` : `${verb}《${plan.title}》：${what}`);

/** The changes as programs follow them; none where the site does not know its own address. */
export const changeEntries: FeedEntry[] = changeDays.flatMap(({ changes: ofDay }) => ofDay).flatMap((change): FeedEntry[] => {
  const address = fullAddress(`${changesPath}#${change.id}`);
  const { date, verb, reason, approvedBy, items, leadsTo } = change;
  const about = [...(reason === undefined ? [] : [`原因：${reason}`]), ...(approvedBy === undefined ? [] : [`批准：${approvedBy}`])];
  return address === undefined ? [] : [{
    address, title: titleOf(change), summary: [titleOf(change), ...about].join('。').replace(/。+/gu, '。'), author: site.publisher ?? site.name, category: verb, updated: moment(date),
    texts: [
      titleOf(change), ...about, ...(leadsTo === undefined ? [] : [`改看：${[leadsTo.words, leadsTo.title].filter(Boolean).join('　')}`]),
      ...items.flatMap(({ words, title, corrections }) => [
        [words, title].filter(Boolean).join('　'), ...corrections.map(({ place, earlier, later }) => `${place}：原为“${earlier}”，现为“${later}”`),
      ]),
    ],
  }];
});
