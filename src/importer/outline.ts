import type { DetailKind } from '../plan/model.ts';
import { ProblemError, type Problem } from '../plan/problem.ts';
import { appendicesAt, readAppendices } from './appendices.ts';
import { withoutContents } from './contents.ts';
import { takeClosingDetails } from './details.ts';
import { readHead } from './head.ts';
import { labelledLines } from './labelled.ts';
import { numberingDoubts } from './numbering-doubts.ts';
import { readBody, type OutlinePart } from './outline-body.ts';
import { partLevel, type PartLevel } from './part-level.ts';
import { findTitle } from './plan-title.ts';
import { sourceLines, type DiscardedLine, type Line } from './lines.ts';
import type { SourceDocument } from './source-document.ts';
import { withTables } from './tables.ts';
import { splitTail } from './tail.ts';
import { taskLevel } from './task-level.ts';
import { blocksOf, type TextBlock } from './text-block.ts';
import { unfinishedText } from './text-doubts.ts';
import { joinWrapped } from './wrapping.ts';

/** What a document's lines were recognised as. Every line that holds anything is in it once. */
export interface Outline {
  title: { text: string; line: number };
  introduction: TextBlock[];
  numbering: 'continuous' | 'by-part';
  parts: OutlinePart[];
  appendices: { number: number; title: string; line: number; text: TextBlock[] }[];
  details: { kind: DetailKind; text: string; line: number }[];
  discarded: DiscardedLine[];
  doubts: Problem[];
}

/**
 * Recognises a plan in a document: as much as is certain, the rest as plain text, with a doubt for every guess.
 * @throws ProblemError when it has neither a plan's title nor numbering, or nothing that could be the title
 */
export function recogniseOutline(document: SourceDocument, file: string): Outline {
  const contents = withoutContents(sourceLines(document.text));
  const { lines, doubtful } = joinWrapped(withTables(contents.lines, document.tables));
  const everything = partLevel(lines);
  const appendixAt = everything === undefined ? lines.length : appendicesAt(lines, everything);
  const level = partLevel(lines.slice(0, appendixAt));
  const bodyAt = level?.headings[0]?.at;
  const title = findTitle(bodyAt === undefined ? beforeText(lines) : lines.slice(0, bodyAt));
  if (level === undefined && (title === undefined || title.score < 2)) {
    throw new ProblemError([{
      kind: 'document-unrecognised', file, line: 1, found: lines[0]?.text.slice(0, 40) ?? '', expected: '“一、……”和“1.……”开头的行',
    }]);
  }
  if (title === undefined) {
    throw new ProblemError([{
      kind: 'title-missing', file, line: lines[0]?.line ?? 1, found: lines[0]?.text.slice(0, 40) ?? '', expected: '“……2027年工作要点”这样的标题',
    }]);
  }
  const { main, tail } = splitTail(lines, bodyAt ?? title.to + 1, appendixAt, level);
  const closing = takeClosingDetails(main);
  const appended = readAppendices(tail.appendices);
  const head = readHead([...lines.slice(0, bodyAt ?? title.to + 1), ...(bodyAt === undefined ? closing.rest : [])], title);
  const body = readParts(bodyAt === undefined ? [] : closing.rest);
  const introduction = head.introduction.flatMap(blocksOf);
  const running = [introduction, ...body.parts.flatMap((part) => [part, ...part.sections, ...part.tasks].map(({ text }) => text))];
  return {
    title: { text: title.text, line: lines[title.from]?.line ?? 1 },
    introduction,
    numbering: body.numbering,
    parts: body.parts,
    appendices: appended.appendices.map(({ lines: text, ...appendix }) => ({ ...appendix, text: text.flatMap(blocksOf) })),
    details: [...head.details, ...closing.details, ...appended.details]
      .map(({ kind, line }) => ({ kind, text: line.text, line: line.line }))
      .sort((a, b) => a.line - b.line),
    discarded: [...contents.discarded, ...head.discarded, ...closing.discarded, ...appended.discarded, ...tail.discarded].sort((a, b) => a.line - b.line),
    doubts: [
      ...(title.doubtful ? [{ kind: 'title-doubtful' as const, line: lines[title.from]?.line ?? 1, found: title.text }] : []),
      ...doubtful.map((line): Problem => ({ kind: 'paragraph-unfinished', line: line.line, found: line.text.slice(0, 40) })),
      ...head.doubts,
      ...(level === undefined ? [{ kind: 'parts-missing' as const, line: lines[title.to + 1]?.line ?? 1 }] : []),
      // A second series of part headings above the first part: a list of contents, or parts that were counted anew.
      ...labelledLines(head.introduction).filter((label) => label.kind === level?.kind)
        .map(({ line }): Problem => ({ kind: 'numbering-repeat', line: line.line, found: line.text.slice(0, 40) })),
      ...body.doubts,
      ...running.flatMap(unfinishedText),
      ...tail.doubts,
    ].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
}

/** Without numbered headings, the title stands above the first long paragraph. */
function beforeText(lines: readonly Line[]): readonly Line[] {
  const text = lines.findIndex((line) => line.text.length >= 60 && line.text.includes('。'));
  return text === -1 ? lines : lines.slice(0, text);
}

function readParts(lines: readonly Line[]): { parts: OutlinePart[]; numbering: 'continuous' | 'by-part'; doubts: Problem[] } {
  const level: PartLevel | undefined = partLevel(lines);
  if (level === undefined) return { parts: [], numbering: 'continuous', doubts: [] };
  const tasks = taskLevel(lines, level);
  const { parts, doubts } = readBody(lines, level, tasks);
  const partsOutOfTurn = labelledLines(lines).filter((label) => label.kind === level.kind && !level.headings.some((heading) => heading.at === label.at));
  const first = level.headings[0];
  return {
    parts,
    numbering: tasks.numbering,
    doubts: [
      ...doubts,
      ...numberingDoubts(parts, partsOutOfTurn, tasks),
      ...(tasks.tasks.size === 0 && first !== undefined ? [{ kind: 'tasks-missing' as const, line: first.line.line }] : []),
    ],
  };
}
