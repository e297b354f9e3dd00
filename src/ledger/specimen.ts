import { appendRecord, type Unsealed } from './file.ts';
import type { PublishedUnit } from './model.ts';
import { proved } from './proof.ts';
import type { EditionLedgerRecord } from './schema.ts';

/** A ledger's file with these records, rightly sealed. */
export const ledgerOf = (...records: Unsealed<EditionLedgerRecord>[]): string =>
  records.reduce<ReturnType<typeof appendRecord> | undefined>((file, record) => appendRecord(file, record), undefined)?.yaml ?? '';

/** Sentences with their numbers as a record holds them. */
export const text = (sentences: Record<string, string>): [Record<string, string>] =>
  [Object.fromEntries(Object.entries(sentences).map(([number, words]) => [number, proved(words)]))];

/** Two tasks as they were first published. */
export const firstRecord = {
  date: '2031-03-01', event: 'published', edition: '2031', units: [
    { unit: '1', part: 1, title: proved('开门'), text: text({ s1: '周一开馆。', s2: '周二整理。', s3: '周三闭馆。' }) },
    { unit: '2', part: 1, title: proved('关门'), text: text({ s1: '晚上关门。' }) },
  ],
} as const satisfies Unsealed<EditionLedgerRecord>;

export const approval = { reason: '开放时间调整', approvedBy: '馆务会' };

/** A published unit; each wording's sentences by number. */
export function publishedUnit(...wordings: Record<number, string>[]): PublishedUnit {
  const [first, ...later] = wordings.map((sentences, index) => ({
    revision: index + 1, date: `2031-0${index + 1}-01`, successors: new Map<number, number | undefined>(),
    blocks: [{ kind: 'paragraph' as const, sentences: Object.entries(sentences).map(([number, words]) => ({ number: Number(number), text: words })) }],
  }));
  return { name: '1', wordings: [first!, ...later] };
}
