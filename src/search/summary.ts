import type { Query } from './query.ts';
import type { SearchRecord } from './records.ts';
import { kindNames } from './result.ts';

/** How many results there are, for reading and for screen readers; `narrowed` when filters are set. */
export const countNotice = (count: number, narrowed = false): string =>
  (count === 0 ? `${narrowed ? '所选范围内' : ''}没有找到符合的内容。` : `${narrowed ? '所选范围内' : ''}找到 ${count} 条结果。`);

export const numberNotice = (count: number): string => `按编号找到 ${count} 条。`;

export const sitePagesNotice = (count: number): string => `找到 ${count} 个本站说明页。`;

export const pinyinNotice = (count: number): string => `按拼音找到 ${count} 条。`;

/** Says what to type when there is nothing to look for. */
export const emptyNotice = (query: Query): string =>
  (query.excluded.length > 0 ? '请再输入一个要查找的词。' : '请输入文字或编号。');

const counted = (records: readonly Pick<SearchRecord, 'kind'>[], kind: SearchRecord['kind'], measure: string): string[] => {
  const count = records.filter((record) => record.kind === kind).length;
  return count === 0 ? [] : [`${count} ${measure}${kindNames[kind]}`];
};

/** Says what a search without results has been through. */
export function scopeNotice(records: readonly Pick<SearchRecord, 'kind' | 'edition'>[]): string {
  const editions = [...new Set(records.flatMap(({ edition }) => edition ?? []))];
  const plans = [...counted(records, 'task', '项'), ...counted(records, 'part', '个'), ...counted(records, 'appendix', '个')];
  const others = [...counted(records, 'term', '个'), ...counted(records, 'update', '篇'), ...counted(records, 'interpretation', '篇')];
  return `查找范围：${[`${editions.join('、')} 年度的引言、${plans.join('、')}`, ...(others.length > 0 ? [others.join('、')] : [])].join('，以及 ')}的名称和全文；标点、空格、大小写、全半角和繁简不影响结果。`;
}
