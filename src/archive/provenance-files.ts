import { isDeepStrictEqual } from 'node:util';
import { accountOf, accountProblems } from '../account/account.ts';
import { reportFile, reportRecord, writeReport } from '../account/report.ts';
import { rewriteYaml } from '../edition/rewrite-yaml.ts';
import { emendationFile, readEmendations, writeEmendations } from '../emendation/file.ts';
import { proposeEmendations } from '../emendation/propose.ts';
import type { EmendationRecord } from '../emendation/schema.ts';
import type { ImportedEdition } from '../importer/import.ts';
import { remarkKinds } from '../importer/source-document.ts';
import type { Plan } from '../plan/model.ts';
import { ProblemError } from '../plan/problem.ts';
import { carryEmendations } from './carried-emendations.ts';

/** Whether a file of an edition follows from its plan and its source, and is not merged like the plan's text. */
export const isProvenance = (path: string): boolean => path === reportFile || path === emendationFile;

/**
 * The files beside `plan.yaml` that say where the source's characters went, and how pages differ from it.
 * @throws ProblemError when a character of the source is in no place or in two
 */
export function newProvenance(imported: ImportedEdition): Map<string, string> {
  return new Map([[reportFile, reportOf(imported)], [emendationFile, writeEmendations(proposeEmendations(imported.plan))]]);
}

export interface Carrying {
  /** The edition's present text files. */
  texts: ReadonlyMap<string, string>;
  /** The edition's folder, for messages. */
  place: string;
  /** The plan as the importer makes it of the document that the edition came from. */
  before: Plan;
  /** The import, with the plan as it is now. */
  imported: ImportedEdition;
  /** Whether it is the same document. */
  isSame: boolean;
}

/**
 * The same files for an edition that is there already, with what editors wrote in them.
 * @throws ProblemError as above, and when a reading would be lost
 */
export function carriedProvenance({ texts, place, before, imported, isSame }: Carrying): Map<string, string> {
  const report = isSame ? texts.get(reportFile) : undefined;
  const written = texts.get(emendationFile);
  return new Map([
    [reportFile, report ?? reportOf(imported)],
    [emendationFile, written === undefined
      ? writeEmendations(proposeEmendations(imported.plan))
      : carried(written, before, imported.plan, `${place}/${emendationFile}`)],
  ]);
}

function carried(written: string, before: Plan, now: Plan, file: string): string {
  const edited = readEmendations(written, file);
  const { record, lost } = carryEmendations(before, edited, now);
  if (lost.length > 0) {
    throw new ProblemError(lost.map(({ place, at, form, reading }) => ({
      kind: 'merge-conflict', file, field: 'mask.places', found: `${place} 第 ${at} 个字符“${form}”，注为“${reading ?? ''}”`, expected: '（新文件中没有这一处）',
    })));
  }
  return rewritten(written, edited, record);
}

/** Editors' comments stay where they wrote any. */
function rewritten(written: string, edited: EmendationRecord, record: EmendationRecord): string {
  if (isDeepStrictEqual(edited, record)) return written;
  return written === writeEmendations(edited) ? writeEmendations(record) : rewriteYaml(written, record);
}

function reportOf({ plan, sourceText, discarded, doubts, remarks }: ImportedEdition): string {
  const account = accountOf(plan, sourceText, discarded);
  const problems = accountProblems(account, sourceText, plan.source.file);
  if (problems.length > 0) throw new ProblemError(problems);
  return writeReport(reportRecord(account, {
    source: plan.source, sourceText, discarded, doubts,
    remarks: remarks.map(({ kind, ...remark }) => ({ what: remarkKinds[kind], ...remark })),
  }));
}
