import { blockOf, readPositions, type CharacterBlock } from './characters.ts';
import { makeHaystack } from './haystack.ts';
import { find, needsChecking, type IndexedRecord, type Lookup, type Places } from './lookup.ts';
import { match } from './rank.ts';
import type { SearchRecord } from './records.ts';
import { facetsOf, type Facets, type Hit, type Source } from './source.ts';
import { nameEndWord } from './words.ts';

/** What is used of Pagefind's browser module. Its filters are not: once loaded they make every search many times slower. */
export interface Pagefind {
  options(options: { basePath?: string; baseUrl?: string }): Promise<void>;
  search(term: string, options: { sort?: Record<string, 'asc'> }): Promise<{ results: { id: string; words: number[] }[] }>;
}

/** How many records in a row share these facets. */
export type FacetRun = [count: number, facets: Facets];

/** What is known of the records before anything is asked. */
export interface Catalogue {
  /** The facets of all records in their order. */
  facets: FacetRun[];
  /** The names of the blocks of characters. */
  blocks: string[];
}

/** The facets of all records in their order. */
export function makeFacetRuns(records: readonly SearchRecord[]): FacetRun[] {
  const runs: FacetRun[] = [];
  for (const record of records) {
    const facets = facetsOf(record);
    const run = runs[runs.length - 1];
    if (run && JSON.stringify(run[1]) === JSON.stringify(facets)) run[0] += 1;
    else runs.push([1, facets]);
  }
  return runs;
}

/** What is published beside Pagefind's own files. */
export interface FullFiles {
  catalogue: () => Promise<Catalogue>;
  /** The block of characters with this name. */
  block: (name: string) => Promise<CharacterBlock>;
  /** The record with this key. */
  record: (key: string) => Promise<SearchRecord>;
}

/** A source that can be made ready before the first question. */
export interface FullSource extends Source {
  warm(): Promise<void>;
}

/** Keeps what was asked for; what failed is asked for again. */
function remembering<Answer>(ask: (question: string) => Promise<Answer>): (question: string) => Promise<Answer> {
  const asked = new Map<string, Promise<Answer>>();
  return (question) => {
    let answer = asked.get(question);
    if (answer === undefined) {
      answer = ask(question);
      answer.catch(() => asked.delete(question));
      asked.set(question, answer);
    }
    return answer;
  };
}

/** Searches everything through Pagefind. */
export function fullSource(pagefind: Pagefind, files: FullFiles): FullSource {
  const words = remembering(async (question): Promise<Places> =>
    new Map((await pagefind.search(question, {})).results.map(({ id, words: places }) => [id, places])));
  const block = remembering(files.block);
  /** All records in their own order; every record has a name, and so the word that marks its end. */
  const known = remembering(async () => {
    const [{ results }, { facets: runs, blocks }] = await Promise.all([pagefind.search(nameEndWord, { sort: { order: 'asc' } }), files.catalogue()]);
    const facets = runs.flatMap(([count, shared]) => Array<Facets>(count).fill(shared));
    const records = results.map(({ id, words: nameEnds }, position): IndexedRecord & Hit => ({ key: id, nameEnds, facets: facets[position]! }));
    return { records, blocks: new Set(blocks) };
  });
  const lookup: Lookup = {
    words: (asked) => words(asked.join(' ')),
    character: async (character) => {
      const { records, blocks } = await known('');
      const found = blocks.has(blockOf(character)) ? (await block(blockOf(character)))[character] : undefined;
      return found && { all: readPositions(found.all, records.length), names: readPositions(found.names, records.length) };
    },
  };
  const show: Source['show'] = async (hits, query) => {
    const shown = await Promise.all(hits.map(({ key }) => files.record(key)));
    return shown
      .map((record) => ({ record, haystack: makeHaystack(record) }))
      .filter(({ haystack }) => match(haystack, query) !== undefined);
  };
  return {
    show,
    warm: async () => void await known(''),
    find: async (query) => {
      const hits = await find(query, (await known('')).records, lookup);
      if (!needsChecking(query)) return hits;
      const kept = await Promise.all(hits.map(async (hit) => (await show([hit], query)).length > 0));
      return hits.filter((_, index) => kept[index]);
    },
  };
}
