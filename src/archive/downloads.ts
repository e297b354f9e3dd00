import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { currentWording, type EditionLedger } from '../ledger/model.ts';
import { downloadRecordSchema, kindsOfDownloads, outdated, recordOfDownload, type Download, type DownloadKind, type Outdated } from '../paper/download.ts';
import { paperOf, type Paper } from '../paper/paper.ts';
import type { Plan } from '../plan/model.ts';
import { readRecord } from '../record/read.ts';
import { writeRecord } from '../record/write.ts';
import { exists } from './folder.ts';

export interface Downloads {
  offered: Download[];
  /** Files that no longer say what the site says, by their path. */
  withheld: { file: string; why: Outdated }[];
}

/** @param plan as pages show it */
export function paperOfEdition(plan: Plan, ledger: EditionLedger | undefined): Paper {
  return paperOf(plan, [...ledger?.units.values() ?? []].map((unit) => currentWording(unit).date).sort().at(-1));
}

const fileOf = (folder: string, edition: string, kind: DownloadKind): string => join(folder, edition, `plan.${kind}`);
const recordOf = (file: string): string => `${file}.yaml`;

/**
 * Reads the files that were made of an edition, and tells which of them the site may offer.
 * @param folder where they were written
 * @param site the site's full address, where it knows its own
 * @throws ProblemError when the record of a file cannot be read
 */
export async function readDownloads(folder: string, paper: Paper, site?: string): Promise<Downloads> {
  const found: Downloads = { offered: [], withheld: [] };
  for (const kind of kindsOfDownloads) {
    const file = fileOf(folder, paper.edition, kind);
    if (!await exists(file) || !await exists(recordOf(file))) continue;
    const bytes = await readFile(file);
    const record = readRecord(await readFile(recordOf(file), 'utf8'), downloadRecordSchema, relative(process.cwd(), recordOf(file)));
    const why = outdated(record, paper, bytes, site);
    if (why === undefined) found.offered.push({ kind, bytes, made: record.made });
    else found.withheld.push({ file: relative(process.cwd(), file), why });
  }
  return found;
}

/**
 * Writes a file that was made of an edition, and what it was made from beside it.
 * @returns its path
 */
export async function writeDownload(folder: string, paper: Paper, { kind, bytes, made }: Download, site?: string): Promise<string> {
  const file = fileOf(folder, paper.edition, kind);
  await mkdir(join(folder, paper.edition), { recursive: true });
  await writeFile(file, bytes);
  await writeFile(recordOf(file), writeRecord(recordOfDownload(paper, bytes, made, site)));
  return relative(process.cwd(), file);
}
