import type { Change, ChangedEntry } from '../ledger/changes.ts';
import type { ArticleText, PublishedEntry, TermText } from '../ledger/model.ts';
import { articleLedTo } from './published-articles.ts';
import { sitePlace } from './published-terms.ts';
import { siteLedger, type Edition } from './archive.ts';
import { hasPage, placeLedTo, type TitledPlace } from './published-units.ts';
import type { WordingChange } from './wording-changes.ts';

/** One thing that a change concerns, as readers are led to it. */
export interface ChangedItem extends TitledPlace {
  /** Where its words before and after stand, for the plan's own words. */
  record?: string;
  /** What became of editors' words, which have no record of their own. */
  corrections: WordingChange[];
  /** Words that changed and are not kept. */
  otherWords: boolean;
}

const termFields: Record<keyof TermText, string> = { name: '词语', forms: '正文写法', definition: '释义', source: '出处' };

/** Everything a change concerns, one by one. */
export function itemsOf({ event, units, registers, terms, articles, audiences }: Change, edition: Edition | undefined): ChangedItem[] {
  const plain = (place: TitledPlace): ChangedItem => ({ ...place, corrections: [], otherWords: false });
  const inEdition = edition === undefined ? [] : [...units, ...registers].map((name): ChangedItem => {
    const item = plain(placeLedTo(edition, name));
    // What was taken out and has no page of its own is told of in the record of the edition's page.
    const isRecorded = event === 'revised' || event === 'reinstated' || (event === 'withdrawn' && !hasPage(name));
    return isRecorded && units.includes(name) ? { ...item, record: `${item.path}#revisions` } : item;
  });
  return [
    ...inEdition,
    ...terms.map((entry): ChangedItem => {
      const [was, is] = wordingsOf(siteLedger.terms.get(entry.slug), entry);
      const corrections = was === undefined || is === undefined ? [] : (Object.keys(termFields) as (keyof TermText)[])
        .flatMap((field) => difference(termFields[field], was[field], is[field]));
      return { ...plain(sitePlace(entry.slug)), corrections };
    }),
    ...articles.map((entry): ChangedItem => {
      const [was, is] = wordingsOf<ArticleText>(siteLedger.articles.get(entry.slug), entry);
      return was === undefined || is === undefined ? plain(articleLedTo(entry.slug))
        : { ...articleLedTo(entry.slug), corrections: difference('标题', was.title, is.title), otherWords: was.words !== is.words };
    }),
    ...audiences.map((slug) => plain(sitePlace(slug))),
  ];
}

/** Where readers are led by a change. */
export function placeOfChange(name: string, edition: Edition | undefined): TitledPlace {
  if (edition !== undefined) return placeLedTo(edition, name);
  return siteLedger.articles.has(name) ? articleLedTo(name) : sitePlace(name);
}

const wordingsOf = <Text>(entry: PublishedEntry<Text> | undefined, { before, after }: ChangedEntry): (Text | undefined)[] =>
  (before === after ? [] : [before === -1 ? undefined : entry?.wordings[before], entry?.wordings[after]]);

const difference = (place: string, earlier = '', later = ''): WordingChange[] => (earlier === later ? [] : [{ place, earlier, later }]);
