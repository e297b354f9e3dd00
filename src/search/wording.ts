import { partName } from '../plan/name.ts';
import { toChineseNumeral } from '../plan/numerals.ts';
import type { Missing } from '../plan/address-locate.ts';

const numbered = { task: ['第 ', ' 项', '任务'], part: ['第 ', ' 部分', '部分'], appendix: ['附件 ', '', '附件'] } as const;

/** Says that a number does not exist, and which do. */
export function missingNotice(missing: Missing): string {
  const { kind, edition } = missing;
  if (kind === 'edition') return `没有 ${edition} 年度，现有：${missing.existing.join('、')}。`;
  const { part, number, first, last } = missing;
  const isPart = kind === 'part';
  const ends = first === last ? [first] : [first, last];
  const range = isPart ? ends.map(toChineseNumeral).join('到') : ` ${ends.join(' 到 ')}`;
  if (kind === 'sentence') return `这一项没有第 ${number} 句，只有第${range} 句。`;
  const [before, after, name] = numbered[kind];
  return `${edition} 年度${part === undefined ? '' : partName({ number: part })}没有${before}${number}${after}，${name}编号为${range}。`;
}

/** How many suggestions there are, for screen readers. */
export const suggestNotice = (count: number): string => (count === 0 ? '没有建议，按回车键查找全部内容。' : `有 ${count} 条建议，用上下键选择。`);
