import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { accountOf, accountProblems, type Account } from '../account/account.ts';
import { readReport, reportFile, reportProblems } from '../account/report.ts';
import type { ImportReport } from '../account/schema.ts';
import { emendationFile, readEmendations } from '../emendation/file.ts';
import type { EmendationRecord } from '../emendation/schema.ts';
import { validateEmendations } from '../emendation/validate.ts';
import { readDocument } from '../importer/readers/read-document.ts';
import type { Plan } from '../plan/model.ts';
import { ProblemError } from '../plan/problem.ts';
import { readSourceFile } from './source-file.ts';

/** Where an edition's words come from, and how its pages differ from there. */
export interface Provenance {
  /** The text all ranges are offsets into. */
  sourceText: string;
  report: ImportReport;
  account: Account;
  emendations: EmendationRecord;
}

/**
 * Reads what an edition's folder says of its source and proves it.
 * @param folder the edition's folder
 * @param plan as the source has it
 * @throws ProblemError when a file is missing or does not fit the plan, or a character of the source is in no place or in two
 */
export async function readProvenance(folder: string, plan: Plan): Promise<Provenance> {
  const place = relative(process.cwd(), folder);
  const read = (file: string): Promise<string> => readFile(join(folder, file), 'utf8').catch(() => {
    throw new ProblemError([{ kind: 'file-missing', file: `${place}/${file}` }]);
  });
  const report = readReport(await read(reportFile), `${place}/${reportFile}`);
  const emendations = readEmendations(await read(emendationFile), `${place}/${emendationFile}`);
  const { source: { file }, readable } = await readSourceFile(folder, plan.source, place);
  const { text: sourceText } = await readDocument(readable, file);
  const account = accountOf(plan, sourceText, report.discarded);
  const problems = [
    ...accountProblems(account, sourceText, `${place}/source/${file}`),
    ...reportProblems(report, plan.source, sourceText, `${place}/${reportFile}`),
    ...validateEmendations(plan, emendations, `${place}/${emendationFile}`),
  ];
  if (problems.length > 0) throw new ProblemError(problems);
  return { sourceText, report, account, emendations };
}
