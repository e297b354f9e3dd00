import { placesOf, type Haystack } from './haystack.ts';
import type { Query } from './query.ts';

/** Where one wanted word stands in one haystack. */
export interface Occurrences {
  places: readonly number[];
  /** Words of one character are too common for their number or place to say anything. */
  single: boolean;
}

/** What decides the order of results. */
export interface Rank {
  /** How many wanted words occur in the names. */
  inNames: number;
  /** The least place within a name; a name that begins with the word is likelier meant. */
  nameAt: number;
  /** Length of that name; of two names with the word the shorter is likelier meant. */
  nameLength: number;
  count: number;
  firstAt: number;
}

const nowhere = Number.MAX_SAFE_INTEGER;

/** The rank of a record in which every wanted word occurs. `nameEnds` are the places where its names end. */
export function rankOf(words: readonly Occurrences[], nameEnds: readonly number[]): Rank {
  const boundary = nameEnds[nameEnds.length - 1] ?? 0;
  const rank: Rank = { inNames: 0, nameAt: nowhere, nameLength: nowhere, count: 0, firstAt: nowhere };
  for (const { places, single } of words) {
    if (places.some((place) => place < boundary)) rank.inNames += 1;
    if (single) continue;
    rank.count += places.length;
    for (const place of places) {
      rank.firstAt = Math.min(rank.firstAt, place);
      if (place >= boundary) continue;
      const name = nameEnds.findIndex((end) => place < end);
      const start = name === 0 ? 0 : nameEnds[name - 1]! + 1;
      const length = nameEnds[name]! - start;
      if (place - start < rank.nameAt || (place - start === rank.nameAt && length < rank.nameLength)) {
        rank.nameAt = place - start;
        rank.nameLength = length;
      }
    }
  }
  return rank;
}

/** Orders ranks, best first; 0 leaves the given order. */
export function compareRanks(a: Rank, b: Rank): number {
  return (
    b.inNames - a.inNames ||
    a.nameAt - b.nameAt ||
    a.nameLength - b.nameLength ||
    b.count - a.count ||
    a.firstAt - b.firstAt
  );
}

/** The rank of a record for a query, or `undefined` when it does not match. */
export function match(haystack: Haystack, query: Query): Rank | undefined {
  if (query.wanted.length === 0 || query.excluded.some((word) => haystack.text.includes(word))) return undefined;
  const words: Occurrences[] = [];
  for (const word of query.wanted) {
    const places = placesOf(word, haystack.text);
    if (places.length === 0) return undefined;
    words.push({ places, single: word.length === 1 });
  }
  return rankOf(words, haystack.nameEnds);
}

/** All matching entries, best first. Entries of equal rank keep their order. */
export function search<Entry extends { haystack: Haystack }>(entries: readonly Entry[], query: Query): Entry[] {
  return entries
    .flatMap((entry) => {
      const rank = match(entry.haystack, query);
      return rank === undefined ? [] : [{ entry, rank }];
    })
    .sort((a, b) => compareRanks(a.rank, b.rank))
    .map(({ entry }) => entry);
}
