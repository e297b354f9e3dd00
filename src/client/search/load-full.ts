import { fullSource, type FullSource, type Pagefind } from '../../search/full-source.ts';
import { openFirstFile, type FirstFile } from '../../search/first.ts';
import { blockFilePath, cataloguePath, indexFolder, recordFilePath, wholeFilePath } from '../../search/places.ts';
import type { SearchRecord } from '../../search/records.ts';
import { firstSource } from '../../search/source.ts';
import { fetchJson, once } from './load.ts';
import { addressOf } from './site.ts';

/** A WebAssembly module with two tables, as Pagefind's is: Chromium before 96 and Safari before 15 refuse it. */
const twoTables = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 4, 7, 2, 112, 0, 0, 111, 0, 0);
const runsPagefind = typeof WebAssembly === 'object' && WebAssembly.validate(twoTables);

/**
 * Everything that a site of this host publishes, loaded when first asked for. A module that failed to load is remembered by
 * browsers, hence a new name each time.
 */
export function fullOf(root: string): () => Promise<FullSource> {
  let attempts = 0;
  const records = new Map<string, Promise<SearchRecord>>();
  const loadRecord = (key: string): Promise<SearchRecord> => {
    let record = records.get(key);
    if (record === undefined) {
      record = fetchJson<SearchRecord>(recordFilePath(key), 'default', root);
      record.catch(() => records.delete(key));
      records.set(key, record);
    }
    return record;
  };
  return once(async () => {
    if (!runsPagefind) return { ...firstSource(openFirstFile(await fetchJson<FirstFile>(wholeFilePath, 'no-cache', root))), warm: async () => undefined };
    attempts += 1;
    const folder = root + indexFolder;
    const module = `${folder}pagefind.js${attempts > 1 ? `?${attempts}` : ''}`;
    const pagefind = (await import(/* @vite-ignore */ module)) as Pagefind;
    await pagefind.options({ basePath: folder });
    return fullSource(pagefind, {
      catalogue: () => fetchJson(cataloguePath, 'no-cache', root),
      block: (name) => fetchJson(blockFilePath(name), 'no-cache', root),
      record: loadRecord,
    });
  });
}

/** Everything that this site publishes. */
export const loadFull: () => Promise<FullSource> = fullOf(addressOf(''));
