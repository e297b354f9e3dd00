import { mentionsOf } from '../glossary/mentions.ts';
import { neighboursOf, type Neighbour } from '../glossary/neighbours.ts';
import type { Occurrence } from '../glossary/occurrences.ts';
import type { Entry } from '../glossary/schema.ts';
import { registerNames } from '../register/names.ts';
import type { RegisterKind } from '../register/schema.ts';
import { editions, glossary, type Edition } from './archive.ts';
import { shownRows } from './registers.ts';

const neighbours = new Map(editions.map((edition) => [edition.plan.edition, neighboursOf(edition.occurrences)]));
const mentions = mentionsOf([...glossary.values()]);

/** The terms that stand in the same sentences of an edition, nearest first. */
export const neighboursIn = ({ plan }: Edition, { slug }: Entry): Neighbour[] => neighbours.get(plan.edition)?.get(slug) ?? [];

/** The entries whose definitions speak of this one. */
export const mentionedBy = ({ slug }: Entry): Entry[] => mentions.get(slug) ?? [];

/** A row of a register whose words hold a term. */
export interface TermRow {
  kind: RegisterKind;
  /** 文件 */
  register: string;
  name: string;
}

/** The rows of an edition's registers whose words hold a term, each once. */
export function rowsWith(edition: Edition, { slug }: Entry): TermRow[] {
  const occurrences = (edition.occurrences.get(slug) ?? []).map((place) => ({ ...place, passage: passageOf(place) }));
  return edition.registers.flatMap((register) => {
    const shown = shownRows({ edition, register });
    return register.rows.flatMap(({ places }, index): TermRow[] => {
      const holds = places.some(({ passage, start, end }) => occurrences.some((one) =>
        one.passage === passage && start <= one.start && one.start + one.form.length <= end));
      return holds ? [{ kind: register.kind, register: registerNames[register.kind], name: shown[index]!.name }] : [];
    });
  });
}

/** The name of the passage in which a term occurs. */
function passageOf(place: Occurrence): string {
  if (place.where === 'part') return `part/${place.part}#title`;
  if (place.where === 'heading') return `${place.task}#title`;
  return `${place.task ?? 'introduction'}#s${place.sentence}`;
}
