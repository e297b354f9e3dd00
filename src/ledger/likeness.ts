/** Characters that are compared together. */
const runLength = 2;

/** A text as it is compared: the width of punctuation does not count, which pages show otherwise than the source. */
export const folded = (text: string): string => text.normalize('NFKC');

/** How many runs of two characters each text has, and how many stand in both; punctuation and white space do not count. */
function shared(one: string, other: string): { ofOne: number; ofOther: number; inBoth: number } {
  const [left, right] = [runs(one), runs(other)];
  let inBoth = 0;
  for (const [run, count] of left) inBoth += Math.min(count, right.get(run) ?? 0);
  return { ofOne: sum(left), ofOther: sum(right), inBoth };
}

/** How much two texts have in common, from 0 to 1. */
export function likeness(one: string, other: string): number {
  const { ofOne, ofOther, inBoth } = shared(one, other);
  return ofOne + ofOther === 0 ? 0 : (2 * inBoth) / (ofOne + ofOther);
}

/** Which share of the first text's words stands in the second, from 0 to 1. */
export function containedShare(one: string, other: string): number {
  const { ofOne, inBoth } = shared(one, other);
  return ofOne === 0 ? 0 : inBoth / ofOne;
}

function runs(text: string): Map<string, number> {
  const characters = folded(text).replace(/[\p{P}\p{S}\s]/gu, '');
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(characters.length - runLength + 1, Math.min(characters.length, 1)); at += 1) {
    const run = characters.slice(at, at + runLength);
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
}

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((total, count) => total + count, 0);
