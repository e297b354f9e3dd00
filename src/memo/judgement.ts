import type { Edition, Scopes } from './desk.ts';
import { likestPlace, type Likest } from './likeness.ts';
import { wordsOnly } from './marks.ts';
import { isWithin, ownerOfSighting, placeOf, sightingAt, sightingsIn, type Sighting } from './sightings.ts';
import type { PlanPlace, Remark, Verdict } from './report.ts';

/** What is said of some quoted words. */
export interface Judgement {
  verdict: Verdict;
  remarks: Remark[];
  sighting?: Sighting;
  elsewhere?: PlanPlace[];
}

/** How many units of words a quotation needs to stem from the plan without a number beside it. */
const enough = { found: 6, foundOnce: 4, like: 8, likeButForMasks: 6 };

/** How like it must be: near the number it gives; anywhere. */
const likeEnough = { cited: 0.4, anywhere: 0.7 };

/** How much liker another place must be for the number to be what is wrong. */
const clearlyLiker = 0.15;

const mostPlacesNamed = 4;

/**
 * Judges words quoted with a number beside them.
 * @param editions the edition of the number first
 */
export function judgeCited(memoWords: string, { now, before }: Scopes, editions: readonly Edition[]): Judgement {
  const right = now.flatMap(({ index }) => sightingsIn(memoWords, index)).find((sighting) => isWithin(sighting, now));
  if (right !== undefined) return seen(right);
  const revised = before.flatMap(({ index }) => sightingsIn(memoWords, index)).find((sighting) => sighting.comparison.isSame && isWithin(sighting, before));
  if (revised !== undefined) return superseded(revised);
  const found = editions.flatMap(({ index }) => sightingsIn(memoWords, index));
  const [other] = found;
  if (other !== undefined) return misplaced(other, found);
  const words = wordsOnly(memoWords);
  const near = best(now.map(({ index, ranges }) => likestPlace(words, index, ranges)));
  const far = words.length < enough.likeButForMasks ? undefined : best(editions.map(({ index }) => likestPlace(words, index)));
  if (far !== undefined && far.likeness >= likeEnough.anywhere && far.likeness > (near?.likeness ?? 0) + clearlyLiker) {
    const sighting = sightingAt(memoWords, far.index, far.range);
    return misplaced(sighting, [sighting]);
  }
  if (near !== undefined && near.likeness >= likeEnough.cited) return seen(sightingAt(memoWords, near.index, near.range));
  return { verdict: 'absent', remarks: [] };
}

/** Judges words quoted without a number; nothing where they do not stem from any plan. */
export function judgeUncited(memoWords: string, editions: readonly Edition[]): Judgement | undefined {
  const words = wordsOnly(memoWords);
  if (words.length < enough.foundOnce) return undefined;
  const found = editions.flatMap(({ index }) => sightingsIn(memoWords, index));
  const [first] = found;
  if (first !== undefined) {
    if (words.length >= enough.found) return seen(first);
    return first.comparison.isSame && new Set(found.map(ownerOfSighting)).size === 1 ? seen(first) : undefined;
  }
  const revised = editions.flatMap(({ earlier }) => (earlier === undefined ? [] : sightingsIn(memoWords, earlier))).find(({ comparison }) => comparison.isSame);
  if (revised !== undefined && words.length >= enough.found) return superseded(revised);
  if (words.length < enough.likeButForMasks) return undefined;
  const far = best(editions.map(({ index }) => likestPlace(words, index)));
  if (far === undefined || far.likeness < likeEnough.anywhere) return undefined;
  const judged = seen(sightingAt(memoWords, far.index, far.range));
  return words.length >= enough.like || judged.remarks.includes('mask-filled') ? judged : undefined;
}

const best = (all: readonly (Likest | undefined)[]): Likest | undefined =>
  all.reduce((one, other) => (other !== undefined && other.likeness > (one?.likeness ?? 0) ? other : one), undefined);

const superseded = (sighting: Sighting): Judgement => ({ verdict: 'superseded', remarks: ['revised', ...sighting.comparison.remarks], sighting });

/** At a place where it may stand; an earlier wording is only looked at where the memo says so. */
const seen = (sighting: Sighting): Judgement =>
  ({ verdict: sighting.comparison.isSame ? 'matches' : 'differs', remarks: [...revisedRemark(sighting), ...sighting.comparison.remarks], sighting });

const revisedRemark = (sighting: Sighting): Remark[] => (placeOf(sighting).revision === undefined ? [] : ['revised']);

/** Right words at another place than the number says; each task is named once. */
function misplaced(first: Sighting, all: readonly Sighting[]): Judgement {
  const owners = new Map(all.filter(({ comparison }) => comparison.isSame === first.comparison.isSame).reverse().map((one) => [ownerOfSighting(one), one]));
  return {
    verdict: 'wrong-number',
    remarks: [...(first.comparison.isSame ? [] : ['words-differ' as const]), ...first.comparison.remarks],
    sighting: first,
    elsewhere: [...owners.values()].reverse().slice(0, mostPlacesNamed).map(placeOf),
  };
}
