import { sentenceId } from '../plan/address.ts';
import { partName } from '../plan/name.ts';
import { makeExcerpt, markName, type Segment } from './excerpt.ts';
import { makeHaystack, type Haystack } from './haystack.ts';
import type { Query } from './query.ts';
import type { RecordKind, SearchRecord } from './records.ts';

/** What kinds of pages are called. */
export const kindNames: Record<RecordKind, string> = { task: '任务', part: '部分', introduction: '引言', appendix: '附件', term: '词语', update: '动态', interpretation: '解读' };

/** A found page as it is shown. */
export interface Result {
  /** Root-relative, without the base path; leads to the sentence when the match is in one. */
  path: string;
  /** E.g. 第19项, 第四部分, 词语. */
  label: string;
  edition?: string;
  title: Segment[];
  /** Another name that matched when the title did not. */
  otherName?: Segment[];
  excerpt?: Segment[];
}

const hasHit = (segments: readonly Segment[]): boolean => segments.some((segment) => segment.hit);

/** What a record is called by number: 第19项, 第二部分第3项 where numbering restarts, 第四部分; else its kind. */
export function labelOf(record: SearchRecord): string {
  const part = record.part === undefined ? '' : partName({ number: record.part });
  if (record.kind === 'part') return part;
  if (record.kind === 'task') return `${record.id === String(record.number) ? '' : part}第${record.number}项`;
  return kindNames[record.kind];
}

/** Makes what is shown of a record for a query; `haystack` saves work when it is there already. */
export function makeResult(record: SearchRecord, query: Query, haystack: Haystack = makeHaystack(record)): Result {
  const words = query.wanted;
  const title = markName(haystack, words);
  const excerpt = makeExcerpt(haystack, words);
  const named = haystack.names.map((_, index) => markName(haystack, words, index));
  const otherName = hasHit(title) ? undefined : named.slice(1).find(hasHit);
  const sentence = excerpt && record.kind !== 'term' && hasHit(excerpt.segments) ? excerpt.sentence : undefined;
  return {
    path: sentence === undefined ? record.url : `${record.url}#${sentenceId(record.numbers?.[sentence - 1] ?? sentence)}`,
    label: labelOf(record),
    ...(record.edition === undefined ? {} : { edition: record.edition }),
    title,
    ...(otherName ? { otherName } : {}),
    ...(excerpt ? { excerpt: excerpt.segments } : {}),
  };
}
