import type { Plan, Span } from '../plan/model.ts';
import { sentencesOf, tasksOf } from '../plan/model.ts';
import { passagesOf, type PassageName } from '../plan/passages.ts';

/** What a memo is checked against: one edition's words and numbers, as plain data that a browser can load. */
export interface PlanTexts {
  edition: string;
  title: string;
  /** The numbers of its parts, in reading order. */
  parts: number[];
  appendices: number[];
  tasks: TaskNumbers[];
  /** In reading order. */
  passages: PassageText[];
  /** The marks with which the source hides words, each once, e.g. `**`. */
  masks: string[];
  /** What passages said before they were revised. */
  earlier: EarlierText[];
}

export interface TaskNumbers {
  id: string;
  number: number;
  part: number;
  /** The numbers of its sentences; a number never changes, so that some may be missing. */
  sentences: number[];
}

export interface PassageText {
  name: PassageName;
  text: string;
  /** The mark between it and the next passage, e.g. `。` between a title and its text; missing where there is none. */
  stop?: string;
}

/** A sentence as it stood in an earlier revision. */
export interface EarlierText {
  revision: number;
  name: PassageName;
  text: string;
}

/** The texts of a plan as pages show it. */
export function planTexts(plan: Plan, earlier: readonly EarlierText[] = []): PlanTexts {
  const stops = new Map(plan.parts.flatMap(({ tasks }) => tasks.map(({ id, heading }) => [`${id}#title`, heading.stop])));
  const passages = passagesOf(plan);
  return {
    edition: plan.edition,
    title: plan.title.text,
    parts: plan.parts.map(({ number }) => number),
    appendices: plan.appendices.map(({ number }) => number),
    tasks: tasksOf(plan).map((task) => ({
      id: task.id, number: task.number, part: task.part, sentences: sentencesOf(task).map(({ number }) => number),
    })),
    passages: passages.map(({ name, passage: { text } }) => {
      const stop = stops.get(name) ?? '';
      return { name, text, ...(stop === '' ? {} : { stop }) };
    }),
    masks: [...new Set(passages.flatMap(({ passage }) => passage.spans.flatMap(masksIn)))],
    earlier: [...earlier],
  };
}

function masksIn(span: Span): string[] {
  if (span.kind === 'mask') return [span.text];
  return span.kind === 'text' ? [] : span.spans.flatMap(masksIn);
}
