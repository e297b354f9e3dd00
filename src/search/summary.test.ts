import { expect, test } from 'vitest';
import { specimen } from './specimen.ts';
import { countNotice, emptyNotice, scopeNotice } from './summary.ts';
import { parseQuery } from './query.ts';

test('counts are told in words', () => {
  expect(countNotice(0)).toBe('没有找到符合的内容。');
  expect(countNotice(2)).toBe('找到 2 条结果。');
  expect(countNotice(2, true)).toBe('所选范围内找到 2 条结果。');
  expect(countNotice(0, true)).toBe('所选范围内没有找到符合的内容。');
});

test('a search without results says what it has been through', () => {
  expect(scopeNotice(specimen))
    .toBe('查找范围：2031、2030 年度的引言、5 项任务、3 个部分、1 个附件，以及 2 个词语的名称和全文；标点、空格、大小写、全半角和繁简不影响结果。');
});

test('and speaks of articles where there are any', () => {
  const article = { kind: 'update', edition: '2031' } as const;
  expect(scopeNotice([...specimen, article])).toContain('，以及 2 个词语、1 篇动态的名称和全文');
});

test('what is missing from a question is said', () => {
  expect(emptyNotice(parseQuery('-书屋'))).toBe('请再输入一个要查找的词。');
  expect(emptyNotice(parseQuery('，'))).toBe('请输入文字或编号。');
});
