import type { Scope } from './desk.ts';
import { compareWords, type Comparison } from './comparison.ts';
import { wordsOnly } from './marks.ts';
import { ownerOf, passageAt, placesOf, textRange, type PlanIndex, type TextRange } from './plan-index.ts';
import type { PlanPlace } from './report.ts';

/** A stretch of the memo's words seen at a place of a plan. */
export interface Sighting {
  index: PlanIndex;
  range: TextRange;
  comparison: Comparison;
}

/** Where the words stand in an index, but for marks and spaces; those that are the same in everything that counts first. */
export function sightingsIn(memoWords: string, index: PlanIndex): Sighting[] {
  const words = wordsOnly(memoWords);
  return placesOf(words, index)
    .map((at) => sightingAt(memoWords, index, textRange(index, at, words.length)))
    .sort((a, b) => Number(b.comparison.isSame) - Number(a.comparison.isSame));
}

export const sightingAt = (memoWords: string, index: PlanIndex, range: TextRange): Sighting =>
  ({ index, range, comparison: compareWords(memoWords, index.text, range, index.masks) });

export const isWithin = ({ index, range }: Sighting, scopes: readonly Scope[]): boolean => scopes.some((scope) =>
  scope.index === index && scope.ranges.some(({ start, end }) => range.start >= start && range.start < end));

/** The place at which a sighting begins. */
export function placeOf({ index, range }: Sighting): PlanPlace {
  const { name, revision } = passageAt(index, range.start);
  return { edition: index.edition, name, ...(revision === undefined ? {} : { revision }) };
}

export const ownerOfSighting = (sighting: Sighting): string => `${sighting.index.edition} ${ownerOf(placeOf(sighting).name)}`;

/** How much of the plan around a sighting tells it from another. */
const enoughAround = 40;

/** What stands before and after a sighting in its task. */
export function aroundSighting({ index: { text }, range: { start, end }, comparison: { planWords } }: Sighting): { before: string; after: string } {
  const begin = Math.max(0, text.indexOf(planWords, Math.max(0, start - planWords.length)));
  const last = Math.max(end, begin + planWords.length);
  const [before] = text.slice(Math.max(0, begin - enoughAround), begin).split('\n').slice(-1);
  const [after] = text.slice(last, last + enoughAround).split('\n', 1);
  return { before: before ?? '', after: after ?? '' };
}
