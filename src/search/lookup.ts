import type { Query } from './query.ts';
import { compareRanks, rankOf, type Occurrences, type Rank } from './rank.ts';
import { pairWord } from './words.ts';

/** Places by record key. */
export type Places = ReadonlyMap<string, readonly number[]>;

/** What can be asked of the index. */
export interface Lookup {
  /** The records that have all these words, with the places of all of them together. */
  words: (words: readonly string[]) => Promise<Places>;
  /** The positions of the records that have this character, and of those that have it in a name; none when no record does. */
  character: (character: string) => Promise<{ all: readonly number[]; names: readonly number[] } | undefined>;
}

/** A record as the index knows it. */
export interface IndexedRecord {
  key: string;
  /** The places where its names end. */
  nameEnds: readonly number[];
}

/** Beyond this length only the beginning of a word is looked up; whoever shows a result checks the rest. */
const longestLookup = 48;

/** A stretch shorter than this finds too much. */
const leastStretch = 3;

/** Whether what `find` gives for this query still has to be checked against the records' text. */
export const needsChecking = (query: Query): boolean =>
  [...query.wanted, ...query.excluded].some((word) => word.length > longestLookup);

/** Where a single character stands is not known, only whether it is in the names: 0; or not: beyond every name. */
async function placesOfCharacter(character: string, records: readonly IndexedRecord[], lookup: Lookup): Promise<Places> {
  const places = new Map<string, readonly number[]>();
  const found = await lookup.character(character);
  if (found === undefined) return places;
  const [inName, beyond] = [[0], [Number.MAX_SAFE_INTEGER]];
  for (const position of found.all) places.set(records[position]!.key, beyond);
  for (const position of found.names) places.set(records[position]!.key, inName);
  return places;
}

/** Cuts a word into stretches, as long as can be, that may overlap. None holds a character twice, unless it is two of the same. */
export function stretchesOf(word: string): { at: number; text: string }[] {
  const stretches: { at: number; text: string }[] = [];
  let start = 0;
  let end = 0;
  const holds = (index: number): boolean => word.slice(start, end).includes(word[index]!);
  while (end < word.length) {
    start = end;
    end += 1;
    while (end < word.length && !holds(end)) end += 1;
    // One that is too short reaches back as far as it may.
    while (start > 0 && end - start < leastStretch && !holds(start - 1)) start -= 1;
    if (end - start === 1 && end < word.length) end += 1;
    else if (end - start === 1) start -= 1;
    stretches.push({ at: start, text: word.slice(start, end) });
  }
  return stretches;
}

/**
 * Where a stretch starts. The index gives the places of all its pairs together: since no character comes twice,
 * pairs that stand one after another can only stand in the stretch's own order.
 */
async function placesOfStretch(stretch: string, lookup: Lookup): Promise<Places> {
  const pairs = Array.from({ length: stretch.length - 1 }, (_, at) => pairWord(stretch.slice(at, at + 2)));
  const found = await lookup.words(pairs);
  if (pairs.length === 1) return found;
  const places = new Map<string, number[]>();
  for (const [key, all] of found) {
    const ascending = [...all].sort((a, b) => a - b);
    const starts = ascending.filter((place, index) => ascending[index + pairs.length - 1] === place + pairs.length - 1);
    if (starts.length > 0) places.set(key, starts);
  }
  return places;
}

async function placesOfWord(word: string, records: readonly IndexedRecord[], lookup: Lookup): Promise<Places> {
  if (word.length === 1) return placesOfCharacter(word, records, lookup);
  const stretches = stretchesOf(word.slice(0, longestLookup));
  const found = await Promise.all(stretches.map(({ text }) => placesOfStretch(text, lookup)));
  if (found.length === 1) return found[0]!;
  const places = new Map<string, number[]>();
  for (const [key, starts] of found[0]!) {
    const others = found.slice(1).map((stretch) => new Set(stretch.get(key)));
    const kept = starts.filter((start) => others.every((stretch, index) => stretch.has(start + stretches[index + 1]!.at)));
    if (kept.length > 0) places.set(key, kept);
  }
  return places;
}

/** All records that match, best first: the same answer that `search` gives on the records themselves, given in their own order. */
export async function find<Known extends IndexedRecord>(query: Query, records: readonly Known[], lookup: Lookup): Promise<Known[]> {
  if (query.wanted.length === 0) return [];
  const placesOfAll = (words: string[]): Promise<Places[]> =>
    Promise.all(words.map((word) => placesOfWord(word, records, lookup)));
  const [wanted, excluded] = await Promise.all([
    placesOfAll(query.wanted),
    placesOfAll(query.excluded.filter((word) => word.length <= longestLookup)),
  ]);
  const hits: { record: Known; rank: Rank }[] = [];
  for (const record of records) {
    const { key, nameEnds } = record;
    if (excluded.some((places) => places.has(key)) || !wanted.every((places) => places.has(key))) continue;
    const words = wanted.map((places, index): Occurrences => ({
      places: places.get(key)!,
      single: query.wanted[index]!.length === 1,
    }));
    hits.push({ record, rank: rankOf(words, nameEnds) });
  }
  return hits.sort((a, b) => compareRanks(a.rank, b.rank)).map(({ record }) => record);
}
