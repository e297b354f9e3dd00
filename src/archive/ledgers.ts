import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { ledgerFile, readEditionLedger, readSiteLedger, type LedgerFile } from '../ledger/file.ts';
import type { EditionLedger, SiteLedger } from '../ledger/model.ts';
import type { EditionRecords, SiteRecords } from '../ledger/schema.ts';
import { editionFolder } from './edition.ts';

/**
 * Reads an edition's ledger; nothing where it has none yet.
 * @throws ProblemError naming everything that is wrong
 */
export async function readLedgerOf(content: string, edition: string): Promise<LedgerFile<EditionLedger, EditionRecords> | undefined> {
  const file = join(editionFolder(content, edition), ledgerFile);
  const yaml = await readIfThere(file);
  return yaml === undefined ? undefined : readEditionLedger(yaml, edition, relative(process.cwd(), file));
}

/**
 * Reads the site's own ledger; nothing where it has none yet.
 * @throws ProblemError as above
 */
export async function readLedgerOfSite(content: string): Promise<LedgerFile<SiteLedger, SiteRecords> | undefined> {
  const file = join(content, ledgerFile);
  const yaml = await readIfThere(file);
  return yaml === undefined ? undefined : readSiteLedger(yaml, relative(process.cwd(), file));
}

async function readIfThere(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}
