import { appendixPath, editionPath, partPath, taskPath, termPath } from '../plan/address.ts';
import type { SearchRecord } from './records.ts';

/** A record without what follows from the rest of it, for sending. */
export type PackedRecord = Omit<SearchRecord, 'url'> & { url?: string };

/** The address of a record by what it says of itself; empty where that does not tell. */
function addressOf({ kind, edition = '', id = '', number = 0 }: PackedRecord): string {
  switch (kind) {
    case 'term': return termPath(id);
    case 'task': return taskPath(edition, id);
    case 'part': return partPath(edition, number);
    case 'appendix': return appendixPath(edition, number);
    case 'introduction': return editionPath(edition);
    case 'update':
    case 'interpretation': return '';
  }
}

/** A term's file is named by its reading. */
const readingOf = ({ kind, id }: PackedRecord): string | undefined =>
  (kind === 'term' ? id?.replace(/-/gu, ' ').replace(/v/gu, 'u') : undefined);

/** Leaves out the address and the reading where they follow from the rest; an empty reading stands for none. */
export function pack({ url, pinyin, ...record }: SearchRecord): PackedRecord {
  const reading = readingOf(record);
  return {
    ...record,
    ...(url === addressOf(record) ? {} : { url }),
    ...(pinyin === reading ? {} : { pinyin: pinyin ?? '' }),
  };
}

export function unpack({ url, pinyin, ...record }: PackedRecord): SearchRecord {
  const reading = pinyin ?? readingOf(record);
  return { ...record, url: url ?? addressOf(record), ...(reading ? { pinyin: reading } : {}) };
}
