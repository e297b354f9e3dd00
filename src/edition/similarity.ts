import { sharedRuns } from '../wording/runs.ts';

/** Characters that are compared together. Shorter runs of official wording are shared by texts that have nothing to do with each other. */
const runLength = 3;

/**
 * How much two texts have in common: the share of their runs of three characters that stand in both, from 0 to 1.
 * Punctuation and white space do not count, so that a text with other commas is the same text.
 */
export function similarity(one: string, other: string): number {
  const { ofOne, ofOther, inBoth } = sharedRuns(one, other, runLength);
  if (ofOne + ofOther === 0) return one === other ? 1 : 0;
  return (2 * inBoth) / (ofOne + ofOther);
}
