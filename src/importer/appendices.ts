import { takeClosingDetails, type DetailLine } from './details.ts';
import { readAppendixHeading } from './grammar/appendix-heading.ts';
import { readLabel } from './grammar/labels.ts';
import type { PartLevel } from './part-level.ts';
import { discard, type DiscardedLine, type Line } from './lines.ts';

export interface AppendixLines {
  number: number;
  title: string;
  line: number;
  lines: Line[];
}

interface Draft {
  number: number | undefined;
  title: string;
  heading: Line;
  lines: Line[];
}

/** Where appendices begin among the lines below the first part: at a heading 附件 behind which the parts do not go on. */
export function appendicesAt(lines: readonly Line[], parts: PartLevel): number {
  const at = lines.findIndex((line, index) => {
    if (line.rows !== undefined || readAppendixHeading(line.text) === undefined) return false;
    const last = parts.headings.findLast((heading) => heading.at < index);
    return last !== undefined && !parts.headings.some((heading) => heading.at > index && heading.number === last.number + 1);
  });
  return at === -1 ? lines.length : at;
}

/** Sorts the lines from the first heading 附件 to the end. */
export function readAppendices(lines: readonly Line[]): { appendices: AppendixLines[]; details: DetailLine[]; discarded: DiscardedLine[] } {
  const drafts = draftsOf(lines);
  const details: DetailLine[] = [];
  const discarded: DiscardedLine[] = [];
  for (const draft of drafts) {
    const closing = takeClosingDetails(draft.lines);
    draft.lines = closing.rest;
    details.push(...closing.details);
    discarded.push(...closing.discarded);
  }
  const used = new Set<number>();
  const appendices = drafts.flatMap((draft, index): AppendixLines[] => {
    const later = drafts.slice(index + 1).some((other) => (other.number ?? 1) === (draft.number ?? 1) && other.title !== '' === (other.title === draft.title));
    if (later && draft.lines.length === 0 && draft.title !== '') {
      discarded.push(...discard(draft.heading, '附件清单，与后文的附件标题重复'));
      return [];
    }
    let number = draft.number ?? 1;
    while (used.has(number)) number += 1;
    used.add(number);
    const [first, ...others] = draft.lines;
    if (draft.title === '' && first !== undefined && first.rows === undefined && first.text.length <= 60 && !/[。；：]/u.test(first.text)) {
      discarded.push(...discard(draft.heading, '附件的序号，已记为附件的编号'));
      return [{ number, title: first.text, line: first.line, lines: others }];
    }
    return [{ number, title: draft.title === '' ? draft.heading.text : draft.title, line: draft.heading.line, lines: draft.lines }];
  });
  return { appendices, details, discarded };
}

function draftsOf(lines: readonly Line[]): Draft[] {
  const drafts: Draft[] = [];
  for (const line of lines) {
    const heading = line.rows === undefined ? readAppendixHeading(line.text) : undefined;
    const last = drafts.at(-1);
    const listed = line.rows === undefined ? readLabel(line.text) : undefined;
    if (heading !== undefined || last === undefined) {
      drafts.push({ number: heading?.number, title: heading?.title ?? '', heading: line, lines: [] });
    } else if (listed?.kind === 'item' && last.lines.length === 0 && last.title !== '' && listed.number === (last.number ?? 0) + 1 && !listed.rest.includes('。')) {
      drafts.push({ number: listed.number, title: listed.rest, heading: line, lines: [] });
    } else {
      last.lines.push(line);
    }
  }
  return drafts;
}
