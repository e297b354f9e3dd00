import type { SentenceNumbers } from '../plan/address-book.ts';
import type { SearchRecord } from './records.ts';

/** What can be reached by number: the editions with their parts and tasks. */
export interface Directory {
  editions: DirectoryEdition[];
}

export interface DirectoryEdition {
  id: string;
  /** Whether a number without an edition means this one. */
  current: boolean;
  parts: { number: number; title: string }[];
  tasks: DirectoryTask[];
  /** Missing where they are not known. */
  appendices?: { number: number; title: string }[];
}

export interface DirectoryTask {
  id: string;
  number: number;
  part: number;
  title: string;
  /** Those that lead somewhere, whether they still are sentences or not. */
  sentences: SentenceNumbers;
  /** Whether it no longer applies. */
  withdrawn?: true;
}

/** The directory of the editions among the records; the first edition to appear is the current one. */
export function makeDirectory(records: readonly SearchRecord[]): Directory {
  const editions = new Map<string, DirectoryEdition>();
  for (const record of records) {
    if (record.edition === undefined) continue;
    let edition = editions.get(record.edition);
    if (edition === undefined) {
      edition = { id: record.edition, current: editions.size === 0, parts: [], tasks: [], appendices: [] };
      editions.set(record.edition, edition);
    }
    const { number, names: [title = ''] } = record;
    if (number === undefined) continue;
    if (record.kind === 'part') edition.parts.push({ number, title });
    if (record.kind === 'appendix') edition.appendices!.push({ number, title });
    if (record.kind === 'task') {
      edition.tasks.push({
        id: record.id ?? String(number), number, part: record.part ?? 0, title, sentences: sentencesOf(record),
        ...(record.withdrawn ? { withdrawn: true } : {}),
      });
    }
  }
  return { editions: [...editions.values()] };
}

function sentencesOf({ sentences, leftOut, numbers, retired }: SearchRecord): SentenceNumbers {
  const count = leftOut ?? sentences.length;
  if (retired === undefined) return numbers ?? count;
  return [...numbers ?? Array.from({ length: count }, (_, index) => index + 1), ...retired];
}
