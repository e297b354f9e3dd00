import { join, relative } from 'node:path';
import { publishedEntry, siteEntries } from '../ledger/entry.ts';
import { appendRecord, ledgerFile, readEditionLedger, readSiteLedger, type LedgerFile, type Unsealed } from '../ledger/file.ts';
import type { SiteLedger } from '../ledger/model.ts';
import type { EditionLedgerRecord, SiteLedgerRecord } from '../ledger/schema.ts';
import { noSiteLedger } from '../ledger/site-ledger.ts';
import { ProblemError } from '../plan/problem.ts';
import { editionFolder } from './edition.ts';
import { replaceFiles } from './ledger-file.ts';
import { readRecorded } from './ledger-verdict.ts';

type Written = Pick<LedgerFile<unknown>, 'yaml' | 'seals'>;

/** A record that was written, and into which file. */
export interface RecordedEntry {
  file: string;
  record: Unsealed<EditionLedgerRecord> | Unsealed<SiteLedgerRecord>;
}

/**
 * Records everything that is published for the first time, and what editors changed in their own words. Where nothing
 * is new, no file is touched.
 * @param date of the records, `2027-03-01`
 * @throws ProblemError when words of the plan changed or are gone, which needs a reason and an approval
 */
export async function recordPublished(content: string, date: string): Promise<RecordedEntry[]> {
  const { present, editions, site, problems } = await readRecorded(content);
  const unapproved = problems.filter(({ kind }) => kind !== 'ledger-behind');
  if (unapproved.length > 0) throw new ProblemError(unapproved);
  const entries = present.editions.flatMap((edition) => {
    const record = publishedEntry(edition, editions.get(edition.edition)?.ledger, date);
    return record === undefined ? [] : [{ edition: edition.edition, record }];
  });
  return write(content, date, { editions, site, entries, siteRecords: siteEntries(present, site?.ledger ?? noSiteLedger, date) });
}

export interface Writing {
  /** The ledgers as they are. */
  editions: ReadonlyMap<string, Written>;
  site: LedgerFile<SiteLedger> | undefined;
  /** What is added to ledgers of editions. */
  entries: { edition: string; record: Unsealed<EditionLedgerRecord> }[];
  /** What is added to the site's own. */
  siteRecords: Unsealed<SiteLedgerRecord>[];
}

/**
 * Writes the ledgers of editions first, and then in the site's own how far they go: a kill in between is made good the
 * next time. What is to be written is read back before anything is.
 */
export async function write(content: string, date: string, { editions, site, entries, siteRecords }: Writing): Promise<RecordedEntry[]> {
  const place = (file: string): string => relative(process.cwd(), file);
  const fileOf = (edition: string): string => join(editionFolder(content, edition), ledgerFile);
  const now = new Map<string, Written>(editions);
  for (const { edition, record } of entries) now.set(edition, appendRecord(now.get(edition), record));
  const closing = [...now].flatMap(([edition, { seals }]): Unsealed<SiteLedgerRecord>[] => {
    const closed = seals.at(-1);
    return closed === undefined || site?.ledger.editions.get(edition)?.includes(closed) === true ? [] : [{ date, event: 'recorded', edition, closed }];
  });
  const records = [...siteRecords, ...closing];
  const siteFile = join(content, ledgerFile);
  const files = new Map<string, string>();
  for (const edition of new Set(entries.map((entry) => entry.edition))) {
    const { yaml } = now.get(edition)!;
    readEditionLedger(yaml, edition, place(fileOf(edition)));
    files.set(fileOf(edition), yaml);
  }
  if (records.length > 0) {
    const { yaml } = records.reduce<Written | undefined>((file, record) => appendRecord(file, record), site)!;
    readSiteLedger(yaml, place(siteFile));
    files.set(siteFile, yaml);
  }
  await replaceFiles(files).catch((error: NodeJS.ErrnoException) => {
    if (error.code === undefined) throw error;
    throw new ProblemError([...files.keys()].map((file) => ({ kind: 'folder-unwritable', file: place(file), found: error.message })));
  });
  return [
    ...entries.map(({ edition, record }) => ({ file: place(fileOf(edition)), record })),
    ...records.map((record) => ({ file: place(siteFile), record })),
  ];
}
