import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readArchive, type Archive } from '../archive/read.ts';
import { firstFilePath, indexFolder } from '../search/places.ts';
import { pack } from '../search/pack.ts';
import { searchIndex } from './search-index.ts';
import { recordsOf } from './search-records.ts';

let archive: Archive;
beforeAll(async () => {
  archive = await readArchive('src/testing/fictional/content');
});

const folder = mkdtempSync(join(tmpdir(), 'search-index-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Calls a hook with what it uses of its options. */
function call(integration: ReturnType<typeof searchIndex>, hook: string, options: object): unknown {
  return (integration.hooks as Record<string, (given: object) => unknown>)[hook]!(options);
}

/** What a build has the integration do up to where pages are drawn. */
async function bundle(integration: ReturnType<typeof searchIndex>): Promise<void> {
  let bundled: () => void = () => undefined;
  call(integration, 'astro:config:setup', { command: 'build', updateConfig: ({ vite }: { vite: { plugins: { closeBundle: () => void }[] } }) => { bundled = vite.plugins[0]!.closeBundle; } });
  call(integration, 'astro:config:done', { config: { base: '/', outDir: pathToFileURL(`${folder}/`) } });
  await call(integration, 'astro:build:start', {});
  bundled();
  bundled(); // once for what draws pages, once for what browsers run
}

test('a build publishes the first file and the index', async () => {
  const integration = searchIndex({ archive: async () => archive });
  await bundle(integration);
  await call(integration, 'astro:build:done', { logger: { info: () => undefined } });
  expect(JSON.parse(readFileSync(join(folder, firstFilePath), 'utf8'))).toMatchObject({ records: recordsOf(archive).map(pack), complete: true });
  expect(existsSync(join(folder, indexFolder, 'pagefind.js'))).toBe(true);
});

test('while developing, the first file is served under the base path and holds everything', async () => {
  const read = vi.fn(async () => archive);
  const integration = searchIndex({ archive: read });
  let handle: ((request: object, response: object, next: () => void) => void) | undefined;
  call(integration, 'astro:config:done', { config: { base: '/any/base', outDir: pathToFileURL(`${folder}/`) } });
  call(integration, 'astro:server:setup', { server: { middlewares: { use: (given: typeof handle) => { handle = given; } } } });
  const served = await new Promise<string>((resolve, reject) =>
    handle!({ url: '/any/base/search/first.json?x' }, { setHeader: () => undefined, end: resolve }, () => reject(new Error('passed on'))));
  expect(JSON.parse(served)).toMatchObject({ records: recordsOf(archive).map(pack), complete: true });
  await new Promise<void>((resolve, reject) =>
    handle!({ url: '/any/base/search/' }, { end: () => reject(new Error('served')) }, resolve));
  expect(read).toHaveBeenCalledTimes(1);
  // Where the server has taken the base path off.
  expect(await new Promise<string>((resolve, reject) =>
    handle!({ url: `/${firstFilePath}` }, { setHeader: () => undefined, end: resolve }, () => reject(new Error('passed on'))))).toBe(served);
});

test('what goes wrong in the index is told when it is waited for', async () => {
  const integration = searchIndex({ archive: async () => ({ ...archive, shown: [undefined as never] }) });
  await bundle(integration);
  await expect(call(integration, 'astro:build:done', { logger: { info: () => undefined } })).rejects.toThrow('undefined');
});
