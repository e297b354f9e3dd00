import { describe, expect, test } from 'vitest';
import { makeFirstFile, openFirstFile } from './first.ts';
import { pack, unpack } from './pack.ts';
import { search } from './rank.ts';
import type { SearchRecord } from './records.ts';
import { specimen } from './specimen.ts';
import { traditionalPairs } from './traditional.ts';

const bytes = (json: string): number => json.length;
const make = (everything: number, text: number) => makeFirstFile(specimen, '書书樹树', bytes, { everything, text });

describe('makeFirstFile', () => {
  test('holds everything when that is small enough', () => {
    expect(make(1e6, 1e6)).toMatchObject({ records: specimen.map(pack), complete: true });
  });

  test('else all but the words of articles', () => {
    const article: SearchRecord = { url: '/updates/x/', kind: 'update', edition: '2031', names: ['开门'], sentences: [], rest: ['开门那天来了很多人。'] };
    const records = [...specimen, article];
    const whole = bytes(JSON.stringify(makeFirstFile(records, '', bytes, { everything: 1e6, text: 1e6 })));
    const { records: packed, complete } = makeFirstFile(records, '', bytes, { everything: whole - 1, text: 1e6 });
    expect(complete).toBe(false);
    expect(packed.slice(0, -1)).toEqual(specimen.map(pack));
    expect(packed.at(-1)).toEqual({ kind: 'update', url: '/updates/x/', edition: '2031', names: ['开门'], sentences: [], leftOut: 0 });
  });

  test('else the text of the current edition', () => {
    const { records: packed, complete } = make(0, 1e6);
    const records = packed.map(unpack);
    expect(complete).toBe(false);
    expect(records.find(({ url }) => url === '/2031/1/')!.sentences).toHaveLength(3);
    expect(records.find(({ url }) => url === '/2030/1/')).toMatchObject({ names: ['筹建书屋'], sentences: [], leftOut: 1 });
    expect(records.find(({ url }) => url === '/glossary/san-guang/')).toMatchObject({ sentences: [], leftOut: 1 });
  });

  test('else names, and of other editions numbers in the end', () => {
    const names = make(0, bytes(JSON.stringify(make(0, 1e6))) - 1);
    expect(names.records.map(unpack).every(({ sentences }) => sentences.length === 0)).toBe(true);
    expect(names.records.map(unpack).find(({ url }) => url === '/2030/1/')!.names).toEqual(['筹建书屋']);
    const numbers = make(0, 0).records.map(unpack);
    expect(numbers.find(({ url }) => url === '/2030/1/')!.names).toEqual(['']);
    expect(numbers.find(({ url }) => url === '/2031/1/')!.names).toEqual(['建好“三光”书屋']);
  });

  test('gives the same directory at every size', () => {
    const numbersOf = (limit: number) => openFirstFile(make(0, limit)).directory.editions
      .map(({ id, tasks }) => [id, ...tasks.map((task) => `${task.id}:${task.sentences}`)]);
    expect(numbersOf(0)).toEqual(numbersOf(1e6));
    expect(numbersOf(0)).toEqual([['2031', '1:3', '2:3', '3:1'], ['2030', '1:1', '4:1']]);
  });
});

describe('an opened first file', () => {
  test('takes Traditional characters for the Simplified ones of the text', () => {
    const index = openFirstFile(make(1e6, 1e6));
    expect(search(index.entries, index.readQuery('種樹 書屋 -食堂')).length).toBe(0);
    expect(search(index.entries, index.readQuery('書屋前')).map(({ record }) => record.url)).toEqual(['/2031/2/']);
  });
});

test('traditionalPairs holds only characters that lead into the text and do not occur in it', () => {
  const toSimplified = (character: string): string => ({ 雙: '双', 減: '减', 乾: '干' })[character] ?? character;
  expect(traditionalPairs('双干乾', toSimplified)).toBe('雙双');
});
