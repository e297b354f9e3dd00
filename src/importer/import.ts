import { assemblePlan } from '../edition/assemble.ts';
import { readEditionFiles, writeEditionFiles } from '../edition/files.ts';
import type { EditionRecord } from '../edition/schema.ts';
import type { Plan } from '../plan/model.ts';
import { parseNumeral } from '../plan/numerals.ts';
import { ProblemError, type Problem } from '../plan/problem.ts';
import { editionRecord } from './edition-record.ts';
import { recogniseOutline } from './outline.ts';
import { readDocument } from './readers/read-document.ts';
import { rolesOf } from './roles.ts';
import type { Remark, SourceDocument } from './source-document.ts';
import type { DiscardedLine } from './lines.ts';

export type { DiscardedLine } from './lines.ts';

export interface ImportedEdition {
  edition: string;
  record: EditionRecord;
  plan: Plan;
  /** The edition's text files by their path inside its folder; the source document itself is not among them. */
  files: Map<string, string>;
  /** The document's text; all ranges of the plan are offsets into it. */
  sourceText: string;
  /** Lines of the source that are not part of the plan, each with the reason. */
  discarded: DiscardedLine[];
  /** What the editor should look at; the import stands all the same. */
  doubts: Problem[];
  /** What stands in the file besides its text. */
  remarks: Remark[];
}

export interface DocumentName {
  /** SHA-256 of the document's bytes, lower-case hexadecimal. */
  sha256: string;
  /** File name without folders. */
  file: string;
  /** The edition's name; without it, the year in the title. */
  edition?: string;
}

export interface DocumentToImport extends DocumentName {
  bytes: Uint8Array;
}

/**
 * Turns a document of any kind the readers know into an edition's files.
 * @throws ProblemError when the document cannot be read, holds no plan, or names no year
 */
export async function importDocument({ bytes, ...name }: DocumentToImport): Promise<ImportedEdition> {
  return importSource(await readDocument(bytes, name.file), name);
}

/**
 * Turns a document's text into an edition's files. What the plan is made of is read back from the files.
 * @throws ProblemError when the text holds no plan, or names no year
 */
export function importSource(document: SourceDocument, { sha256, file, edition: named }: DocumentName): ImportedEdition {
  const { text, remarks } = document;
  const outline = recogniseOutline(document, file);
  const edition = named ?? yearOf(outline.title.text);
  if (edition === undefined) {
    throw new ProblemError([{
      kind: 'edition-unknown', file, line: outline.title.line, found: outline.title.text, expected: '标题中有“2027年”这样的年份',
    }]);
  }
  const files = writeEditionFiles(editionRecord(outline, { file, sha256 }));
  const record = readEditionFiles(files, file);
  const plan = assemblePlan(edition, record, text, file);
  const doubts = outline.doubts.map((doubt) => ({ ...doubt, file }));
  return { edition, record, plan, files, sourceText: text, discarded: outline.discarded, doubts: [...doubts, ...unplaced(text, plan, outline.discarded, file)], remarks };
}

function yearOf(title: string): string | undefined {
  const [, digits, numeral] = /([0-9]{2}[0-9xX×]{2})\s*(?:学年度?|年)|([二一][〇○零一二三四五六七八九]{3})\s*(?:学年度?|年)/u.exec(title) ?? [];
  if (numeral !== undefined) return String(parseNumeral(numeral.replaceAll('○', '〇')) ?? '') || undefined;
  return digits?.replaceAll('×', 'x').toLowerCase();
}

/** Proof that nothing is lost: characters of the source that are nowhere would be named here. */
function unplaced(text: string, plan: Plan, discarded: readonly DiscardedLine[], file: string): Problem[] {
  return rolesOf(text, plan, discarded).unassigned.map(({ start, end }) => ({
    kind: 'line-unplaced', file, line: text.slice(0, start).split(/\r\n|\n|\r/u).length, found: text.slice(start, end).trim().slice(0, 40),
  }));
}
