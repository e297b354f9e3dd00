import type { Block, Heading, Plan, SourceRange } from '../plan/model.ts';
import type { DiscardedLine } from './lines.ts';

/** What a stretch of the source is in the plan. */
export type Role =
  | 'title' | 'introduction' | 'part-label' | 'part-title' | 'section-label' | 'section-title' | 'task-label' | 'task-title'
  | 'stop' | 'opening' | 'text' | 'table' | 'responsible' | 'appendix-label' | 'appendix-title' | 'appendix' | 'detail' | 'discarded';

export interface RoleRange extends SourceRange {
  role: Role;
}

export interface Roles {
  /** In the order of the source. */
  ranges: RoleRange[];
  /** Characters without a role; white space does not count. */
  unassigned: SourceRange[];
  /** Stretches with more than one role. */
  twice: SourceRange[];
}

/** Assigns every character of the source that is not white space its role in the plan, or among the discarded lines. */
export function rolesOf(sourceText: string, plan: Plan, discarded: readonly DiscardedLine[]): Roles {
  const ranges = [...planRanges(sourceText, plan), ...discardedRanges(sourceText, discarded)]
    .filter(({ start, end }) => sourceText.slice(start, end).trim() !== '')
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const unassigned: SourceRange[] = [];
  const twice: SourceRange[] = [];
  let at = 0;
  for (const { start, end } of [...ranges, { start: sourceText.length, end: sourceText.length }]) {
    if (start > at && sourceText.slice(at, start).trim() !== '') unassigned.push({ start: at, end: start });
    if (start < at && end > start) twice.push({ start, end: Math.min(end, at) });
    at = Math.max(at, end);
  }
  return { ranges, unassigned, twice };
}

function planRanges(source: string, plan: Plan): RoleRange[] {
  return [
    { role: 'title', ...plan.title.range },
    ...blocks(plan.introduction, 'introduction'),
    ...plan.parts.flatMap((part) => [
      ...heading(source, part.heading, 'part-label', 'part-title'),
      ...blocks(part.opening, 'opening'),
      ...part.sections.flatMap((section) => [
        ...heading(source, section.heading, 'section-label', 'section-title'), ...blocks(section.opening, 'opening'),
      ]),
      ...part.tasks.flatMap((task) => [
        ...heading(source, task.heading, 'task-label', 'task-title'),
        ...blocks(task.blocks, 'text'),
        ...(task.responsible === undefined ? [] : [{ role: 'responsible' as const, ...task.responsible.range }]),
      ]),
    ]),
    ...plan.appendices.flatMap((appendix) => [
      labelBefore(source, appendix.heading.title.range, 'appendix-label'),
      { role: 'appendix-title' as const, ...appendix.heading.title.range },
      ...blocks(appendix.blocks, 'appendix'),
    ]),
    ...plan.details.map(({ passage }) => ({ role: 'detail' as const, ...passage.range })),
  ];
}

function blocks(of: readonly Block[], role: Role): RoleRange[] {
  return of.flatMap((block): RoleRange[] => (block.kind === 'paragraph'
    ? block.sentences.map(({ range }) => ({ role, ...range }))
    : block.rows.flat().map(({ range }) => ({ role: 'table', ...range }))));
}

function heading(source: string, { title, stop }: Heading, label: Role, role: Role): RoleRange[] {
  const { end } = title.range;
  const rest = source.slice(end);
  const stopStart = end + (rest.length - rest.trimStart().length);
  return [
    labelBefore(source, title.range, label),
    { role, ...title.range },
    ...(stop === '' ? [] : [{ role: 'stop' as const, start: stopStart, end: stopStart + stop.length }]),
  ];
}

/** From the beginning of a title's line to the title. */
function labelBefore(source: string, { start }: SourceRange, role: Role): RoleRange {
  let lineStart = start;
  while (lineStart > 0 && !'\r\n'.includes(source.charAt(lineStart - 1))) lineStart -= 1;
  return { role, start: lineStart, end: start };
}

function discardedRanges(source: string, discarded: readonly DiscardedLine[]): RoleRange[] {
  const starts = [0, ...[...source.matchAll(/\r\n|\n|\r/gu)].map((match) => match.index + match[0].length)];
  return discarded.flatMap(({ line, text }) => {
    const start = source.indexOf(text, starts[line - 1] ?? source.length);
    return start === -1 ? [] : [{ role: 'discarded' as const, start, end: start + text.length }];
  });
}
