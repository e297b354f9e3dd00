import type { RecordedEntry } from '../archive/ledger-writing.ts';

const events: Record<RecordedEntry['record']['event'], string> = {
  published: '首次公布', revised: '文字改动', withdrawn: '停用', reinstated: '恢复', corrected: '编者改动', recorded: '年度台账记到此处',
};

/** What was written into which ledger, one line a record. */
export const renderEntries = (entries: readonly RecordedEntry[]): string =>
  entries.map(({ file, record }) => `✓ ${file}：${record.date}　${events[record.event]}　${countOf(record)}`.trimEnd()).join('\n');

function countOf(record: RecordedEntry['record']): string {
  const counts = [
    ['处正文', 'units' in record ? record.units?.length : undefined],
    ['个登记表', 'registers' in record ? record.registers?.length : undefined],
    ['个词条', 'terms' in record ? record.terms?.length : undefined],
    ['篇文章', 'articles' in record ? record.articles?.length : undefined],
    ['个“与谁有关”页', 'audiences' in record ? record.audiences?.length : undefined],
  ] as const;
  return counts.flatMap(([what, count]) => (count === undefined ? [] : [`${count} ${what}`])).join('，');
}
