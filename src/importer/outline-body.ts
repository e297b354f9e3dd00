import type { Problem } from '../plan/problem.ts';
import { partHeading } from './heading-text.ts';
import type { PartLevel } from './part-level.ts';
import { partResponsibleTail } from './grammar/responsible-tail.ts';
import { readLabel } from './grammar/labels.ts';
import { blocksOf, paragraphOf, type TextBlock } from './text-block.ts';
import type { Line } from './lines.ts';
import type { TaskLevel } from './task-level.ts';

interface OutlineHeading {
  number: number;
  title: string;
  line: number;
  text: TextBlock[];
}

export interface OutlineTask extends OutlineHeading {
  section?: number;
  responsible?: string;
}

export interface OutlinePart extends OutlineHeading {
  sections: OutlineHeading[];
  tasks: OutlineTask[];
}

/** Puts every line from the first part on under its part, section or task. */
export function readBody(lines: readonly Line[], { headings }: PartLevel, level: TaskLevel): { parts: OutlinePart[]; doubts: Problem[] } {
  const parts: OutlinePart[] = [];
  const doubts: Problem[] = [];
  const starts = new Set(headings.map(({ line }) => line));
  let holder: OutlineHeading | undefined;
  for (const line of lines) {
    const label = starts.has(line) || level.sections.has(line) || level.tasks.has(line) ? readLabel(line.text) : undefined;
    const part = parts.at(-1);
    if (label === undefined) {
      holder?.text.push(...blocksOf(line));
      continue;
    }
    const { title, text, doubtful } = partHeading(label.rest);
    if (doubtful) doubts.push({ kind: 'heading-doubtful', line: line.line, found: title.slice(0, 40) });
    const paragraph = paragraphOf(text);
    const heading: OutlineHeading = { number: label.number, title, line: line.line, text: paragraph === '' ? [] : [{ line: line.line, block: paragraph }] };
    holder = heading;
    if (starts.has(line) || part === undefined) {
      holder = { ...heading, sections: [], tasks: [] } as OutlinePart;
      parts.push(holder as OutlinePart);
    } else if (level.sections.has(line)) {
      part.sections.push(heading);
    } else {
      const section = part.sections.at(-1);
      holder = { ...heading, ...(section === undefined ? {} : { section: section.number }) };
      part.tasks.push(holder);
    }
  }
  for (const task of parts.flatMap((part) => part.tasks)) takeResponsible(task);
  return { parts, doubts };
}

/** The tail that names who answers for a task is no part of its text. */
function takeResponsible(task: OutlineTask): void {
  const last = task.text.at(-1);
  if (last === undefined) {
    const parted = partResponsibleTail(task.title);
    if (parted !== undefined && parted.text !== '') [task.title, task.responsible] = [parted.text, parted.tail];
    return;
  }
  const parted = typeof last.block === 'string' ? partResponsibleTail(last.block) : undefined;
  if (parted === undefined) return;
  task.responsible = parted.tail;
  task.text.pop();
  if (parted.text !== '') task.text.push({ line: last.line, block: parted.text });
}
