import { expect, test } from 'vitest';
import { nearby } from './nearby.ts';

const list = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

test.each<[what: string, at: number, most: number, given: string]>([
  ['everything where there is not more than is wanted', 5, 8, 'abcdefgh'],
  ['those behind the first, for the first', 0, 4, 'abcd'],
  ['those behind the first, for one that is not there', -1, 4, 'abcd'],
  ['the first and those on both sides', 4, 4, 'adef'],
  ['the first and the last ones, for the last', 7, 4, 'afgh'],
  ['as many for an even number of neighbours', 4, 5, 'acdef'],
])('%s', (_what, at, most, given) => {
  expect(nearby(list, at, most).join('')).toBe(given);
});

test('the one asked for is always among them', () => {
  for (const [at, one] of list.entries()) for (let most = 2; most <= list.length; most += 1) expect(nearby(list, at, most)).toContain(one);
});
