import { relative } from 'node:path';
import type { LedgerFile } from '../ledger/file.ts';
import type { EditionLedger, SiteLedger } from '../ledger/model.ts';
import type { PresentSite } from '../ledger/present.ts';
import { ledgerProblems } from '../ledger/verdict.ts';
import type { Problem } from '../plan/problem.ts';
import { presentSite } from './ledger-content.ts';
import { readLedgerOf, readLedgerOfSite } from './ledgers.ts';
import { readArchive, type Archive } from './read.ts';

/** The content beside its ledgers. */
export interface Recorded {
  archive: Archive;
  present: PresentSite;
  /** By edition; one that has none yet is left out. */
  editions: ReadonlyMap<string, LedgerFile<EditionLedger>>;
  site: LedgerFile<SiteLedger> | undefined;
  /** Where the content is not what the ledgers say. */
  problems: Problem[];
}

/**
 * Reads the content folder and compares it with its ledgers.
 * @throws ProblemError when anything in the folder is wrong by itself
 */
export async function readRecorded(content: string): Promise<Recorded> {
  const archive = await readArchive(content);
  const present = presentSite(archive);
  const files = await Promise.all(archive.plans.map(async ({ edition }) => [edition, await readLedgerOf(content, edition)] as const));
  const editions = new Map(files.flatMap(([edition, file]) => (file === undefined ? [] : [[edition, file] as const])));
  const site = await readLedgerOfSite(content);
  const place = relative(process.cwd(), content);
  return { archive, present, editions, site, problems: ledgerProblems(present, { editions, site: site?.ledger }, place) };
}
