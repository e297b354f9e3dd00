import { expect, test } from 'vitest';
import { pack, unpack } from './pack.ts';
import type { SearchRecord } from './records.ts';
import { specimen } from './specimen.ts';

const odd: SearchRecord[] = [
  { url: '/elsewhere/', kind: 'task', edition: '2031', id: '2-3', part: 2, number: 3, names: ['题'], pinyin: 'ti', sentences: [] },
  { url: '/glossary/lv-zhou/', kind: 'term', id: 'lv-zhou', names: ['绿洲'], sentences: [] },
  { url: '/interpretations/x/', kind: 'interpretation', edition: '2031', names: ['说明'], pinyin: 'shuo ming', sentences: [], rest: ['说明的话。'] },
  { url: '/glossary/x-2/', kind: 'term', id: 'x-2', names: ['绿洲'], pinyin: 'lu zhou', sentences: [] },
];

test('a packed record holds the same', () => {
  for (const record of [...specimen, ...odd]) expect(unpack(JSON.parse(JSON.stringify(pack(record))) as typeof record)).toEqual(record);
});

test('what follows from the rest is not sent', () => {
  expect(pack({ url: '/glossary/lv-zhou/', kind: 'term', id: 'lv-zhou', names: ['绿洲'], pinyin: 'lu zhou', sentences: [] }))
    .toEqual({ kind: 'term', id: 'lv-zhou', names: ['绿洲'], sentences: [] });
  expect(specimen.map(pack).filter(({ url }) => url !== undefined)).toEqual([]);
});
