import type { Problem } from '../plan/problem.ts';
import { frameReason, isOnlyMarks } from './grammar/frame-line.ts';
import type { PartLevel } from './part-level.ts';
import { discard, isProse, type DiscardedLine, type Line } from './lines.ts';
import { taskLevel } from './task-level.ts';

export interface Tail {
  appendices: Line[];
  discarded: DiscardedLine[];
  doubts: Problem[];
}

/**
 * Parts the lines below the head into the plan's own, its appendices, and what a website puts below.
 * @param start where the first part begins, or the text where there are no parts
 * @param appendixAt where appendices begin
 */
export function splitTail(lines: readonly Line[], start: number, appendixAt: number, level: PartLevel | undefined): { main: Line[]; tail: Tail } {
  const planEnd = level === undefined ? start : lastNumbered(lines.slice(0, appendixAt), level) + 1;
  const frameAt = lines.findIndex((line, at) => at >= planEnd && isFrame(line) && frameReason(line.text) !== undefined
    && (level !== undefined || lines.slice(at).every((later) => !isLongText(later)))
    && (at < appendixAt || isMostlyFrame(lines.slice(at))));
  const end = frameAt === -1 ? lines.length : frameAt;
  const below = lines.slice(end);
  return {
    main: lines.slice(start, Math.min(appendixAt, end)),
    tail: {
      appendices: lines.slice(Math.min(appendixAt, end), end),
      discarded: below.flatMap((line) => discard(line, frameReason(line.text) ?? (isOnlyMarks(line.text) ? '只有符号的行' : '网页正文之后的文字'))),
      doubts: below
        .filter((line) => isLongText(line) && frameReason(line.text) === undefined)
        .map((line) => ({ kind: 'discarded-doubtful', line: line.line, found: line.text.slice(0, 40) })),
    },
  };
}

/** The last line that heads a part or begins a task. */
function lastNumbered(lines: readonly Line[], level: PartLevel): number {
  const { tasks, sections } = taskLevel(lines, level);
  const task = lines.findLastIndex((line) => tasks.has(line) || sections.has(line));
  return Math.max(task, level.headings.at(-1)?.at ?? 0);
}

const isFrame = (line: Line): boolean => line.rows === undefined && (frameReason(line.text) !== undefined || isOnlyMarks(line.text));

/** Cells of an appendix may look like a website's words here and there. */
const isMostlyFrame = (lines: readonly Line[]): boolean => lines.filter(isFrame).length >= lines.length * 0.4;

const isLongText = (line: Line): boolean => line.rows !== undefined || (line.text.length >= 30 && isProse(line.text));
