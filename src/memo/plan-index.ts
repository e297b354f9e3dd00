import { wordCharacter } from './marks.ts';
import type { PassageName } from '../plan/passages.ts';

/** A half-open range of UTF-16 code units. */
export interface TextRange {
  start: number;
  end: number;
}

export interface IndexedPassage {
  name: PassageName;
  /** What it belongs to: the first half of its name. */
  owner: string;
  /** Its range in the index's text. */
  range: TextRange;
  /** The revision it is of, where it is an earlier wording. */
  revision?: number;
}

/** A plan's words, made once for finding places in them quickly. */
export interface PlanIndex {
  edition: string;
  /** All passages in reading order; a line break between tasks. */
  text: string;
  passages: IndexedPassage[];
  /** The words of the text without marks and spaces; a line break between tasks, so that no words run across. */
  words: string;
  /** For each unit of `words` its place in `text`. */
  places: Uint32Array;
  /** Where each two neighbouring units of `words` stand, ascending. */
  pairs: ReadonlyMap<number, readonly number[]>;
  /** The marks with which the source hides words, and where they stand in `text`, ascending. */
  masks: readonly string[];
  maskRanges: readonly TextRange[];
}

/** What tells one pair of units from another. */
export const pairAt = (words: string, at: number): number => words.charCodeAt(at) * 0x10000 + words.charCodeAt(at + 1);

export const ownerOf = (name: PassageName): string => name.split('#')[0] ?? name;

interface Indexable {
  name: PassageName;
  text: string;
  stop?: string;
  revision?: number;
}

/** Indexes passages in their order. */
export function indexPassages(edition: string, given: readonly Indexable[], masks: readonly string[]): PlanIndex {
  let text = '';
  const passages = given.map(({ name, text: own, stop = '', revision }, at): IndexedPassage => {
    const next = given[at + 1];
    const start = text.length;
    const owner = ownerOf(name);
    const together = next !== undefined && ownerOf(next.name) === owner && next.revision === revision;
    text += own + stop + (together ? '' : '\n');
    return { name, owner, range: { start, end: start + own.length }, ...(revision === undefined ? {} : { revision }) };
  });
  let words = '';
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const word = character === '\n' ? '\n' : wordCharacter(character);
    if (word.length !== 1) continue;
    words += word;
    places.push(at);
  }
  const pairs = new Map<number, number[]>();
  for (let at = 0; at + 1 < words.length; at += 1) {
    const pair = pairAt(words, at);
    const known = pairs.get(pair);
    if (known === undefined) pairs.set(pair, [at]);
    else known.push(at);
  }
  return { edition, text, passages, words, places: Uint32Array.from(places), pairs, masks, maskRanges: maskRangesIn(text, masks) };
}

function maskRangesIn(text: string, masks: readonly string[]): TextRange[] {
  const escaped = [...masks].sort((a, b) => b.length - a.length).map((mask) => mask.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  if (escaped.length === 0) return [];
  return [...text.matchAll(new RegExp(escaped.join('|'), 'gu'))].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}

/** The passage at a place of the index's text, or the last one before it. */
export function passageAt({ passages }: PlanIndex, place: number): IndexedPassage {
  let low = 0;
  let high = passages.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (passages[middle]!.range.start <= place) low = middle;
    else high = middle - 1;
  }
  return passages[low]!;
}

/** Every place of the words in the index's `words`, at most `most`. The rarest pair leads there; nothing is read through. */
export function placesOf(words: string, { words: all, pairs }: PlanIndex, most = 64): number[] {
  if (words.length < 2) return [];
  let rarest = 0;
  let fewest: readonly number[] | undefined;
  for (let at = 0; at + 1 < words.length; at += 1) {
    const known = pairs.get(pairAt(words, at));
    if (known === undefined) return [];
    if (fewest === undefined || known.length < fewest.length) {
      fewest = known;
      rarest = at;
    }
  }
  const found: number[] = [];
  for (const place of fewest ?? []) {
    if (all.startsWith(words, place - rarest) && place >= rarest) found.push(place - rarest);
    if (found.length === most) break;
  }
  return found;
}

/** The range, widened so that it cuts no mark of hidden words in two. */
export function withWholeMasks({ start, end }: TextRange, { maskRanges }: PlanIndex): TextRange {
  const cut = (at: number): TextRange | undefined => maskRanges.find((mask) => mask.start < at && at < mask.end);
  return { start: cut(start)?.start ?? start, end: cut(end)?.end ?? end };
}

/** The range in the text of so many units of `words`. */
export const textRange = ({ places }: PlanIndex, at: number, length: number): TextRange =>
  ({ start: places[at] ?? 0, end: (places[at + length - 1] ?? 0) + 1 });
