import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Article } from '../article/model.ts';
import type { Issuance } from '../cite/issuance.ts';
import { emend } from '../emendation/emend.ts';
import { parseEntry } from '../glossary/parse.ts';
import type { Entry } from '../glossary/schema.ts';
import { validateGlossary } from '../glossary/validate.ts';
import type { Lineage } from '../lineage/model.ts';
import { changesOf, type Change } from '../ledger/changes.ts';
import type { EditionLedger, SiteLedger } from '../ledger/model.ts';
import type { EditionRecords } from '../ledger/schema.ts';
import { noSiteLedger } from '../ledger/site-ledger.ts';
import type { Plan } from '../plan/model.ts';
import { ProblemError, type Problem } from '../plan/problem.ts';
import { readRecord } from '../record/read.ts';
import type { Registers } from '../register/schema.ts';
import { registerProblems } from '../register/validate.ts';
import { siteSchema, type Site } from '../site/schema.ts';
import { readArticles, retirementsOf } from './articles.ts';
import { editionFolder, editionNames, readIssuedEdition } from './edition.ts';
import { readTextFiles } from './folder.ts';
import { readLineages } from './lineage.ts';
import { readLedgerOf, readLedgerOfSite } from './ledgers.ts';
import { readProvenance, type Provenance } from './provenance.ts';
import { readRegisters } from './registers.ts';

/** Everything the site says, read from its content folder and found right. */
export interface Archive {
  site: Site;
  /** All editions as their sources have them, the current one first, the others from new to old. */
  plans: Plan[];
  /** The same editions as pages show them. */
  shown: Plan[];
  /** What editors know of each edition's issuance beyond its document, by edition. */
  issuance: ReadonlyMap<string, Issuance>;
  /** Where each edition's words come from, by edition. */
  provenance: ReadonlyMap<string, Provenance>;
  glossary: Entry[];
  /** By edition; each row is found in its plan. */
  registers: ReadonlyMap<string, Registers>;
  /** What was ever published of each edition; one that has no ledger yet is left out. */
  ledgers: ReadonlyMap<string, EditionLedger>;
  /** What was ever published that belongs to no edition. */
  siteLedger: SiteLedger;
  /** What was done to all of this, latest day first. */
  changes: Change[];
  /** How editions go on from earlier ones, by the later edition. */
  lineages: ReadonlyMap<string, Lineage>;
  /** Updates and interpretations from new to old, drafts among them. */
  articles: Article[];
}

/**
 * Reads the content folder.
 * @throws ProblemError with everything that is wrong in any file
 */
export async function readArchive(content: string): Promise<Archive> {
  const site = await readSite(content);
  const editions = await editionNames(content);
  const problems: Problem[] = [];
  const collect = <Result>(reading: Promise<Result>): Promise<Result | undefined> => reading.catch((error: unknown) => {
    if (!(error instanceof ProblemError)) throw error;
    problems.push(...error.problems);
    return undefined;
  });
  const issued = (await Promise.all(editions.map((edition) => collect(readIssuedEdition(content, edition)))))
    .filter((edition) => edition !== undefined);
  const plans = issued.map(({ plan }) => plan);
  const issuance = new Map(issued.map(({ plan: { edition }, issuance: known }) => [edition, known]));
  const glossary = await collect(readGlossary(content)) ?? [];
  if (!editions.includes(site.currentEdition)) {
    problems.push({
      kind: 'field-invalid', file: relative(process.cwd(), join(content, 'site.yaml')), field: 'currentEdition',
      found: site.currentEdition, expected: editions.join('、') || '先导入一份计划',
    });
  }
  if (problems.length === 0) problems.push(...validateGlossary(glossary, plans));
  const registers = new Map<string, Registers>();
  for (const plan of plans) {
    const read = await collect(readRegisters(content, plan.edition));
    if (read === undefined) continue;
    problems.push(...registerProblems(plan, read));
    registers.set(plan.edition, read);
  }
  // An edition that could not be read is not for that reason unknown to the others.
  const lineages = (plans.length === editions.length ? await collect(readLineages(content, plans)) : undefined) ?? new Map<string, Lineage>();
  const ledgers = new Map<string, EditionLedger>();
  const records = new Map<string, EditionRecords>();
  for (const plan of plans) {
    const read = await collect(readLedgerOf(content, plan.edition));
    if (read === undefined) continue;
    ledgers.set(plan.edition, read.ledger);
    records.set(plan.edition, read.records);
  }
  const siteFile = await collect(readLedgerOfSite(content));
  // A plan that could not be read is not for that reason unknown to what speaks of it.
  const articles = (plans.length === editions.length ? await collect(readArticles(content, plans)) : undefined) ?? [];
  const provenance = new Map<string, Provenance>();
  for (const plan of plans) {
    const read = await collect(readProvenance(editionFolder(content, plan.edition), plan));
    if (read !== undefined) provenance.set(plan.edition, read);
  }
  if (problems.length > 0) throw new ProblemError(problems);
  const rank = (plan: Plan): string => (plan.edition === site.currentEdition ? '\uffff' : plan.edition);
  plans.sort((a, b) => (rank(a) < rank(b) ? 1 : -1));
  const recordsInOrder = new Map(plans.map(({ edition }) => [edition, records.get(edition) ?? []]));
  const changes = changesOf(recordsInOrder, siteFile?.records ?? [], retirementsOf(articles));
  const shown = plans.flatMap((plan) => {
    const emendations = provenance.get(plan.edition)?.emendations;
    return emendations === undefined ? [] : [emend(plan, emendations)];
  });
  return { site, plans, shown, issuance, provenance, glossary, registers, ledgers, siteLedger: siteFile?.ledger ?? noSiteLedger, changes, lineages, articles };
}

async function readSite(content: string): Promise<Site> {
  const file = join(content, 'site.yaml');
  const place = relative(process.cwd(), file);
  const yaml = await readFile(file, 'utf8').catch(() => {
    throw new ProblemError([{ kind: 'file-missing', file: place }]);
  });
  return readRecord(yaml, siteSchema, place);
}

/** @throws ProblemError with everything that is wrong in any entry by itself */
export async function readGlossary(content: string): Promise<Entry[]> {
  const folder = join(content, 'glossary');
  const problems: Problem[] = [];
  const entries: Entry[] = [];
  for (const [path, yaml] of await readTextFiles(folder, /\.yaml$/u)) {
    try {
      entries.push(parseEntry(yaml, relative(process.cwd(), join(folder, path))));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return entries;
}
