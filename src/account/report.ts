import type { Source } from '../plan/model.ts';
import { problemKinds, type Problem } from '../plan/problem.ts';
import { readRecord } from '../record/read.ts';
import { writeRecord } from '../record/write.ts';
import type { Account, DiscardedLine } from './account.ts';
import { reportSchema, type ImportReport } from './schema.ts';
import { SourceLines } from './source-lines.ts';
import { codePoints, summaryOf } from './summary.ts';

/** The file inside an edition's folder that holds its import's report. */
export const reportFile = 'import-report.yaml';

export interface ReportedImport {
  source: Source;
  sourceText: string;
  discarded: readonly DiscardedLine[];
  doubts: readonly Problem[];
  /** What the reader of the file left out, rebuilt or converted, in words for readers. */
  remarks: readonly { what: string; line?: number; detail: string }[];
}

/** The report of an import. */
export function reportRecord(account: Account, { source, sourceText, discarded, doubts, remarks }: ReportedImport): ImportReport {
  return {
    source: { file: source.file, sha256: source.sha256, lines: new SourceLines(sourceText).count, characters: codePoints(sourceText) },
    counts: summaryOf(account, sourceText),
    discarded: discarded.map(({ line, text, reason }) => ({ line, text, reason })),
    doubts: doubts.map(({ kind, line, found, expected }) => ({
      what: problemKinds[kind].title,
      ...(line === undefined ? {} : { line }), ...(found === undefined ? {} : { found }), ...(expected === undefined ? {} : { expected }),
    })),
    remarks: remarks.map(({ what, line, detail }) => ({ what, ...(line === undefined ? {} : { line }), detail })),
  };
}

const introduction = '# 导入时的核对结果：原件的每个字符去了哪里，哪些行没有收入正文。由导入程序写成，公布在“正文与原件”页。\n';

export const writeReport = (report: ImportReport): string => `${introduction}${writeRecord(report)}`;

/** @throws ProblemError naming file, line and field of everything that is wrong */
export const readReport = (yaml: string, file: string): ImportReport => readRecord(yaml, reportSchema, file);

/** Where a report speaks of another document than its edition's source. */
export function reportProblems({ source }: ImportReport, actual: Source, sourceText: string, file: string): Problem[] {
  const differing = (field: string, found: string | number, expected: string | number): Problem[] => (found === expected
    ? [] : [{ kind: 'field-invalid', file, field: `source.${field}`, found: String(found), expected: String(expected) }]);
  return [
    ...differing('file', source.file, actual.file),
    ...differing('sha256', source.sha256, actual.sha256),
    ...differing('lines', source.lines, new SourceLines(sourceText).count),
    ...differing('characters', source.characters, codePoints(sourceText)),
  ];
}
