import type { Plan } from '../plan/model.ts';
import { passagesOf, type PassageName } from '../plan/passages.ts';
import { occurrencesOf, type Occurrence } from './occurrences.ts';
import type { Entry } from './schema.ts';

/** A term that a plan itself sets off by quotation marks. */
export interface Catchword {
  slug: string;
  /** As pages show it where it stands first, marks and all. */
  words: string;
  /** The passages it stands in, each once, in reading order. */
  passages: PassageName[];
}

/**
 * The catchwords of a plan in reading order.
 * @param plan as its source has it
 * @param shown the same plan as pages show it: marks change one for one, so offsets hold for both
 */
export function catchwordsOf(plan: Plan, shown: Plan, entries: readonly Entry[]): Catchword[] {
  const texts = new Map(passagesOf(shown).map(({ name, passage }, order) => [name, { text: passage.text, order }]));
  return [...occurrencesOf(plan, entries)].flatMap(([slug, occurrences]) => {
    const quoted = occurrences.flatMap((occurrence) => {
      const passage = passageOf(occurrence);
      const { text = '', order = 0 } = texts.get(passage) ?? {};
      const words = quotedWords(text, occurrence.start, occurrence.form.length);
      return words === undefined ? [] : [{ words, passage, at: [order, occurrence.start] as const }];
    });
    const [first] = quoted;
    if (first === undefined) return [];
    return [{ slug, words: first.words, passages: [...new Set(quoted.map(({ passage }) => passage))], at: first.at }];
  }).sort((one, other) => one.at[0] - other.at[0] || one.at[1] - other.at[1]).map(({ slug, words, passages }) => ({ slug, words, passages }));
}

/** The words with the marks around or inside them; nothing where there are none. */
function quotedWords(text: string, start: number, length: number): string | undefined {
  const words = text.slice(start, start + length);
  if (words.includes('“')) return words;
  return text[start - 1] === '“' && text[start + length] === '”' ? text.slice(start - 1, start + length + 1) : undefined;
}

function passageOf(occurrence: Occurrence): PassageName {
  switch (occurrence.where) {
    case 'sentence': return `${occurrence.task ?? 'introduction'}#s${occurrence.sentence}`;
    case 'heading': return `${occurrence.task}#title`;
    case 'part': return `part/${occurrence.part}#title`;
  }
}
