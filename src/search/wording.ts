import { toChineseNumeral } from '../plan/numerals.ts';
import type { Missing } from './entry.ts';

/** Says that a number does not exist, and which do. */
export function missingNotice({ kind, edition, number, first, last }: Missing): string {
  const range = first === last ? `${first}` : `${first} 到 ${last}`;
  if (kind === 'sentence') return `这一项没有第 ${number} 句，只有第 ${range} 句。`;
  if (kind === 'task') return `${edition} 年度没有第 ${number} 项，任务编号为 ${range}。`;
  const parts = first === last ? toChineseNumeral(first) : `${toChineseNumeral(first)}到${toChineseNumeral(last)}`;
  return `${edition} 年度没有第 ${number} 部分，部分编号为${parts}。`;
}

/** How many suggestions there are, for screen readers. */
export const suggestNotice = (count: number): string => (count === 0 ? '没有建议，按回车键查找全部内容。' : `有 ${count} 条建议，用上下键选择。`);
