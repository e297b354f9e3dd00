import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { openFirstFile, type FirstFile } from '../../search/first.ts';
import { firstFilePath } from '../../search/places.ts';
import { builtSite, type SharedSite } from '../built-site.ts';
import { pagesOf } from './site-pages.ts';

const kilobyte = 1024;
const sent = (text: string): number => brotliCompressSync(text).length;

let site: SharedSite;
/** Scripts by file name. */
let scripts: Map<string, string>;

beforeAll(async () => {
  site = await builtSite('real');
  const folder = join(site.directory, '_astro');
  scripts = new Map(readdirSync(folder).filter((file) => file.endsWith('.js')).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
});

/** What is loaded when a reader begins to search, to cite, to have a memo checked, or to be read to. */
const begun = { searching: ['box.'], citing: ['panel.', 'offer.', 'qr.'], checking: ['desk.'], listening: ['aloud.'] };

/** The scripts that a text names, with those that they name; what a search asks for only in a large archive is left out. */
function reached(text: string, found: Set<string> = new Set(), without: readonly string[] = []): Set<string> {
  for (const name of scripts.keys()) {
    if (found.has(name) || !text.includes(name) || name.startsWith('load-full') || without.includes(name)) continue;
    found.add(name);
    reached(scripts.get(name)!, found, without);
  }
  return found;
}

/** The scripts that only the one needs. */
function onlyFor(one: readonly string[], other: readonly string[]): string[] {
  const loadedBy = (starts: readonly string[]): Set<string> =>
    starts.reduce((found, start) => reached([...scripts.keys()].find((name) => name.startsWith(start))!, found), new Set<string>());
  const needed = loadedBy(other);
  return [...loadedBy(one)].filter((name) => !needed.has(name));
}

test('the first file holds all of the plan and its terms in 24 KB', () => {
  const json = readFileSync(join(site.directory, firstFilePath), 'utf8');
  const kinds = new Set(['task', 'part', 'introduction', 'appendix', 'term']);
  const records = openFirstFile(JSON.parse(json) as FirstFile).entries.map(({ record }) => record).filter(({ kind }) => kinds.has(kind));
  expect(records.some(({ kind }) => kind === 'task')).toBe(true);
  expect(records.filter(({ leftOut }) => leftOut !== undefined)).toEqual([]);
  expect(sent(json)).toBeLessThanOrEqual(24 * kilobyte);
});

test.each([
  ['searching', begun.searching, [...begun.citing, ...begun.checking, ...begun.listening]],
  ['citing', begun.citing, [...begun.searching, ...begun.checking, ...begun.listening]],
  ['listening', begun.listening, [...begun.searching, ...begun.citing, ...begun.checking]],
])('no page has more than 12 KB of scripts, with all that they load later for %s', (_, wanted, unwanted) => {
  const without = onlyFor(unwanted, wanted);
  expect(without.length).toBeGreaterThan(0);
  const heaviest = pagesOf(site).filter(({ forwardsTo }) => forwardsTo === undefined).map(({ path, html, $ }) => {
    const inline = $('script:not([src], [type="application/ld+json"])').toArray().map((script) => $(script).text());
    // The search page shows results where others show suggestions, and never starts their script.
    const loaded = [...reached(html, new Set(), without)].filter((name) => !(name.startsWith('box.') && $('[data-search-results]').length > 0));
    const files = loaded.map((name) => scripts.get(name)!);
    return { path, scripts: files.length, bytes: [...inline, ...files].reduce((sum, text) => sum + sent(text), 0) };
  }).sort((a, b) => b.bytes - a.bytes);
  expect(heaviest[0]!.scripts).toBeGreaterThan(2);
  expect(heaviest.filter(({ bytes }) => bytes > 12 * kilobyte)).toEqual([]);
});

test('what the search box loads at its first focus is at most 8 KB', () => {
  const box = [...scripts.keys()].find((name) => name.startsWith('box.'))!;
  const bytes = [...reached(box)].reduce((sum, name) => sum + sent(scripts.get(name)!), 0);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(8 * kilobyte);
});

test('what checking a memo loads is at most 20 KB', () => {
  const desk = [...scripts.keys()].find((name) => name.startsWith('desk.'))!;
  const bytes = [...reached(desk)].reduce((sum, name) => sum + sent(scripts.get(name)!), 0);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(20 * kilobyte);
});
