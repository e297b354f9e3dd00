import { plainSpans, type PlainSpan } from '../plan/spans.ts';
import type { Plan } from '../plan/model.ts';
import { partName, taskName } from '../plan/name.ts';
import { toChineseNumeral } from '../plan/numerals.ts';
import { motto } from '../plan/title.ts';

/** A place of the page of a whole plan, as its table of contents names it. */
export interface PlanPlace {
  /** The id of its heading. */
  id: string;
  sign?: string;
  name: PlainSpan[];
  /** What it is called where there is room for one line only. */
  full: string;
  /** What a task is called when the reader may go on there. */
  resumeAs?: string;
  /** Whether it lies within the place before it. */
  within?: boolean;
}

/** The headings of a whole plan in reading order. */
export function placesOf(plan: Plan): PlanPlace[] {
  return [
    ...plan.parts.flatMap((part) => [
      { id: `part-${part.number}`, sign: toChineseNumeral(part.number), name: motto(part.heading.title), full: partName(part) },
      ...part.tasks.map((task) => ({
        id: task.id, sign: String(task.number), name: plainSpans(task.heading.title.spans), within: true, resumeAs: taskName(task),
        full: `${partName(part)} › ${task.number} ${task.heading.title.text}`,
      })),
    ]),
    ...plan.appendices.map(({ number, heading: { title } }) => ({ id: `appendix-${number}`, name: plainSpans(title.spans), full: title.text })),
  ];
}
