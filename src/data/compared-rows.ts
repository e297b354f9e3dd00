import { comparedId, formerId } from '../lineage/address.ts';
import { comparedText, saysTheSame } from '../lineage/compared-text.ts';
import { fateOf, type Fate, type Relation } from '../lineage/relations.ts';
import { originKinds, type OriginKind } from '../lineage/schema.ts';
import type { Part, Task } from '../plan/model.ts';
import { taskOf, type Edition } from './archive.ts';
import { relationFrom, relationTo, type Comparison } from './lineage.ts';

/** What the page of a comparison says of one task. */
export interface ComparedRow {
  id: string;
  /** What editors have not confirmed yet stands without a counterpart. */
  status: OriginKind | '取消' | '待核对';
  earlier: Task[];
  later?: Task;
  /** Whether title and text are the same, character for character. */
  isSame: boolean;
  wordings?: RelationWordings;
  /** The task whose row shows the wordings of a relation that has several rows. */
  shownAt?: Task;
}

/** The words on both sides of a relation, titles aside. */
export interface RelationWordings {
  earlier: string;
  later: string;
}

/** A part of the later plan with its rows. */
export interface ComparedPart {
  part: Part;
  rows: ComparedRow[];
}

/** Every task of the later edition, part by part. */
export function comparedParts(comparison: Comparison): ComparedPart[] {
  return comparison.later.plan.parts.filter(({ tasks }) => tasks.length > 0)
    .map((part) => ({ part, rows: part.tasks.map((task) => laterRow(comparison, task)) }));
}

function laterRow(comparison: Comparison, task: Task): ComparedRow {
  const relation = relationTo(comparison, task.id);
  const id = comparedId(task.id);
  if (relation === undefined) return { id, status: '待核对', earlier: [], later: task, isSame: false };
  const { kind, from } = relation.origins.find((origin) => origin.task === task.id)!;
  const earlier = from.map((source) => taskOf(comparison.earlier, source));
  const isSame = kind === '延续' && saysTheSame(earlier[0]!, task);
  const [first] = relation.origins;
  const row = { id, status: kind, earlier, later: task, isSame };
  return first!.task === task.id
    ? { ...row, wordings: changedWordings(comparison, relation) }
    : { ...row, shownAt: taskOf(comparison.later, first!.task) };
}

/**
 * All texts of either side, one below the other: what was merged or split is compared as a whole.
 * Nothing where one side has no task, or the texts are the same.
 */
export function changedWordings({ earlier, later }: Comparison, relation: Relation): RelationWordings | undefined {
  if (relation.earlier.length === 0 || relation.origins.length === 0) return undefined;
  const text = (edition: Edition, ids: readonly string[]): string => ids.map((id) => comparedText(taskOf(edition, id))).join('\n');
  const wordings = { earlier: text(earlier, relation.earlier), later: text(later, relation.origins.map(({ task }) => task)) };
  return wordings.earlier === wordings.later ? undefined : wordings;
}

/** The tasks of the earlier edition that no row of the later one speaks of: cancelled, or not confirmed yet. */
export function formerRows(comparison: Comparison): ComparedRow[] {
  return comparison.earlier.tasks.flatMap((task): ComparedRow[] => {
    const relation = relationFrom(comparison, task.id);
    if (relation !== undefined && relation.origins.length > 0) return [];
    return [{ id: formerId(task.id), status: relation === undefined ? '待核对' : '取消', earlier: [task], isSame: false }];
  });
}

/** How many tasks of an edition have each status; those that none has are left out. */
export interface Tally {
  edition: Edition;
  counts: { status: string; count: number }[];
}

const fates: readonly Fate[] = ['延续', '并入', '拆分', '取消'];

/** Both editions in numbers: where the later one's tasks come from, and where the earlier one's went. */
export function talliesOf(comparison: Comparison): { later: Tally; earlier: Tally } {
  const origins = comparison.later.tasks.map(({ id }) =>
    relationTo(comparison, id)?.origins.find(({ task }) => task === id)?.kind ?? '待核对');
  const gone = comparison.earlier.tasks.map(({ id }) => {
    const relation = relationFrom(comparison, id);
    return relation === undefined ? '待核对' : fateOf(relation, id);
  });
  return {
    later: tally(comparison.later, origins, [...originKinds, '待核对']),
    earlier: tally(comparison.earlier, gone, [...fates, '待核对']),
  };
}

function tally(edition: Edition, found: readonly string[], statuses: readonly string[]): Tally {
  const counts = statuses.map((status) => ({ status, count: found.filter((one) => one === status).length }));
  return { edition, counts: counts.filter(({ count }) => count > 0) };
}
