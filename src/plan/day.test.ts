import { expect, test } from 'vitest';
import { dayWords } from './day.ts';

test.each([['2031-06-01', '2031年6月1日'], ['2031-12-31', '2031年12月31日']])('%s is written %s', (date, words) => {
  expect(dayWords(date)).toBe(words);
});
