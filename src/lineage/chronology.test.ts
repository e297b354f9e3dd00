import { expect, test } from 'vitest';
import { chronologyOf } from './chronology.ts';

test.each<[name: string, editions: string[], goesOn: [from: string, edition: string][], order: string[], isCertain: boolean]>([
  ['years in the order of their numbers', ['2033', '2031', '2032'], [], ['2031', '2032', '2033'], true],
  ['one edition', ['20xx'], [], ['20xx'], true],
  ['a masked year where it is declared', ['20xx', '2032', '2031'], [['20xx', '2031']], ['20xx', '2031', '2032'], true],
  ['a masked year that nobody placed, without certainty', ['20xx', '2031'], [], ['2031', '20xx'], false],
  ['a masked year after the last', ['20xx', '2031'], [['2031', '20xx']], ['2031', '20xx'], true],
  ['a masked year that only one of two is placed against', ['20xx', '2031', '2032'], [['2031', '20xx']], ['2031', '2032', '20xx'], false],
  ['two editions of one year, without certainty', ['2031-b', '2031-a'], [], ['2031-a', '2031-b'], false],
])('%s', (_name, editions, goesOn, order, isCertain) => {
  expect(chronologyOf(editions, goesOn.map(([from, edition]) => ({ from, edition })))).toEqual({ order, isCertain });
});
