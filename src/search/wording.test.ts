import { expect, test } from 'vitest';
import type { Missing } from '../plan/address-locate.ts';
import { missingNotice, suggestNotice } from './wording.ts';

test.each([
  [{ kind: 'task', edition: '2031', number: 99, first: 1, last: 23 }, '2031 年度没有第 99 项，任务编号为 1 到 23。'],
  [{ kind: 'task', edition: '2031', number: 9, first: 1, last: 1 }, '2031 年度没有第 9 项，任务编号为 1。'],
  [{ kind: 'part', edition: '2031', number: 9, first: 1, last: 6 }, '2031 年度没有第 9 部分，部分编号为一到六。'],
  [{ kind: 'sentence', edition: '2031', number: 9, first: 1, last: 3 }, '这一项没有第 9 句，只有第 1 到 3 句。'],
  [{ kind: 'task', edition: '2031', part: 2, number: 9, first: 1, last: 3 }, '2031 年度第二部分没有第 9 项，任务编号为 1 到 3。'],
  [{ kind: 'appendix', edition: '2031', number: 3, first: 1, last: 2 }, '2031 年度没有附件 3，附件编号为 1 到 2。'],
  [{ kind: 'edition', edition: '2019', existing: ['2032', '2031'] }, '没有 2019 年度，现有：2032、2031。'],
] as const)('%j is told in words', (missing, text) => {
  expect(missingNotice(missing as Missing)).toBe(text);
});

test('suggestions are counted in words', () => {
  expect(suggestNotice(0)).toBe('没有建议，按回车键查找全部内容。');
  expect(suggestNotice(3)).toBe('有 3 条建议，用上下键选择。');
});
