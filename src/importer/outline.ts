import { partHeading, taskStart } from './numbering.ts';
import type { SourceLine } from './lines.ts';

export interface OutlineTask {
  number: number;
  title: string;
  line: number;
  paragraphs: string[];
}

export interface OutlinePart {
  number: number;
  title: string;
  line: number;
  tasks: OutlineTask[];
}

/** What a document's lines were recognised as. */
export interface Outline {
  title: SourceLine;
  introduction: { line: number; paragraphs: string[] } | undefined;
  parts: OutlinePart[];
  /** Lines that belong to no part of the plan, such as a website's frame. */
  discarded: SourceLine[];
}

/** Recognises a plan in a document's lines; nothing when there are no parts with numbered tasks. */
export function recogniseOutline(lines: readonly SourceLine[]): Outline | undefined {
  const firstPart = lines.findIndex((line, index) => partHeading(line.text)?.number === 1
    && lines.slice(index + 1).some(({ text }) => taskStart(text) !== undefined));
  if (firstPart === -1) return undefined;
  const titleAt = lines.slice(0, firstPart).findLastIndex((line) => !isProse(line.text));
  const title = lines[titleAt];
  if (title === undefined) return undefined;
  const opening = lines.slice(titleAt + 1, firstPart);
  const discarded = lines.slice(0, titleAt);
  const parts: OutlinePart[] = [];
  let task: OutlineTask | undefined;
  const body = lines.slice(firstPart);
  const lastOfPlan = body.findLastIndex(({ text }) => isProse(text) || taskStart(text) !== undefined);
  for (const { number: line, text } of body.slice(0, lastOfPlan + 1)) {
    const heading = partHeading(text);
    const start = taskStart(text);
    const part = parts.at(-1);
    if (heading !== undefined) {
      parts.push({ number: heading.number, title: heading.rest, line, tasks: [] });
      task = undefined;
    } else if (start !== undefined && part !== undefined) {
      task = { number: start.number, line, ...titleAndText(start.rest) };
      part.tasks.push(task);
    } else if (task === undefined) {
      discarded.push({ number: line, text });
    } else {
      task.paragraphs.push(text);
    }
  }
  discarded.push(...body.slice(lastOfPlan + 1));
  const introduction = opening[0] === undefined
    ? undefined
    : { line: opening[0].number, paragraphs: opening.map((line) => line.text) };
  return { title, introduction, parts, discarded };
}

/** A title on the line of its text ends at the first full stop. */
function titleAndText(line: string): { title: string; paragraphs: string[] } {
  const stop = line.indexOf('。');
  if (stop === -1) return { title: line, paragraphs: [] };
  const text = line.slice(stop + 1).trim();
  return { title: line.slice(0, stop).trim(), paragraphs: text === '' ? [] : [text] };
}

/** Running text, unlike titles and a website's frame, ends as a sentence does. */
function isProse(line: string): boolean {
  return /[。：；][”’」』）)]*$/u.test(line);
}
