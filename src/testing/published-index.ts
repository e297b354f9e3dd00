import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fullSource, type FullSource, type Pagefind } from '../search/full-source.ts';
import { blockFilePath, cataloguePath, indexFolder, recordFilePath } from '../search/places.ts';
import type { PublishedFile } from '../integrations/search-files.ts';

/** An index opened as a page in Chinese opens it, but without a browser: for tests and measurements. */
export interface PublishedIndex {
  pagefind: Pagefind;
  source: FullSource;
  /** Another source that remembers nothing of what was asked. */
  openSource: () => FullSource;
  /** Bytes fetched since it was opened. */
  fetched: () => number;
}

/** Opens published files; `use` has them for as long as it runs. One index can be open at a time. */
export async function withPublishedIndex<Value>(files: readonly PublishedFile[], use: (index: PublishedIndex) => Promise<Value>): Promise<Value> {
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  const folder = await mkdtemp(join(tmpdir(), 'published-index-'));
  const module = join(folder, 'pagefind.mjs');
  const base = '/any/base/';
  let bytes = 0;
  const read = (path: string): Uint8Array | undefined => {
    const content = contents.get(path);
    bytes += content?.length ?? 0;
    return content;
  };
  const stubs = {
    document: { currentScript: null, querySelector: () => ({ getAttribute: () => 'zh-CN' }) },
    location: { origin: 'https://example.cn', href: 'https://example.cn/' },
    fetch: async (address: string) => {
      const content = read(address.replace(base, '').replace(/\?.*$/u, ''));
      return content === undefined ? new Response(null, { status: 404 }) : new Response(Buffer.from(content));
    },
  };
  const scope = globalThis as Record<string, unknown>;
  const before = Object.keys(stubs).map((name) => [name, scope[name]] as const);
  Object.assign(scope, stubs);
  try {
    await writeFile(module, read(`${indexFolder}pagefind.js`)!);
    const pagefind = (await import(pathToFileURL(module).href)) as Pagefind;
    await pagefind.options({ basePath: base + indexFolder });
    const json = async <Content>(path: string): Promise<Content> => JSON.parse(Buffer.from(read(path)!).toString()) as Content;
    const openSource = (): FullSource => fullSource(pagefind, {
      catalogue: () => json(cataloguePath), block: (name) => json(blockFilePath(name)), record: (key) => json(recordFilePath(key)),
    });
    return await use({ pagefind, source: openSource(), openSource, fetched: () => bytes });
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete scope[name];
      else scope[name] = value;
    }
    await rm(folder, { recursive: true });
  }
}
