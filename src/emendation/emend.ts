import type { Plan } from '../plan/model.ts';
import { mapPassages, type PassageName } from '../plan/passages.ts';
import { narrowed, widened, withNarrowMarks } from './punctuation.ts';
import type { EmendationRecord } from './schema.ts';
import { mapPlainSpans } from './spans.ts';

/**
 * The plan as pages show it. Every passage keeps its length, so offsets into it and its range stay right;
 * terms that were put into the spans stay where they are.
 */
export function emend(plan: Plan, { punctuation, mask }: EmendationRecord): Plan {
  const readings = new Map(mask.places.map(({ place, at, reading }) => [`${place} ${at}`, reading]));
  return mapPassages(plan, (passage, name) => {
    const positions = new Set(punctuation.places[name] ?? []);
    return {
      ...passage,
      text: changeMarks(passage.text, positions, widened),
      spans: mapPlainSpans(passage.spans, (span, offset) => (span.kind === 'mask'
        ? { ...span, hides: readings.get(`${name} ${offset + 1}`) ?? span.hides }
        : { ...span, text: changeMarks(span.text, positions, widened, offset) })),
    };
  });
}

/** The words of the source behind what a page shows of a passage. */
export function restore(shown: string, name: PassageName, { punctuation }: EmendationRecord): string {
  return changeMarks(shown, new Set(punctuation.places[name] ?? []), narrowed);
}

/**
 * Words quoted from the source, as the page shows them.
 * @param shown a text as shown that contains them
 * @returns the words themselves where the text does not contain them
 */
export function shownWords(shown: string, words: string): string {
  const at = withNarrowMarks(shown).indexOf(withNarrowMarks(words));
  return at === -1 ? words : shown.slice(at, at + words.length);
}

/** Marks at these positions, counted from 1 at `offset` characters before the text, changed; what is no such mark stays. */
function changeMarks(text: string, positions: ReadonlySet<number>, change: (mark: string) => string | undefined, offset = 0): string {
  if (positions.size === 0) return text;
  return text.split('').map((mark, index) => (positions.has(offset + index + 1) ? change(mark) ?? mark : mark)).join('');
}
