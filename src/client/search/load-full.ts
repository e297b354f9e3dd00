import { fullSource, type FullSource, type Pagefind } from '../../search/full-source.ts';
import { blockFilePath, cataloguePath, indexFolder, recordFilePath } from '../../search/places.ts';
import type { SearchRecord } from '../../search/records.ts';
import { fetchJson, once } from './load.ts';
import { addressOf } from './site.ts';

const records = new Map<string, Promise<SearchRecord>>();

function loadRecord(key: string): Promise<SearchRecord> {
  let record = records.get(key);
  if (record === undefined) {
    record = fetchJson<SearchRecord>(recordFilePath(key), 'default');
    record.catch(() => records.delete(key));
    records.set(key, record);
  }
  return record;
}

let attempts = 0;

/** Everything that is published. A module that failed to load is remembered by browsers, hence a new name each time. */
export const loadFull: () => Promise<FullSource> = once(async () => {
  attempts += 1;
  const folder = addressOf(indexFolder);
  const module = `${folder}pagefind.js${attempts > 1 ? `?${attempts}` : ''}`;
  const pagefind = (await import(/* @vite-ignore */ module)) as Pagefind;
  await pagefind.options({ basePath: folder });
  return fullSource(pagefind, {
    catalogue: () => fetchJson(cataloguePath, 'no-cache'),
    block: (name) => fetchJson(blockFilePath(name), 'no-cache'),
    record: loadRecord,
  });
});
