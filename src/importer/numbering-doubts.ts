import type { Problem } from '../plan/problem.ts';
import type { LabelledLine } from './labelled.ts';
import type { OutlinePart } from './outline-body.ts';
import type { TaskLevel } from './task-level.ts';

interface Heading {
  number: number;
  title: string;
  line: number;
}

/** What is odd in the numbers of parts, sections and tasks. */
export function numberingDoubts(parts: readonly OutlinePart[], partsOutOfTurn: readonly LabelledLine[], level: TaskLevel): Problem[] {
  const restarts = parts.filter((part) => part.tasks[0]?.number === 1).length;
  const goesOn = parts.filter((part) => (part.tasks[0]?.number ?? 1) !== 1);
  const mixed = level.numbering === 'by-part' && restarts > 1 ? goesOn[0]?.tasks[0] : undefined;
  return [
    ...gaps(parts),
    ...parts.flatMap((part, index) => gaps(part.sections, lastBefore(parts, index, 'sections'))),
    ...parts.flatMap((part, index) => gaps(part.tasks, lastBefore(parts, index, 'tasks'))),
    ...outOfTurn(partsOutOfTurn, parts),
    ...outOfTurn(level.outOfTurn, [...parts.flatMap((part) => [...part.sections, ...part.tasks])]),
    ...(mixed === undefined ? [] : [{ kind: 'numbering-mixed' as const, line: mixed.line, found: nameOf(mixed), expected: '1' }]),
    ...level.between.slice(0, 1).map((label): Problem => ({ kind: 'level-unplaced', line: label.line.line, found: label.line.text.slice(0, 40) })),
  ];
}

const nameOf = ({ number, title }: Heading): string => `${number}（${title.slice(0, 40)}）`;

function lastBefore(parts: readonly OutlinePart[], index: number, of: 'sections' | 'tasks'): number {
  return Math.max(0, ...parts.slice(0, index).flatMap((part) => part[of].map(({ number }) => number)));
}

/** Numbers that skip one. The first may be 1, or go on from the part before. */
function gaps(headings: readonly Heading[], lastOfPartBefore = 0): Problem[] {
  return headings.flatMap((heading, index): Problem[] => {
    const before = headings[index - 1]?.number;
    const due = before === undefined ? [1, lastOfPartBefore + 1] : [before + 1];
    if (due.includes(heading.number)) return [];
    const kind = before === undefined && heading.number <= lastOfPartBefore ? 'numbering-repeat' : 'numbering-gap';
    return [{ kind, line: heading.line, found: nameOf(heading), expected: String(due.at(-1)) }];
  });
}

/** Numbered lines whose number is not due. They are kept as text of what stands above them. */
function outOfTurn(labels: readonly LabelledLine[], placed: readonly Heading[]): Problem[] {
  return labels.map(({ number, rest, line }): Problem => {
    const before = placed.filter((heading) => heading.line < line.line).map((heading) => heading.number);
    const last = before.at(-1) ?? 0;
    const kind = before.includes(number) ? 'numbering-repeat' : number < last ? 'numbering-back' : 'numbering-gap';
    return { kind, line: line.line, found: `${number}（${rest.slice(0, 40)}）`, expected: String(last + 1) };
  });
}
