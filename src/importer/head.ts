import type { Problem } from '../plan/problem.ts';
import { takeOpeningDetails, type DetailLine } from './details.ts';
import { readAppendixHeading } from './grammar/appendix-heading.ts';
import { frameReason } from './grammar/frame-line.ts';
import { readLabel } from './grammar/labels.ts';
import { isNotice, isTitleLike } from './grammar/title-line.ts';
import type { PlanTitle } from './plan-title.ts';
import { discard, isProse, type DiscardedLine, type Line } from './lines.ts';

export interface Head {
  details: DetailLine[];
  introduction: Line[];
  discarded: DiscardedLine[];
  doubts: Problem[];
}

/** Sorts the lines above the first part: what is before the title, and what is below it. */
export function readHead(lines: readonly Line[], title: PlanTitle): Head {
  const before = lines.slice(0, title.from);
  // What a website puts in front reaches down to its last line; below begins the document.
  const documentAt = before.findLastIndex((line) => frameReason(line.text) !== undefined) + 1;
  const above = takeOpeningDetails(before.slice(documentAt));
  const below = takeOpeningDetails(lines.slice(title.to + 1));
  const frame = below.rest.filter((line) => frameReason(line.text) !== undefined);
  return {
    details: [...above.details, ...below.details],
    introduction: below.rest.filter((line) => !frame.includes(line)),
    discarded: [
      ...before.slice(0, documentAt).flatMap((line) => discard(line, frameReason(line.text) ?? (isProse(line.text) ? otherReason : '网页的栏目、导航等文字'))),
      ...above.rest.flatMap((line) => discard(line, reasonBeforeTitle(line.text, title.text))),
      ...frame.flatMap((line) => discard(line, frameReason(line.text) ?? '')),
      ...above.discarded,
      ...below.discarded,
    ],
    doubts: above.rest
      .filter((line) => line.rows !== undefined || readLabel(line.text)?.kind === 'numeral'
        || (line.line === (lines[title.from]?.line ?? 0) - 1 && reasonBeforeTitle(line.text, title.text) === otherReason))
      .map((line): Problem => ({ kind: 'discarded-doubtful', line: line.line, found: line.text.slice(0, 40) })),
  };
}

const otherReason = '计划标题之前的内容';

function reasonBeforeTitle(text: string, title: string): string {
  const plain = (words: string): string => words.replace(/[\s《》“”（）()]/gu, '');
  if (readAppendixHeading(text) !== undefined) return '印发通知的附件说明';
  if (isTitleLike(text) && isNotice(text)) return '印发通知的标题';
  if (!isProse(text) && (plain(title).includes(plain(text)) || plain(text).includes(plain(title)))) return '重复的标题';
  return otherReason;
}
