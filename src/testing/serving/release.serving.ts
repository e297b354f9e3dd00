import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readdir, readlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shelves } from '../../serving/shelves.ts';
import { builtSite } from '../built-site.ts';
import type { SharedSite } from '../built-site.ts';
import { ask } from './ask.ts';
import { startNginx } from './hosts.ts';
import type { Host } from './hosts.ts';

let site: SharedSite;
let host: Host;
/** The same site built again: other words on the home page, one script under a new name. */
let later: string;
let script: string;

beforeAll(async () => {
  site = await builtSite('fictional');
  host = await startNginx({ base: site.base, connectsTo: [] });
  later = mkdtempSync(join(tmpdir(), 'later-'));
  cpSync(site.directory, later, { recursive: true });
  writeFileSync(join(later, 'index.html'), readFileSync(join(site.directory, 'index.html'), 'utf8').replace('</body>', '<!-- later --></body>'));
  script = `_astro/${(await readdir(join(later, '_astro'))).find((file) => file.startsWith('aloud.'))!}`;
  renameSync(join(later, script), join(later, script.replace('aloud.', 'aloud.later.')));
});
afterAll(async () => {
  await host.close();
  rmSync(later, { recursive: true, force: true });
});

const home = async (): Promise<'first' | 'later'> => ((await ask(`${host.origin}/`)).body.includes('<!-- later -->') ? 'later' : 'first');
const current = async (): Promise<string> => (await readlink(join(host.root, 'current'))).replace('releases/', '');

test('releases and rollbacks lose no request while the site is read', async () => {
  await host.release(site.directory);
  const reading = autocannon({
    url: host.origin, connections: 16, duration: 4,
    requests: ['/', '/2031/1/', '/glossary/', '/search/first.json', `/${script}`, '/2031/1'].map((path) => ({ path, headers: { 'accept-encoding': 'gzip' } })),
  });
  const seen: string[] = [];
  let isOver = false;
  void reading.then(() => { isOver = true; });
  while (!isOver) {
    await host.release(later);
    seen.push(await home());
    await host.rollback();
    seen.push(await home());
  }
  const { errors, timeouts, mismatches, statusCodeStats, requests } = await reading;
  expect({ errors, timeouts, mismatches }).toEqual({ errors: 0, timeouts: 0, mismatches: 0 });
  expect(Object.keys(statusCodeStats ?? {}).sort()).toEqual(['200', '301']);
  expect(requests.total).toBeGreaterThan(1000);
  expect(seen.length).toBeGreaterThanOrEqual(4);
  expect(seen).toEqual(seen.map((_, index) => (index % 2 === 0 ? 'later' : 'first')));
});

test('a page that was opened before a release still finds its scripts, and what did not change is not sent again', async () => {
  await host.release(site.directory);
  const { headers: { etag } } = await ask(`${host.origin}/2031/1/`);
  const { headers: { etag: homeTag } } = await ask(`${host.origin}/`);
  await host.release(later);
  expect(await home()).toBe('later');
  expect(existsSync(join(host.root, 'current', script))).toBe(false);
  expect((await ask(`${host.origin}/${script}`)).status).toBe(200);
  expect((await ask(`${host.origin}/2031/1/`, { 'if-none-match': etag! })).status).toBe(304);
  expect((await ask(`${host.origin}/`, { 'if-none-match': homeTag! })).status).toBe(200);
});

test('the last few releases stay, and a rollback goes from one to the one before', async () => {
  const names: string[] = [];
  for (let count = 0; count < 7; count += 1) names.push(await host.release(count % 2 === 0 ? later : site.directory));
  // And what pages that are still open may need.
  const linked = await Promise.all(shelves.map((shelf) => readlink(join(host.root, shelf)).then((to) => to.replace('releases/', ''), () => names.at(-1)!)));
  expect((await readdir(join(host.root, 'releases'))).sort()).toEqual([...new Set([...names.slice(-5), ...linked])].sort());
  expect(linked).toContain(names.at(-2));
  expect(await host.rollback()).toBe(names.at(-2));
  expect(await host.rollback()).toBe(names.at(-3));
  expect(await current()).toBe(names.at(-3));
  await host.release(later);
  // Not to what was gone back from, though it is newer.
  expect(await host.rollback()).toBe(names.at(-3));
});

test('what is no finished site is not published', async () => {
  const before = await current();
  const empty = mkdtempSync(join(tmpdir(), 'empty-'));
  await expect(host.release(empty)).rejects.toThrow('index.html is missing');
  rmSync(empty, { recursive: true });
  expect(await current()).toBe(before);
  expect((await readdir(join(host.root, 'releases'))).filter((name) => name.endsWith('unfinished'))).toEqual([]);
  expect(statSync(join(host.root, 'current/index.html')).size).toBeGreaterThan(0);
});
