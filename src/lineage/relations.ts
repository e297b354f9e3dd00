import type { Lineage, Origin } from './model.ts';

/** Tasks of two editions that belong together: one on either side, or several where tasks were merged or split. */
export interface Relation {
  /** Ids of the earlier edition in the order of its plan; none for what is new. */
  earlier: string[];
  /** Its tasks of the later edition, in the order of that plan; none for what was cancelled. */
  origins: Origin[];
  /** Whether an editor has confirmed every row of it: only then may it be published. */
  confirmed: boolean;
}

/** What became of a task of the earlier edition. */
export type Fate = '延续' | '并入' | '拆分' | '取消';

/** A relation's word for what became of its earlier tasks one by one. */
export function fateOf({ origins }: Relation, earlier: string): Fate {
  const successors = origins.filter(({ from }) => from.includes(earlier));
  if (successors.length === 0) return '取消';
  if (successors.length > 1) return '拆分';
  return successors[0]?.kind === '合并' ? '并入' : '延续';
}

/** The tasks of the later edition that a task of the earlier one went to. */
export const successorsOf = ({ origins }: Relation, earlier: string): string[] =>
  origins.filter(({ from }) => from.includes(earlier)).map(({ task }) => task);

/**
 * The relations of a lineage that contradicts itself nowhere: rows that share a source belong together.
 * @param order all ids of either edition, in the order of its plan
 */
export function relationsOf({ origins, cancelled }: Lineage, order: { earlier: readonly string[]; later: readonly string[] }): Relation[] {
  const bySource = Map.groupBy(origins.flatMap((origin) => origin.from.map((id) => ({ id, origin }))), ({ id }) => id);
  const met = new Set<Origin>();
  const [earlier, later] = [sorter(order.earlier), sorter(order.later)];
  const related = later(origins, ({ task }) => task).flatMap((first): Relation[] => {
    if (met.has(first)) return [];
    const rows = together(first, bySource, met);
    return [{
      earlier: earlier(new Set(rows.flatMap(({ from }) => from)), (id) => id),
      origins: later(rows, ({ task }) => task),
      confirmed: rows.every(({ confirmed }) => confirmed),
    }];
  });
  const gone = earlier(cancelled, ({ task }) => task)
    .map(({ task, confirmed }): Relation => ({ earlier: [task], origins: [], confirmed }));
  return [...related, ...gone];
}

/** A row with all rows that share a source with it, or with one of those. */
function together(first: Origin, bySource: ReadonlyMap<string, { origin: Origin }[]>, met: Set<Origin>): Origin[] {
  const rows: Origin[] = [];
  const waiting = [first];
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    if (met.has(row)) continue;
    met.add(row);
    rows.push(row);
    waiting.push(...row.from.flatMap((id) => (bySource.get(id) ?? []).map(({ origin }) => origin)));
  }
  return rows;
}

/** Puts things into the order of a plan by the ids of their tasks. */
function sorter(order: readonly string[]): <Thing>(things: Iterable<Thing>, idOf: (thing: Thing) => string) => Thing[] {
  const places = new Map(order.map((id, index) => [id, index]));
  const placeOf = (id: string): number => places.get(id) ?? order.length;
  return (things, idOf) => [...things].sort((a, b) => placeOf(idOf(a)) - placeOf(idOf(b)));
}
