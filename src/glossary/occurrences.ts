import { sentencesOf, type Plan } from '../plan/model.ts';
import { createMatcher, introductionId } from './match.ts';
import type { Entry } from './schema.ts';

interface Place {
  /** The words as they stand there. */
  form: string;
  /** UTF-16 code units from the beginning of the sentence or title. */
  start: number;
}

/** One place at which a term stands: in a sentence, in a task's heading, or in a part's title. */
export type Occurrence =
  | (Place & { where: 'sentence'; /** null for the introduction. */ task: string | null; sentence: number })
  | (Place & { where: 'heading'; task: string })
  | (Place & { where: 'part'; part: number });

/** Every occurrence of every entry in reading order, by slug; entries that occur nowhere have an empty list. */
export function occurrencesOf(plan: Plan, entries: readonly Entry[]): Map<string, Occurrence[]> {
  const matcher = createMatcher(entries, plan.edition);
  const found = new Map<string, Occurrence[]>(entries.map(({ slug }) => [slug, []]));
  const collect = (text: string, task: string, at: (place: Place) => Occurrence): void => {
    for (const { slug, form, start } of matcher(text, task)) found.get(slug)?.push(at({ form, start }));
  };

  for (const { text, number } of sentencesOf(plan.introduction)) {
    collect(text, introductionId, (place) => ({ where: 'sentence', task: null, sentence: number, ...place }));
  }
  for (const part of plan.parts) {
    collect(part.heading.title.text, introductionId, (place) => ({ where: 'part', part: part.number, ...place }));
    for (const task of part.tasks) {
      collect(task.heading.title.text, task.id, (place) => ({ where: 'heading', task: task.id, ...place }));
      for (const { text, number } of sentencesOf(task)) {
        collect(text, task.id, (place) => ({ where: 'sentence', task: task.id, sentence: number, ...place }));
      }
    }
  }
  return found;
}
