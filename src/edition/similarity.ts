/** Characters that are compared together. Shorter runs of official wording are shared by texts that have nothing to do with each other. */
const runLength = 3;

/**
 * How much two texts have in common: the share of their runs of three characters that stand in both, from 0 to 1.
 * Punctuation and white space do not count, so that a text with other commas is the same text.
 */
export function similarity(one: string, other: string): number {
  const ofOne = runs(one);
  const ofOther = runs(other);
  const total = sum(ofOne) + sum(ofOther);
  if (total === 0) return one === other ? 1 : 0;
  let shared = 0;
  for (const [run, count] of ofOne) shared += Math.min(count, ofOther.get(run) ?? 0);
  return (2 * shared) / total;
}

function runs(text: string): Map<string, number> {
  const characters = text.replace(/[\p{P}\p{S}\s]/gu, '');
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(characters.length - runLength + 1, Math.min(characters.length, 1)); at += 1) {
    const run = characters.slice(at, at + runLength);
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
