import { tasksOf, type Plan } from '../plan/model.ts';
import { passagesOf, type NamedPassage } from '../plan/passages.ts';
import { masksOf } from './masks.ts';
import type { EmendationRecord } from './schema.ts';
import { marksToWiden, widened } from './punctuation.ts';

/** The emendations an edition needs, from its plan as the source has it. Readings and slips are the editors' to add. */
export function proposeEmendations(plan: Plan): EmendationRecord {
  const passages = passagesOf(plan);
  return {
    punctuation: proposePunctuation(passages),
    mask: proposeMasks(passages),
    slip: { count: 0, places: [] },
    heading: proposeHeadings(plan),
  };
}

function proposePunctuation(passages: readonly NamedPassage[]): EmendationRecord['punctuation'] {
  const found = passages.map(({ name, passage: { text } }) => ({ name, text, offsets: marksToWiden(text) }))
    .filter(({ offsets }) => offsets.length > 0);
  const marks = found.flatMap(({ text, offsets }) => offsets.map((at) => text.charAt(at)));
  return {
    count: marks.length,
    forms: tally(marks).map(([source, count]) => ({ source, shown: widened(source) ?? source, count })),
    places: Object.fromEntries(found.map(({ name, offsets }) => [name, offsets.map((at) => at + 1)])),
  };
}

function proposeMasks(passages: readonly NamedPassage[]): EmendationRecord['mask'] {
  const places = masksOf(passages).map(({ place, at, form }) => ({ place, at, form }));
  return { count: places.length, forms: tally(places.map(({ form }) => form)).map(([form, count]) => ({ form, count })), places };
}

/** Pages of parts and tasks show the number large and alone, and the title without its stop. */
export function proposeHeadings(plan: Plan): EmendationRecord['heading'] {
  const headings = [...plan.parts, ...tasksOf(plan)].map(({ heading }) => heading);
  const forms = (where: 'label' | 'stop', all: string[]) =>
    tally(all.filter((characters) => characters !== '')).map(([characters, count]) => ({ characters, where, count }));
  return {
    count: headings.length,
    forms: [
      ...forms('label', headings.map(({ label }) => label.replace(/[\p{L}\p{N}\s]/gu, ''))),
      ...forms('stop', headings.map(({ stop }) => stop)),
    ],
  };
}

/** What there is and how often, in the order of first occurrence. */
function tally(things: readonly string[]): [thing: string, count: number][] {
  return [...Map.groupBy(things, (thing) => thing)].map(([thing, all]) => [thing, all.length]);
}
