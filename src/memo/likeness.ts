import { wordCharacter, wordsOnly } from './marks.ts';
import { pairAt, passageAt, textRange, withWholeMasks, type PlanIndex, type TextRange } from './plan-index.ts';

/** Where a plan is likest to some words. */
export interface Likest {
  index: PlanIndex;
  /** In the index's text; begins and ends where the words would. */
  range: TextRange;
  /** 0 for nothing in common, 1 for the same: twice the shared units by the units of both. */
  likeness: number;
}

/** Pairs that stand everywhere tell nothing, and take time. */
const tooCommon = 120;

/** How far words may have moved against each other, in units, and by what share of their length. */
const leastDrift = 8;
const driftShare = 0.15;

/**
 * Where the plan is likest to these words, if it has anything in common with them. Each pair of units that both have
 * votes for the distance at which it stands; the distance with the most votes is looked at closely.
 * @param words without marks and spaces
 * @param scopes ranges of the index's text to look in; all of it where none are given
 */
export function likestPlace(words: string, index: PlanIndex, scopes?: readonly TextRange[]): Likest | undefined {
  const drift = Math.max(leastDrift, Math.ceil(words.length * driftShare));
  const votes = new Map<number, number>();
  for (let at = 0; at + 1 < words.length; at += 1) {
    for (const place of placesOfPair(words, at, index, scopes)) {
      const band = Math.floor((place - at) / drift);
      votes.set(band, (votes.get(band) ?? 0) + 1);
    }
  }
  let best: number | undefined;
  let most = 0;
  for (const [band, own] of votes) {
    const together = own + (votes.get(band + 1) ?? 0);
    if (together > most) [best, most] = [band, together];
  }
  return best === undefined ? undefined : alongBand(words, index, { from: best * drift, to: (best + 2) * drift }, scopes);
}

function placesOfPair(words: string, at: number, { pairs, places }: PlanIndex, scopes: readonly TextRange[] | undefined): readonly number[] {
  const all = pairs.get(pairAt(words, at)) ?? [];
  if (scopes === undefined) return all.length > tooCommon ? [] : all;
  return all.filter((place) => isIn(places[place]!, scopes));
}

const isIn = (place: number, scopes: readonly TextRange[] | undefined): boolean =>
  scopes === undefined || scopes.some(({ start, end }) => place >= start && place < end);

/** The first number of an ascending list that is at least `from` and below `to`. */
function firstBetween(ascending: readonly number[], from: number, to: number): number | undefined {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < from) low = middle + 1;
    else high = middle;
  }
  const found = ascending[low];
  return found !== undefined && found < to ? found : undefined;
}

/** Follows the words along a band of distances, pair by pair, never backwards. */
function alongBand(words: string, index: PlanIndex, { from, to }: { from: number; to: number }, scopes: readonly TextRange[] | undefined): Likest | undefined {
  let shared = 0;
  let first: Hit | undefined;
  let last: Hit | undefined;
  for (let at = 0; at + 1 < words.length; at += 1) {
    const pair = words.slice(at, at + 2);
    const next = last === undefined ? -1 : last.place + at - last.at;
    const place = next >= 0 && index.words.startsWith(pair, next) ? next
      : firstBetween(index.pairs.get(pairAt(words, at)) ?? [], Math.max(at + from, (last?.place ?? -1) + 1), at + to);
    if (place === undefined || !isIn(index.places[place]!, scopes)) continue;
    const joined = last !== undefined && last.at === at - 1 && last.place === place - 1;
    const touching = last !== undefined && (last.at === at - 1 || last.place === place - 1);
    shared += joined || touching ? 1 : 2;
    first ??= { at, place };
    last = { at, place };
  }
  if (first === undefined || last === undefined) return undefined;
  return { index, ...rangeAround(words.length, index, first, last, shared) };
}

interface Hit {
  /** In the words looked for. */
  at: number;
  /** In the index's words. */
  place: number;
}

/** From the first hit to the last, with as many units before and after as the words have, but not into other sentences. */
function rangeAround(length: number, index: PlanIndex, first: Hit, last: Hit, shared: number): Pick<Likest, 'range' | 'likeness'> {
  const start = first.place - first.at;
  const end = last.place + length - last.at;
  const hits = textRange(index, first.place, last.place + 2 - first.place);
  const whole = textRange(index, Math.max(0, start), Math.min(index.words.length, end) - Math.max(0, start));
  const range = withWholeMasks(withoutOuterMarks({
    start: Math.max(whole.start, passageAt(index, hits.start).range.start),
    end: Math.min(whole.end, passageAt(index, hits.end - 1).range.end),
  }, index.text), index);
  return { range, likeness: (2 * shared) / (length + wordsOnly(index.text.slice(range.start, range.end)).length) };
}

/** The range from its first word character to its last. */
function withoutOuterMarks({ start, end }: TextRange, text: string): TextRange {
  let [from, to] = [start, end];
  while (from < to && wordCharacter(text.charAt(from)) === '') from += 1;
  while (to > from && wordCharacter(text.charAt(to - 1)) === '') to -= 1;
  return { start: from, end: to };
}
