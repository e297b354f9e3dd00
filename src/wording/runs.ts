/** How many runs of characters each of two texts has, and how many stand in both. */
export interface SharedRuns {
  ofOne: number;
  ofOther: number;
  inBoth: number;
}

/**
 * Counts what two texts have in common; punctuation and white space do not count.
 * @param length of a run, in characters; a text shorter than that is one run
 */
export function sharedRuns(one: string, other: string, length: number): SharedRuns {
  const [left, right] = [runs(one, length), runs(other, length)];
  let inBoth = 0;
  for (const [run, count] of left) inBoth += Math.min(count, right.get(run) ?? 0);
  return { ofOne: sum(left), ofOther: sum(right), inBoth };
}

function runs(text: string, length: number): Map<string, number> {
  const characters = text.replace(/[\p{P}\p{S}\s]/gu, '');
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(characters.length - length + 1, Math.min(characters.length, 1)); at += 1) {
    const run = characters.slice(at, at + length);
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
}

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((total, count) => total + count, 0);
