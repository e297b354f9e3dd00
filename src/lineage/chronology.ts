/** Editions from old to new. */
export interface Chronology {
  order: string[];
  /** Whether the order follows from years and declarations alone; otherwise nobody can say which edition is first. */
  isCertain: boolean;
}

/**
 * The order of editions in time. Years in names tell it; a name without a year, such as one whose year the source masks, has
 * its place only where an edition is declared to go on from another.
 * @param goesOn pairs of an edition and the earlier one it goes on from
 */
export function chronologyOf(editions: readonly string[], goesOn: readonly { from: string; edition: string }[]): Chronology {
  const left = new Map([...editions].sort().map((edition) => [edition, yearOf(edition)]));
  const before = Map.groupBy(goesOn, ({ edition }) => edition);
  const order: string[] = [];
  let isCertain = true;
  while (left.size > 0) {
    const earliest = Math.min(...[...left.values()].filter((year) => year !== undefined));
    const first = [...left].filter(([edition, year]) => (year === undefined || year === earliest)
      && before.get(edition)?.some(({ from }) => left.has(from)) !== true).map(([edition]) => edition);
    if (first.length !== 1) isCertain = false;
    const next = first[0] ?? [...left.keys()][0]!;
    order.push(next);
    left.delete(next);
  }
  return { order, isCertain };
}

const yearOf = (edition: string): number | undefined => {
  const year = /^\d{4}(?!\d)/u.exec(edition)?.[0];
  return year === undefined ? undefined : Number(year);
};
