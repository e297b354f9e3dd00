import { expect, test } from 'vitest';
import { makeFirstFile, openFirstFile } from './first.ts';
import { termsMeant } from './offer.ts';
import { specimen } from './specimen.ts';

const index = openFirstFile(makeFirstFile(specimen, '綠绿', () => 0));

test.each([
  ['三光', ['san-guang']], ['“三光”书屋', ['san-guang']], ['三光书屋', ['san-guang']], ['綠洲行动', ['lv-zhou']], ['绿洲 行动', ['lv-zhou']],
  ['三光 食堂', ['san-guang']], ['三光 绿洲行动', ['san-guang', 'lv-zhou']], ['三', []], ['书屋', []], ['食堂 -三光', []], ['', []],
])('%j means %j', (typed, terms) => {
  expect(termsMeant(typed, index).map(({ record }) => record.id)).toEqual(terms);
});
