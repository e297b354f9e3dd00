import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test, vi } from 'vitest';
import { firstFilePath, indexFolder } from '../search/places.ts';
import { pack } from '../search/pack.ts';
import { specimen } from '../search/specimen.ts';
import { searchIndex } from './search-index.ts';

const folder = mkdtempSync(join(tmpdir(), 'search-index-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Calls a hook with what it uses of its options. */
function call(integration: ReturnType<typeof searchIndex>, hook: string, options: object): unknown {
  return (integration.hooks as Record<string, (given: object) => unknown>)[hook]!(options);
}

test('a build publishes the first file and the index', async () => {
  const integration = searchIndex({ records: async () => specimen });
  await call(integration, 'astro:build:done', { dir: pathToFileURL(`${folder}/`), logger: { info: () => undefined } });
  expect(JSON.parse(readFileSync(join(folder, firstFilePath), 'utf8'))).toMatchObject({ records: specimen.map(pack), complete: true });
  expect(existsSync(join(folder, indexFolder, 'pagefind.js'))).toBe(true);
});

test('while developing, the first file is served under the base path and holds everything', async () => {
  const records = vi.fn(async () => specimen);
  const integration = searchIndex({ records });
  let handle: ((request: object, response: object, next: () => void) => void) | undefined;
  call(integration, 'astro:config:done', { config: { base: '/any/base' } });
  call(integration, 'astro:server:setup', { server: { middlewares: { use: (given: typeof handle) => { handle = given; } } } });
  const served = await new Promise<string>((resolve, reject) =>
    handle!({ url: '/any/base/search/first.json?x' }, { setHeader: () => undefined, end: resolve }, () => reject(new Error('passed on'))));
  expect(JSON.parse(served)).toMatchObject({ records: specimen.map(pack), complete: true });
  await new Promise<void>((resolve, reject) =>
    handle!({ url: '/any/base/search/' }, { end: () => reject(new Error('served')) }, resolve));
  expect(records).toHaveBeenCalledTimes(1);
});
