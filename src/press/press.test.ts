import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Archive } from '../archive/read.ts';
import { sharedList } from '../threads/list.ts';
import { drawnPages } from './drawn-pages.ts';
import { startPress, type Press } from './press.ts';
import type { Draw } from './press-sheaf.ts';
import type { Sheaf } from './sheaves.ts';

/** What Astro compiles of a site whose pages say their address and who drew them. */
const program = `
  let given;
  export const app = {
    manifest: { routes: [{ routeData: { component: 'page' } }] },
    setInternals: ({ pagesByKeys }) => { given = pagesByKeys.get('page').styles; },
    setOptions: () => undefined,
    render: async ({ url }, { routeData }) => {
      const { pathname } = new URL(url);
      if (pathname.startsWith('/bad')) throw new Error('a page that cannot be drawn');
      globalThis.yaodianPages ??= new Map();
      globalThis.yaodianPages.set(pathname, { path: pathname, forwards: false, listed: true });
      return new Response('thread ' + pathname + routeData.component + given);
    },
  };`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'press-'));
  await writeFile(join(folder, 'program.mjs'), program);
});
afterAll(() => rm(folder, { recursive: true }));

const sheaf = (...names: string[]): Sheaf => names.map((name) => ({ file: name, address: `/${name}`, route: 0 }));

const start = (sheaves: Sheaf[], threads: number, pressed: (files: number) => void): Press => startPress({
  program: pathToFileURL(join(folder, 'program.mjs')).href, settings: { scripts: [], styles: new Map([['page', ['style']]]) },
  content: folder, archive: {} as Archive, pictures: new Map(), sheaves: sharedList(sheaves), folder, origin: 'https://example.org',
}, threads, pressed);

const drawHere: Draw = async (url) => new Response(`here ${new URL(url).pathname}`);

test('threads draw sheaf after sheaf; who joins them draws what is left', async () => {
  const done: number[] = [];
  const { promise: first, resolve: begun } = Promise.withResolvers<void>();
  const press = start([sheaf('a', 'b'), sheaf('c'), ...Array.from({ length: 2000 }, (_, index) => sheaf(`d${index}`))], 1, (files) => {
    done.push(files);
    begun();
  });
  await first;
  await press.join(drawHere);
  await press.stop();
  expect(done.reduce((sum, files) => sum + files, 0)).toBe(2003);
  expect(await readFile(join(folder, 'a'), 'utf8')).toBe('thread /apagestyle');
  expect(drawnPages().get('/b')).toEqual({ path: '/b', forwards: false, listed: true });
  const drawn = await Promise.all(Array.from({ length: 2000 }, (_, index) => readFile(join(folder, `d${index}`), 'utf8')));
  expect(drawn.filter((words, index) => !words.includes(` /d${index}`))).toEqual([]);
  expect(drawn.some((words) => words.startsWith('here'))).toBe(true);
});

test('without threads, who joins draws all', async () => {
  const press = start([sheaf('e'), sheaf('f')], 0, () => undefined);
  await press.join(drawHere);
  expect(await readFile(join(folder, 'f'), 'utf8')).toBe('here /f');
});

test('what goes wrong in a thread is told, and nobody draws on', async () => {
  let drawn = 0;
  const slowly: Draw = async (url, route) => {
    drawn += 1;
    await setTimeout(20);
    return drawHere(url, route);
  };
  const press = start(Array.from({ length: 1000 }, (_, index) => sheaf(`bad${index}`)), 1, () => undefined);
  await expect(press.join(slowly)).rejects.toThrow('a page that cannot be drawn');
  await press.stop();
  expect(drawn).toBeLessThan(999);
});
