import type { Heading, Plan } from '../plan/model.ts';
import { passagePlace } from '../plan/passage-place.ts';
import { passagesOf } from '../plan/passages.ts';
import type { Problem } from '../plan/problem.ts';
import type { Role } from './role.ts';
import { SourceLines } from './source-lines.ts';

/** A line of the source that is not part of the plan. */
export interface DiscardedLine {
  /** 1 for the first line. */
  line: number;
  /** Its text without white space around it. */
  text: string;
  /** Why it is left out, in words for readers. */
  reason: string;
}

/** A stretch of the source: UTF-16 code units, `end` exclusive. */
export interface AccountEntry {
  start: number;
  end: number;
  role: Role;
  /** What it is, in words for readers: 第19项第3句. */
  name: string;
  /** The passage it is or belongs to, where it is part of the plan. */
  passage?: string;
}

/** Where every character of a source went. */
export interface Account {
  /** In the order of the source, without gaps where nothing is unaccounted for. */
  entries: AccountEntry[];
  /** Stretches that are in no entry. Nothing may be here. */
  unaccounted: { start: number; end: number }[];
  /** Stretches that two entries claim. Nothing may be here. */
  doubled: { start: number; end: number; names: [string, string] }[];
  /** Discarded lines that are not what the source has on that line. */
  misquoted: { line: number; text: string; source: string }[];
}

/**
 * Finds for every character of a source its one place.
 * @param plan as the source has it
 * @param discarded lines that are left out as a whole
 */
export function accountOf(plan: Plan, sourceText: string, discarded: readonly DiscardedLine[]): Account {
  const lines = new SourceLines(sourceText);
  const misquoted = discarded.filter(({ line, text }) => lines.textOf(line) !== text)
    .map(({ line, text }) => ({ line, text, source: lines.textOf(line) }));
  const entries = [
    ...passageEntries(plan, sourceText),
    ...headingEntries(plan, sourceText),
    ...discarded.flatMap(({ line, text }): AccountEntry[] => (lines.textOf(line) === text
      ? [{ ...lines.rangeOf(line), role: 'discarded', name: `第${line}行` }] : [])),
  ].filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start || a.end - b.end);
  return { ...closeGaps(entries, sourceText), doubled: overlaps(entries), misquoted };
}

/** What is wrong with an account, for the editor. */
export function accountProblems({ unaccounted, doubled, misquoted }: Account, sourceText: string, file: string): Problem[] {
  const lines = new SourceLines(sourceText);
  const glimpse = (start: number, end: number): string => sourceText.slice(start, Math.min(end, start + 40));
  return [
    ...unaccounted.map(({ start, end }): Problem => ({
      kind: 'character-unaccounted', file, line: lines.at(start), found: glimpse(start, end), expected: '列入正文，或列入未收入的行',
    })),
    ...doubled.map(({ start, end, names }): Problem => ({
      kind: 'character-doubled', file, line: lines.at(start), found: `${glimpse(start, end)}（${names.join('、')}）`, expected: '只在一处',
    })),
    ...misquoted.map(({ line, text, source }): Problem => ({ kind: 'discarded-differs', file, line, found: text, expected: source })),
  ];
}

/** A passage whose words are not the source's at its range accounts for nothing. */
function passageEntries(plan: Plan, source: string): AccountEntry[] {
  return passagesOf(plan)
    .filter(({ passage: { text, range } }) => withoutSpace(source.slice(range.start, range.end)) === withoutSpace(text))
    .map(({ name, role, passage: { range } }) => ({ ...range, role, name: passagePlace(plan.edition, name).words, passage: name }));
}

/** What stands before and behind the titles. */
function headingEntries(plan: Plan, source: string): AccountEntry[] {
  const entries = (heading: Heading, passage: string, role: Role): AccountEntry[] => {
    const { start, end } = heading.title.range;
    const title = passagePlace(plan.edition, passage).words;
    const labelEnd = source.slice(0, start).trimEnd().length;
    const stopStart = source.length - source.slice(end).trimStart().length;
    const around: AccountEntry[] = [
      { start: labelEnd - heading.label.length, end: labelEnd, role, name: `${title}的编号`, passage },
      { start: stopStart, end: stopStart + heading.stop.length, role: 'heading-stop', name: `${title}后的标点`, passage },
    ];
    const words = [heading.label, heading.stop];
    return around.filter((entry, index) => source.slice(entry.start, entry.end) === words[index]);
  };
  return [...plan.parts.flatMap((part) => [
    ...entries(part.heading, `part/${part.number}#title`, 'part-label'),
    ...part.sections.flatMap((section) => entries(section.heading, `part/${part.number}/section/${section.number}#title`, 'section-label')),
    ...part.tasks.flatMap((task) => entries(task.heading, `${task.id}#title`, 'task-label')),
  ]), ...plan.appendices.flatMap(({ number, heading }) => entries(heading, `appendix/${number}#title`, 'appendix'))];
}

/** Between entries there is white space; anything else is unaccounted for. */
function closeGaps(claimed: readonly AccountEntry[], source: string): Pick<Account, 'entries' | 'unaccounted'> {
  const entries: AccountEntry[] = [];
  const unaccounted: Account['unaccounted'] = [];
  let done = 0;
  const fill = (until: number): void => {
    for (const match of source.slice(done, until).matchAll(/\s+|\S(?:.*\S)?/gu)) {
      const start = done + match.index;
      const end = start + match[0].length;
      if (match[0].trim() === '') entries.push({ start, end, role: 'white-space', name: '换行和空格' });
      else unaccounted.push({ start, end });
    }
    done = Math.max(done, until);
  };
  for (const entry of claimed) {
    fill(entry.start);
    entries.push(entry);
    done = Math.max(done, entry.end);
  }
  fill(source.length);
  return { entries, unaccounted };
}

function overlaps(claimed: readonly AccountEntry[]): Account['doubled'] {
  const doubled: Account['doubled'] = [];
  let furthest = claimed[0];
  for (const entry of claimed.slice(1)) {
    if (furthest !== undefined && entry.start < furthest.end) {
      doubled.push({ start: entry.start, end: Math.min(entry.end, furthest.end), names: [furthest.name, entry.name] });
    }
    if (furthest === undefined || entry.end > furthest.end) furthest = entry;
  }
  return doubled;
}

const withoutSpace = (text: string): string => text.replace(/\s+/gu, '');
