/** What overviews say in the site's own words, in pictures and on pages alike. */

import type { Overview } from './overview.ts';

export const overviewName = '一图读懂';
export const summaryMark = '编者概括';
export const numbersTitle = '写明的数字';
export const goalsTitle = '目标和要完成的事项';
export const catchwordsTitle = '带引号的提法';
export const catchwordsNote = '原文加了引号的词语，释义见网页。';
/** Where a picture has no room for all. */
export const leftOutNote = '图上没有列全，其余见网页。';
export const quotedNote = '以下各句照录原文。';

/** How much there is of a plan or part, number by number. */
export function overviewCounts({ numeral, parts }: Pick<Overview, 'numeral' | 'parts'>): { number: number; name: string }[] {
  const tasks = { number: parts.reduce((sum, part) => sum + part.tasks.length, 0), name: '项任务' };
  return numeral === undefined ? [{ number: parts.length, name: '个部分' }, tasks] : [tasks];
}

/** Whose words stand where. */
export function overviewNotes({ parts, numbers, goals, catchwords }: Pick<Overview, 'parts' | 'numbers' | 'goals' | 'catchwords'>): string {
  const quoted = [
    '标题', ...(numbers.length > 0 ? ['数字'] : []), ...(numbers.length + goals.length > 0 ? ['各句'] : []), ...(catchwords.length > 0 ? ['提法'] : []),
  ];
  const summed = parts.some(({ tasks }) => tasks.some(({ summary }) => summary !== undefined));
  const named = quoted.length === 1 ? quoted[0] : `${quoted.slice(0, -1).join('、')}和${quoted.at(-1)}`;
  return `${named}照录计划原文，隐去的字词照原样。${summed ? `标有“${summaryMark}”的是编者的话，不是计划原文。` : ''}完整的要求以原文为准。`;
}
