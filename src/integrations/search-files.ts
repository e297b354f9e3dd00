import { brotliCompressSync, constants, gunzipSync } from 'node:zlib';
import { Converter } from 'opencc-js/t2cn';
import { close, createIndex } from 'pagefind';
import { savedSearchPath } from '../offline/saved-files.ts';
import { makeCharacterBlocks } from '../search/characters.ts';
import { firstFileLimits, makeFirstFile, type FirstFile, type FirstFileLimits } from '../search/first.ts';
import { makeFacetRuns, type Catalogue } from '../search/full-source.ts';
import { makeHaystack } from '../search/haystack.ts';
import { blockFilePath, cataloguePath, firstFilePath, indexFolder, recordFilePath, wholeFilePath } from '../search/places.ts';
import type { SearchRecord } from '../search/records.ts';
import { traditionalPairs } from '../search/traditional.ts';
import { wordsOf } from '../search/words.ts';

/** A file to publish; `path` is relative to the root of the site. */
export interface PublishedFile {
  path: string;
  content: Uint8Array;
}

/** Bytes as sent by a server that compresses. */
export const compressedSize = (text: string): number => brotliCompressSync(text).length;

/** Quicker compressions, and how many times larger they are than the best at most. */
const quicker = [{ quality: 4, larger: 1.8 }, { quality: 9, larger: 1.3 }];

/** The same, only so exactly as shows on which side of the limit it is: the best compression of megabytes takes seconds. */
function sizeUpTo(text: string, limit: number): number {
  if (limit === Number.POSITIVE_INFINITY) return 0;
  for (const { quality, larger } of quicker) {
    const roughly = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
    if (roughly <= limit || roughly > larger * limit) return roughly;
  }
  return compressedSize(text);
}

/** Limits that nothing exceeds. */
export const unlimited: FirstFileLimits = { everything: Number.POSITIVE_INFINITY, text: Number.POSITIVE_INFINITY };

/** The first file for these records; without limits it holds everything. */
export function buildFirstFile(records: readonly SearchRecord[], limits: FirstFileLimits = firstFileLimits): FirstFile {
  const published = records.flatMap((record) => [...record.names, ...record.sentences, ...(record.rest ?? [])]).join('');
  return makeFirstFile(records, traditionalPairs(published, Converter({ from: 't', to: 'cn' })), sizeUpTo, limits);
}

/** The first file for a reader's copy of the site: what the copy has pages of, in full. */
function buildSavedFile(records: readonly SearchRecord[]): FirstFile {
  const current = records.find(({ edition }) => edition !== undefined)?.edition;
  return buildFirstFile(records.filter(({ edition }) => edition === undefined || edition === current), unlimited);
}

/** Pagefind's own pages and styles are not used. */
const used = /^(?:pagefind-entry\.json|pagefind(?:-worker)?\.js|pagefind\.[^/]+\.pf_meta|wasm\.[^/]+|index\/.+)$/u;

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`the search index could not be built: ${errors.join('; ')}`);
}

/** Pagefind keeps the words of each record in a fragment; ours holds the record, for excerpts of our own. */
function recordFile(path: string, content: Uint8Array, byUrl: ReadonlyMap<string, SearchRecord>): PublishedFile {
  const key = /([^/]+)\.pf_fragment$/u.exec(path)![1]!;
  const json = gunzipSync(content).toString('utf8').replace(/^pagefind_dcd/u, '');
  const record = byUrl.get((JSON.parse(json) as { url: string }).url);
  if (record === undefined) throw new Error(`the search index holds an unknown record in ${path}`);
  return { path: recordFilePath(key), content: Buffer.from(JSON.stringify(record)) };
}

/** All files that searching needs. The same records give the same bytes. */
export async function buildSearchFiles(records: readonly SearchRecord[]): Promise<PublishedFile[]> {
  const json = (path: string, value: object): PublishedFile => ({ path, content: Buffer.from(JSON.stringify(value)) });
  const searched = records.filter(({ withdrawn }) => !withdrawn);
  const blocks = makeCharacterBlocks(searched.map(makeHaystack));
  const catalogue: Catalogue = { facets: makeFacetRuns(searched), blocks: [...blocks.keys()] };
  const first = buildFirstFile(records);
  const ours = [
    json(firstFilePath, first),
    ...(first.complete ? [] : [json(wholeFilePath, buildFirstFile(records, unlimited))]),
    json(savedSearchPath, buildSavedFile(records)),
    json(cataloguePath, catalogue),
    ...[...blocks].map(([name, block]) => json(blockFilePath(name), block)),
  ];
  const { errors, index } = await createIndex({});
  failOn(errors);
  if (index === undefined) throw new Error('the search index could not be built');
  try {
    const order = String(searched.length).length;
    // They are taken in the order in which they are sent; waiting for each would take most of the time.
    const added = await Promise.all(searched.map((record, position) => index.addCustomRecord({
      url: record.url,
      content: wordsOf(makeHaystack(record)).join(' '),
      language: 'unknown',
      sort: { order: String(position).padStart(order, '0') },
    })));
    failOn(added.flatMap((answer) => answer.errors));
    const built = await index.getFiles();
    failOn(built.errors);
    const byUrl = new Map(searched.map((record) => [record.url, record]));
    const files = built.files.flatMap(({ path, content }) => {
      if (path.startsWith('fragment/')) return [recordFile(path, content, byUrl)];
      return used.test(path) ? [{ path: `${indexFolder}${path}`, content }] : [];
    });
    return [...ours, ...files.sort((a, b) => (a.path < b.path ? -1 : 1))];
  } finally {
    await close();
  }
}
