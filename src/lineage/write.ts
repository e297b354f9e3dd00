import { Document, isMap, isSeq, parseDocument, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { tasksOf, type Plan } from '../plan/model.ts';
import { passagePlace } from '../plan/passage-place.ts';
import type { WrittenLineage } from './file.ts';
import type { LikeTask, ProposedLineage } from './propose.ts';

const introduction = `# 本年度各项任务与上一年度的对应关系，每项一条。由 npm run lineage 提出建议，编辑对照两份计划核对；网页只公布核对过的。
# kind：延续，一项到一项；合并，由两项以上合成；拆分，一项分成几项；新增，上一年度没有。cancelled：上一年度有、本年度没有的。
# 各条后面是两个年度的任务标题和文字相似的程度，供核对时参考。
# 全部核对完，把下面的 confirmed 改为 true；只核对了一部分，在核对过的条目里加上 confirmed: true，再次运行时原样保留，其余重新建议。
`;

/** The editions a proposal speaks of, for the titles beside its rows. */
export interface Compared {
  earlier: Plan;
  later: Plan;
}

/**
 * A proposal as a file, a row a line. Rows that editors confirmed stand as they wrote them, with their comments.
 * @param present the file as it is now
 */
export function writeLineage(proposal: ProposedLineage, compared: Compared, present?: { yaml: string; lineage: WrittenLineage }): string {
  if (present !== undefined && isSettled(proposal, present.lineage)) return present.yaml;
  const document = present === undefined ? new Document({ from: proposal.from, confirmed: false }) : parseDocument(present.yaml);
  const all = document.get('confirmed') === true;
  const kept = keptRows(document, present?.lineage);
  const titles = { earlier: titlesOf(compared.earlier), later: titlesOf(compared.later) };
  const row = (value: object, comment: string): Node => {
    const node = document.createNode(all ? { ...value, confirmed: false } : value, { flow: true });
    node.comment = ` ${comment}`;
    return node;
  };
  const rows = {
    tasks: proposal.origins.map(({ task, kind, from }) => kept.tasks.get(task)
      ?? row({ task: idValue(task), kind, ...(from.length === 0 ? {} : { from: from.map(idValue) }) }, originComment(task, from, proposal, titles))),
    cancelled: proposal.cancelled.map(({ task }) => kept.cancelled.get(task)
      ?? row({ task: idValue(task) }, cancellationComment(task, proposal, titles))),
  };
  document.set('from', proposal.from);
  for (const [field, items] of Object.entries(rows)) setRows(document, field, items);
  if (present === undefined) document.commentBefore = introduction.trimEnd().replaceAll(/^#/gmu, '');
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** Whether editors have said of every task what the file has to say. */
const isSettled = ({ origins, cancelled }: ProposedLineage, present: WrittenLineage): boolean =>
  [...origins, ...cancelled].every(({ confirmed }) => confirmed)
  && present.origins.length === origins.length && present.cancelled.length === cancelled.length;

type Titles = ReadonlyMap<string, string>;

const titlesOf = (plan: Plan): Titles => new Map(tasksOf(plan).map(({ id, heading }) => [id, heading.title.text]));

/** Ids that are numbers are written as numbers. */
const idValue = (id: string): string | number => (/^(?:0|[1-9]\d*)$/u.test(id) ? Number(id) : id);

interface BothTitles {
  earlier: Titles;
  later: Titles;
}

function originComment(task: string, sources: readonly string[], { likest, from }: ProposedLineage, titles: BothTitles): string {
  const like = likest.get(task) ?? [];
  const named = (id: string): string => `${titled(from, id, titles.earlier)} ${percent(like.find((one) => one.task === id))}`;
  const [nearest] = like;
  const told = sources.length > 0 ? sources.map(named).join('、') : nearest === undefined ? '没有相近的' : `没有相近的，最近的是${named(nearest.task)}`;
  return `${titles.later.get(task) ?? ''} ← ${told}`;
}

function cancellationComment(task: string, { likest, edition }: ProposedLineage, titles: BothTitles): string {
  const [nearest] = [...likest].flatMap(([later, like]) => like.filter((one) => one.task === task).map(({ likeness }) => ({ task: later, likeness })))
    .sort((a, b) => b.likeness - a.likeness);
  return `${titles.earlier.get(task) ?? ''} → ${nearest === undefined ? '没有相近的' : `没有相近的，最近的是${titled(edition, nearest.task, titles.later)} ${percent(nearest)}`}`;
}

const titled = (edition: string, id: string, titles: Titles): string => `${passagePlace(edition, id).words}“${titles.get(id) ?? ''}”`;

const percent = (like: LikeTask | undefined): string => (like === undefined ? '不足5%' : `${Math.round(like.likeness * 100)}%`);

/** The rows that editors confirmed, as they stand in the file, by task. */
function keptRows(document: Document, lineage: WrittenLineage | undefined): Record<'tasks' | 'cancelled', Map<string, Node>> {
  const confirmed = (field: string, rows: readonly { task: string; confirmed: boolean }[]): Map<string, Node> =>
    new Map(rows.flatMap((row, index) => (row.confirmed ? [[row.task, document.getIn([field, index], true) as Node] as const] : [])));
  return { tasks: confirmed('tasks', lineage?.origins ?? []), cancelled: confirmed('cancelled', lineage?.cancelled ?? []) };
}

function setRows(document: Document, field: string, items: Node[]): void {
  const present = document.get(field, true);
  const rows = (isSeq(present) ? present : document.createNode([])) as YAMLSeq<Node>;
  rows.items = items;
  rows.flow = items.length === 0;
  if (!isSeq(present) && isMap(document.contents)) (document.contents as YAMLMap).set(field, rows);
}
