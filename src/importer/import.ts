import { assemblePlan } from '../edition/assemble.ts';
import { writeEditionFiles } from '../edition/files.ts';
import type { EditionRecord } from '../edition/schema.ts';
import type { Plan } from '../plan/model.ts';
import { ProblemError, type Problem } from '../plan/problem.ts';
import { decodeText } from './readers/decode.ts';
import { sourceLines, type SourceLine } from './lines.ts';
import { findMaskForms } from './masks.ts';
import { recogniseOutline, type Outline } from './outline.ts';

export interface ImportedEdition {
  edition: string;
  plan: Plan;
  /** The edition's text files by their path inside its folder; the source document itself is not among them. */
  files: Map<string, string>;
  /** Lines of the source that are not part of the plan. */
  discarded: SourceLine[];
  /** What the editor should look at; the import stands all the same. */
  doubts: Problem[];
}

export interface DocumentToImport {
  bytes: Uint8Array;
  /** SHA-256 of the bytes, lower-case hexadecimal. */
  sha256: string;
  /** File name without folders. */
  file: string;
  /** The edition's name; without it, the year in the title. */
  edition?: string;
}

/**
 * Turns a document into an edition's files.
 * @throws ProblemError when the document is no text or holds no plan
 */
export function importDocument({ bytes, sha256, file, edition: named }: DocumentToImport): ImportedEdition {
  const text = decodeText(bytes, file);
  const outline = recogniseOutline(sourceLines(text));
  if (outline === undefined) {
    throw new ProblemError([{
      kind: 'document-unrecognised', file, line: 1, found: text.trim().slice(0, 40), expected: '“一、……”和“1.……”开头的行',
    }]);
  }
  const edition = named ?? yearOf(outline.title.text);
  if (edition === undefined) {
    throw new ProblemError([{
      kind: 'edition-unknown', file, line: outline.title.number, found: outline.title.text, expected: '标题中有“2027年”这样的年份',
    }]);
  }
  const numbering = outline.parts.every((part) => part.tasks.length === 0 || part.tasks[0]?.number === 1) && outline.parts.length > 1
    ? 'by-part' as const
    : 'continuous' as const;
  const doubts = numberingDoubts(outline, numbering, file);
  const repeated = doubts.filter((doubt) => doubt.kind === 'task-duplicate');
  if (repeated.length > 0) throw new ProblemError(repeated);
  const record: EditionRecord = {
    plan: {
      title: outline.title.text,
      line: outline.title.number,
      source: { file, sha256 },
      numbering,
      masks: findMaskForms(planText(outline)),
      parts: outline.parts.map(({ number, title, line }) => ({ number, title, line })),
    },
    ...(outline.introduction === undefined ? {} : { introduction: { line: outline.introduction.line, blocks: outline.introduction.paragraphs } }),
    openings: new Map(),
    appendices: new Map(),
    tasks: outline.parts.flatMap((part) => part.tasks.map(
      ({ number, title, line, paragraphs }) => ({ number, title, part: part.number, line, blocks: paragraphs }),
    )),
  };
  return {
    edition,
    plan: assemblePlan(edition, record, text, file),
    files: writeEditionFiles(record),
    discarded: outline.discarded,
    doubts,
  };
}

function yearOf(title: string): string | undefined {
  return /([0-9]{2}[0-9xX×]{2})\s*年/u.exec(title)?.[1]?.replaceAll('×', 'x').toLowerCase();
}

function planText({ title, introduction, parts }: Outline): string {
  return [
    title.text,
    ...(introduction?.paragraphs ?? []),
    ...parts.flatMap((part) => [part.title, ...part.tasks.flatMap((task) => [task.title, ...task.paragraphs])]),
  ].join('\n');
}

function numberingDoubts({ parts }: Outline, numbering: 'continuous' | 'by-part', file: string): Problem[] {
  const sequences = [parts, ...(numbering === 'by-part' ? parts.map((part) => part.tasks) : [parts.flatMap((part) => part.tasks)])];
  return sequences.flatMap((sequence) => {
    const seen = new Set<number>();
    return sequence.flatMap(({ number, line, title }, index): Problem[] => {
      const expected = (sequence[index - 1]?.number ?? 0) + 1;
      const kind = seen.has(number) ? 'task-duplicate' as const : 'numbering-gap' as const;
      seen.add(number);
      return number === expected ? [] : [{ kind, file, line, found: `${number}（${title}）`, expected: String(expected) }];
    });
  });
}
