import { makeHaystack } from './haystack.ts';
import { find, needsChecking, type Lookup, type Places } from './lookup.ts';
import { match } from './rank.ts';
import type { SearchRecord } from './records.ts';
import { facetNames, type Hit, type Source } from './source.ts';

/** What is used of Pagefind's browser module. */
export interface Pagefind {
  options(options: { basePath?: string; baseUrl?: string }): Promise<void>;
  search(
    term: string | null,
    options: { sort?: Record<string, 'asc'>; filters?: Record<string, string[]> },
  ): Promise<{ results: { id: string; words: number[] }[] }>;
  filters(): Promise<Record<string, Record<string, number>>>;
}

/** Looks words up through Pagefind; each word is asked for once. Keys come in the records' own order. */
function lookupThrough(pagefind: Pagefind): Lookup {
  const asked = new Map<string, Promise<Places>>();
  return (word) => {
    let answer = asked.get(word);
    if (answer === undefined) {
      answer = pagefind.search(word, { sort: { order: 'asc' } })
        .then(({ results }) => new Map(results.map(({ id, words }) => [id, words])));
      answer.catch(() => asked.delete(word));
      asked.set(word, answer);
    }
    return answer;
  };
}

/** For every record the value of a filter, e.g. its kind. */
async function filterValues(pagefind: Pagefind, name: string): Promise<Map<string, string>> {
  const values = Object.keys((await pagefind.filters())[name] ?? {});
  const found = await Promise.all(values.map((value) => pagefind.search(null, { filters: { [name]: [value] } })));
  return new Map(found.flatMap(({ results }, index) => results.map(({ id }) => [id, values[index]!] as const)));
}

/** Searches everything through Pagefind; `load` fetches a record by its key. */
export function fullSource(pagefind: Pagefind, load: (key: string) => Promise<SearchRecord>): Source {
  const lookup = lookupThrough(pagefind);
  let values: Promise<Map<string, string>[]> | undefined;
  const show: Source['show'] = async (hits, query) => {
    const records = await Promise.all(hits.map(({ key }) => load(key)));
    return records
      .map((record) => ({ record, haystack: makeHaystack(record) }))
      .filter(({ haystack }) => match(haystack, query) !== undefined);
  };
  return {
    show,
    find: async (query) => {
      const keys = await find(query, lookup);
      if (keys.length === 0) return [];
      values ??= Promise.all(facetNames.map((name) => filterValues(pagefind, name)));
      values.catch(() => { values = undefined; });
      const found = await values;
      const hits = keys.map((key): Hit => ({
        key,
        facets: Object.fromEntries(facetNames.flatMap((name, index) => {
          const value = found[index]!.get(key);
          return value === undefined ? [] : [[name, value]];
        })),
      }));
      if (!needsChecking(query)) return hits;
      const kept = await Promise.all(hits.map(async (hit) => (await show([hit], query)).length > 0));
      return hits.filter((_, index) => kept[index]);
    },
  };
}
