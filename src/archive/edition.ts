import { stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Issuance } from '../cite/issuance.ts';
import { assemblePlan } from '../edition/assemble.ts';
import { readEditionFiles } from '../edition/files.ts';
import type { PlanRecord } from '../edition/schema.ts';
import { readDocument } from '../importer/readers/read-document.ts';
import { ledgerFile, readEditionLedger } from '../ledger/file.ts';
import { withStableNumbers } from '../ledger/stable-plan.ts';
import type { Plan } from '../plan/model.ts';
import { checkEditionName } from './edition-name.ts';
import { folderNames, readTextFiles } from './folder.ts';
import { readSourceFile } from './source-file.ts';
import { settleFolder, settleFolders } from './swap.ts';

const plansFolder = (content: string): string => join(content, 'plans');

/** The folder of an edition inside the content folder. */
export const editionFolder = (content: string, edition: string): string => join(plansFolder(content), edition);

/** The names of all editions, sorted. */
export async function editionNames(content: string): Promise<string[]> {
  await settleFolders(plansFolder(content));
  return folderNames(plansFolder(content));
}

/** An edition's files, read. */
export interface ReadEdition {
  plan: Plan;
  /** What editors know of its issuance beyond its document. */
  issuance: Issuance;
}

/** The plan of one edition, as `readIssuedEdition` reads it. */
export const readEdition = async (content: string, edition: string): Promise<Plan> => (await readIssuedEdition(content, edition)).plan;

/**
 * Reads one edition; its sentences have the numbers under which its ledger has published them.
 * @throws ProblemError when the name is none, a file is missing or wrong, or the source document is not the one that was imported
 */
export async function readIssuedEdition(content: string, edition: string): Promise<ReadEdition> {
  const folder = editionFolder(content, edition);
  checkEditionName(edition, relative(process.cwd(), folder));
  await settleFolder(folder);
  const before = await identityOf(folder);
  const reading = readFiles(folder, edition);
  await reading.catch(() => undefined);
  // A folder that was replaced while it was being read has been read half and half.
  return await identityOf(folder) === before ? reading : readIssuedEdition(content, edition);
}

async function readFiles(folder: string, edition: string): Promise<ReadEdition> {
  const place = relative(process.cwd(), folder);
  const texts = await readTextFiles(folder, /\.(?:mdx|yaml)$/u);
  const record = readEditionFiles(texts, place, true);
  const { source, readable } = await readSourceFile(folder, record.plan.source, place);
  const { text } = await readDocument(readable, source.file);
  const ledger = texts.get(ledgerFile);
  const plan = withStableNumbers(
    assemblePlan(edition, record, text, place),
    ledger === undefined ? undefined : readEditionLedger(ledger, edition, `${place}/${ledgerFile}`).ledger,
  );
  return { plan, issuance: issuanceIn(record.plan) };
}

function issuanceIn({ issuance: { issuer, number, date } = {} }: PlanRecord): Issuance {
  return {
    ...(issuer === undefined ? {} : { issuer }),
    ...(number === undefined ? {} : { number }),
    ...(date === undefined ? {} : { date }),
  };
}

async function identityOf(folder: string): Promise<number | undefined> {
  return stat(folder).then(({ ino }) => ino, () => undefined);
}
