import { expect, test } from 'vitest';
import { missingNotice, suggestNotice } from './wording.ts';

test.each([
  [{ kind: 'task', edition: '2031', number: 99, first: 1, last: 23 }, '2031 年度没有第 99 项，任务编号为 1 到 23。'],
  [{ kind: 'task', edition: '2031', number: 9, first: 1, last: 1 }, '2031 年度没有第 9 项，任务编号为 1。'],
  [{ kind: 'part', edition: '2031', number: 9, first: 1, last: 6 }, '2031 年度没有第 9 部分，部分编号为一到六。'],
  [{ kind: 'sentence', edition: '2031', number: 9, first: 1, last: 3 }, '这一项没有第 9 句，只有第 1 到 3 句。'],
] as const)('%j is told in words', (missing, text) => {
  expect(missingNotice(missing)).toBe(text);
});

test('suggestions are counted in words', () => {
  expect(suggestNotice(0)).toBe('没有建议，按回车键查找全部内容。');
  expect(suggestNotice(3)).toBe('有 3 条建议，用上下键选择。');
});
