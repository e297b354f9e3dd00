import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { savedSearchPath } from '../offline/saved-files.ts';
import { openFirstFile, type FirstFile } from '../search/first.ts';
import { makeHaystack } from '../search/haystack.ts';
import { firstFilePath, wholeFilePath } from '../search/places.ts';
import { parseQuery } from '../search/query.ts';
import { search } from '../search/rank.ts';
import type { SearchRecord } from '../search/records.ts';
import { firstSource, type Source } from '../search/source.ts';
import { specimen } from '../search/specimen.ts';
import { withPublishedIndex } from '../testing/published-index.ts';
import { buildSearchFiles, type PublishedFile } from './search-files.ts';
import { readPinyin } from './search-records.ts';

let files: PublishedFile[];

beforeAll(async () => {
  files = await buildSearchFiles(specimen);
}, 60_000);

const entries = specimen.map((record) => ({ record, haystack: makeHaystack(record) }));
const expected = (typed: string): SearchRecord[] => search(entries, parseQuery(typed)).map(({ record }) => record);

async function shown(source: Source, typed: string): Promise<SearchRecord[]> {
  const query = parseQuery(typed);
  return (await source.show(await source.find(query), query)).map(({ record }) => record);
}

/** So many characters that no two neighbours foretell the next. */
const incompressible = (length: number, seed: string): string => Array.from({ length: length / 16 }, (_, turn) =>
  [...createHash('sha256').update(`${seed} ${turn}`).digest().subarray(0, 32)].map((_byte, at, bytes) => at % 2 === 0 ? String.fromCharCode(0x4e00 + (bytes[at]! * 256 + bytes[at + 1]!) % 20_000) : '').join('')).join('');

describe('the published index', () => {
  test('is the same bytes when built again', async () => {
    const sum = (list: PublishedFile[]): string =>
      list.reduce((hash, { path, content }) => hash.update(path).update(content), createHash('sha256')).digest('hex');
    expect(sum(await buildSearchFiles(specimen))).toBe(sum(files));
  });

  test('holds every record and nothing of the interface that is not used', () => {
    expect(files.filter(({ path }) => path.startsWith('pagefind/record/'))).toHaveLength(specimen.length);
    expect(files.filter(({ path }) => /ui|highlight|fragment/u.test(path))).toEqual([]);
  });

  test('comes with everything in one file where the first file leaves something out, and only there', async () => {
    expect(files.filter(({ path }) => path === wholeFilePath)).toEqual([]);
    const long = specimen.map((record) => ({ ...record, sentences: [...record.sentences, incompressible(4000, record.url)] }));
    const published = await buildSearchFiles(long);
    const read = (wanted: string) => openFirstFile(JSON.parse(Buffer.from(published.find(({ path }) => path === wanted)!.content).toString()) as FirstFile);
    expect(read(firstFilePath).complete).toBe(false);
    expect(read(wholeFilePath).entries.map(({ record }) => record)).toEqual(long);
  });

  test('comes with one for copies: all words of the current edition and of what belongs to none, however long', async () => {
    const long = specimen.map((record) => ({ ...record, sentences: [...record.sentences, incompressible(4000, record.url)] }));
    const published = await buildSearchFiles(long);
    const saved = openFirstFile(JSON.parse(Buffer.from(published.find(({ path }) => path === savedSearchPath)!.content).toString()) as FirstFile);
    expect(saved.complete).toBe(true);
    expect(saved.entries.map(({ record }) => record)).toEqual(long.filter(({ edition }) => edition !== '2030'));
    expect(saved.entries.length).toBeLessThan(long.length);
  });

  test('gives what searching the records gives, in the same order', async () => {
    const text = specimen.map((record) => [...record.names, ...record.sentences, ...(record.rest ?? [])].join('')).join('');
    const piece = fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 8 }))
      .map(([at, length]) => text.slice(at, at + length).replace(/\s/gu, ''));
    const input = fc.array(fc.tuple(fc.constantFrom('', '', '', '-'), piece), { minLength: 1, maxLength: 3 })
      .map((words) => words.map((word) => word.join('')).join(' '));
    await withPublishedIndex(files, ({ source }) => fc.assert(fc.asyncProperty(input, async (typed) => {
      expect(await shown(source, typed)).toEqual(expected(typed));
    }), { numRuns: 300 }));
  });

  test('gives what the first file gives, facets included', async () => {
    const content = files.find(({ path }) => path === firstFilePath)!.content;
    const first = firstSource(openFirstFile(JSON.parse(Buffer.from(content).toString()) as FirstFile));
    await withPublishedIndex(files, async ({ source }) => {
      for (const typed of ['书屋', '树', '三光', '书屋 -种树', '2031', '**', '没有']) {
        const facets = async (one: Source) => (await one.find(parseQuery(typed))).map((hit) => hit.facets);
        expect(await facets(source)).toEqual(await facets(first));
        expect(await shown(source, typed)).toEqual(await shown(first, typed));
      }
    });
  });

  test('answers anything with what is there', async () => {
    const hostile = ['"', '""', '" OR "', '<b>', '%E0%A4%A', '\\', '.*?', 'kind:task', '🎉', '😀'.repeat(30), '长'.repeat(10000),
      '-'.repeat(50), 'a '.repeat(5000), '\u0000', '\ud800', '书屋'.repeat(40), specimen[2]!.sentences.join('')];
    await withPublishedIndex(files, async ({ source }) => {
      for (const typed of hostile) expect(await shown(source, typed)).toEqual(expected(typed));
    });
  });
});

test.each([['五育并举', 'wu yu bing ju'], ['党建品牌', 'dang jian pin pai'], ['lǜ sè', 'lu se'], ['“5621”计划', '5621 ji hua'], ['重点', 'zhong dian']])(
  'readPinyin reads %s as %s',
  (text, reading) => {
    expect(readPinyin(text)).toBe(reading);
  },
);
