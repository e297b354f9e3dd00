import { sharedRuns, type SharedRuns } from '../wording/runs.ts';

/** Characters that are compared together. */
const runLength = 2;

/** A text as it is compared: the width of punctuation does not count, which pages show otherwise than the source. */
export const folded = (text: string): string => text.normalize('NFKC');

const shared = (one: string, other: string): SharedRuns => sharedRuns(folded(one), folded(other), runLength);

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
