import type { FirstIndex } from './first.ts';
import type { Haystack } from './haystack.ts';
import type { Query } from './query.ts';
import { search } from './rank.ts';
import type { SearchRecord } from './records.ts';

/** What results can be narrowed by. A part is named with its edition: `20xx/4`. */
export const facetNames = ['edition', 'part', 'kind'] as const;

export type FacetName = (typeof facetNames)[number];

export type Facets = Partial<Record<FacetName, string>>;

/** A found record, known by its key until it is shown. */
export interface Hit {
  key: string;
  facets: Facets;
}

/** Something that can be searched. Both kinds give the same hits in the same order for the records they share. */
export interface Source {
  find(query: Query): Promise<Hit[]>;
  /** The records of these hits, in order; leaves out what does not match after all. */
  show(hits: readonly Hit[], query: Query): Promise<{ record: SearchRecord; haystack: Haystack }[]>;
}

export function facetsOf(record: SearchRecord): Facets {
  const { kind, edition, part } = record;
  if (edition === undefined) return { kind };
  return part === undefined ? { kind, edition } : { kind, edition, part: `${edition}/${part}` };
}

/** Searches what the first file holds. */
export function firstSource(index: FirstIndex): Source {
  const byUrl = new Map(index.entries.map((entry) => [entry.record.url, entry]));
  return {
    find: async (query) => search(index.entries, query).map(({ record }) => ({ key: record.url, facets: facetsOf(record) })),
    show: async (hits) => hits.map(({ key }) => byUrl.get(key)!),
  };
}

/** Hits that have all chosen values. */
export const narrow = (hits: readonly Hit[], chosen: Facets): Hit[] =>
  hits.filter((hit) => facetNames.every((name) => chosen[name] === undefined || hit.facets[name] === chosen[name]));

/** How many hits each value of a facet would leave, given what is chosen of the others; most first as they come. */
export function countValues(hits: readonly Hit[], name: FacetName, chosen: Facets): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { facets } of narrow(hits, { ...chosen, [name]: undefined })) {
    const value = facets[name];
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
