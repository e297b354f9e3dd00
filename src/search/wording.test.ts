import { expect, test } from 'vitest';
import { countNotice, missingNotice } from './wording.ts';

test.each([
  [{ kind: 'task', edition: '2031', number: 99, first: 1, last: 23 }, '2031 年度没有第 99 项，任务编号为 1 到 23。'],
  [{ kind: 'task', edition: '2031', number: 9, first: 1, last: 1 }, '2031 年度没有第 9 项，任务编号为 1。'],
  [{ kind: 'part', edition: '2031', number: 9, first: 1, last: 6 }, '2031 年度没有第 9 部分，部分编号为一到六。'],
  [{ kind: 'sentence', edition: '2031', number: 9, first: 1, last: 3 }, '这一项没有第 9 句，只有第 1 到 3 句。'],
] as const)('%j is told in words', (missing, text) => {
  expect(missingNotice(missing)).toBe(text);
});

test('counts are told in words', () => {
  expect(countNotice(0)).toBe('没有找到符合的内容。');
  expect(countNotice(2)).toBe('找到 2 条结果。');
});
