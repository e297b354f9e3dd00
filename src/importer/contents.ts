import { contentsHeading, contentsLine } from './grammar/contents-line.ts';
import { readLabel } from './grammar/labels.ts';
import { pageNumber } from './grammar/page-number.ts';
import type { DiscardedLine, SourceLine } from './lines.ts';

/** Sets tables of contents and page numbers aside. */
export function withoutContents(lines: readonly SourceLine[]): { lines: SourceLine[]; discarded: DiscardedLine[] } {
  const reasons = new Map<SourceLine, string>();
  for (const [at, line] of lines.entries()) {
    if (pageNumber.matches(line.text)) reasons.set(line, '页码');
    if (contentsLine.matches(line.text)) reasons.set(line, '目录');
    if (contentsHeading.matches(line.text)) {
      const entries = plainEntries(lines, at + 1);
      for (const entry of entries) reasons.set(entry, '目录');
      const next = lines[at + 1];
      if (entries.length > 0 || (next !== undefined && contentsLine.matches(next.text))) reasons.set(line, '目录');
    }
  }
  return {
    lines: lines.filter((line) => !reasons.has(line)),
    discarded: [...reasons].map(([{ line, text }, reason]) => ({ line, text, reason })),
  };
}

/** Entries without dot leaders: numbered lines that stand again further down, as headings. */
function plainEntries(lines: readonly SourceLine[], from: number): SourceLine[] {
  const below = lines.slice(from).map(({ text }) => plain(text));
  const end = below.findIndex((entry, at) => readLabel(lines[from + at]?.text ?? '') === undefined
    || !below.slice(at + 1).some((later) => later.startsWith(entry)));
  return lines.slice(from, from + Math.max(0, end));
}

const plain = (text: string): string => text.replace(/(?<!\s)\s+[0-9０-９]{1,3}$/u, '').replace(/[\s。]/gu, '');
