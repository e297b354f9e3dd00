import { toChineseNumeral } from '../plan/numerals.ts';
import type { Missing } from './entry.ts';
import type { Query } from './query.ts';

/** Says that a number does not exist, and which do. */
export function missingNotice({ kind, edition, number, first, last }: Missing): string {
  const range = first === last ? `${first}` : `${first} 到 ${last}`;
  if (kind === 'sentence') return `这一项没有第 ${number} 句，只有第 ${range} 句。`;
  if (kind === 'task') return `${edition} 年度没有第 ${number} 项，任务编号为 ${range}。`;
  const parts = first === last ? toChineseNumeral(first) : `${toChineseNumeral(first)}到${toChineseNumeral(last)}`;
  return `${edition} 年度没有第 ${number} 部分，部分编号为${parts}。`;
}

/** How many results there are, for reading and for screen readers. */
export const countNotice = (count: number): string => (count === 0 ? '没有找到符合的内容。' : `找到 ${count} 条结果。`);

export const pinyinNotice = (count: number): string => `按拼音找到 ${count} 条。`;

/** Says what to type when there is nothing to look for. */
export const emptyNotice = (query: Query): string =>
  (query.excluded.length > 0 ? '请再输入一个要查找的词。' : '请输入文字或编号。');
