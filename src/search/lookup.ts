import type { Query } from './query.ts';
import { compareRanks, rankOf, type Occurrences, type Rank } from './rank.ts';
import { nameEndWord, nameCharacterWord, pairWord, textCharacterWord } from './words.ts';

/** Where one index word stands: places by record key. Keys come in the records' own order. */
export type Places = ReadonlyMap<string, readonly number[]>;

/** Asks the index for one word. */
export type Lookup = (word: string) => Promise<Places>;

/** Beyond this length only the beginning of a word is looked up; whoever shows a result checks the rest. */
const longestLookup = 48;

/** Whether what `find` gives for this query still has to be checked against the records' text. */
export const needsChecking = (query: Query): boolean =>
  [...query.wanted, ...query.excluded].some((word) => word.length > longestLookup);

/** Where a single character stands is not known, only whether it is in the names: 0; or in the text: beyond every name. */
async function placesOfCharacter(character: string, lookup: Lookup): Promise<Places> {
  const [names, text] = await Promise.all([lookup(nameCharacterWord(character)), lookup(textCharacterWord(character))]);
  const places = new Map<string, number[]>();
  for (const key of names.keys()) places.set(key, [0]);
  for (const key of text.keys()) if (!places.has(key)) places.set(key, [Number.MAX_SAFE_INTEGER]);
  return places;
}

async function placesOfWord(word: string, lookup: Lookup): Promise<Places> {
  if (word.length === 1) return placesOfCharacter(word, lookup);
  const length = Math.min(word.length, longestLookup);
  const offsets: number[] = [];
  for (let offset = 0; offset + 1 < length; offset += 2) offsets.push(offset);
  if (length % 2 === 1) offsets.push(length - 2);
  const found = await Promise.all(offsets.map((offset) => lookup(pairWord(word.slice(offset, offset + 2)))));
  const places = new Map<string, number[]>();
  for (const [key, starts] of found[0]!) {
    const others = found.slice(1).map((pairs) => new Set(pairs.get(key)));
    const kept = starts.filter((start) => others.every((pairs, index) => pairs.has(start + offsets[index + 1]!)));
    if (kept.length > 0) places.set(key, kept);
  }
  return places;
}

/** The keys of all records that match, best first: the same answer that `search` gives on the records themselves. */
export async function find(query: Query, lookup: Lookup): Promise<string[]> {
  if (query.wanted.length === 0) return [];
  const nameEnds = await lookup(nameEndWord);
  const placesOfAll = (words: string[]): Promise<Places[]> =>
    Promise.all(words.map((word) => placesOfWord(word, lookup)));
  const [wanted, excluded] = await Promise.all([
    placesOfAll(query.wanted),
    placesOfAll(query.excluded.filter((word) => word.length <= longestLookup)),
  ]);
  const hits: { key: string; rank: Rank }[] = [];
  for (const [key, ends] of nameEnds) {
    if (excluded.some((places) => places.has(key)) || !wanted.every((places) => places.has(key))) continue;
    const words = wanted.map((places, index): Occurrences => ({
      places: places.get(key)!,
      single: query.wanted[index]!.length === 1,
    }));
    hits.push({ key, rank: rankOf(words, ends) });
  }
  return hits.sort((a, b) => compareRanks(a.rank, b.rank)).map(({ key }) => key);
}
