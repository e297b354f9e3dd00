import type { Plan } from '../plan/model.ts';
import { passagesOf, type NamedPassage, type PassageName } from '../plan/passages.ts';

/** Where the words of a row stand. */
export interface ClausePlace {
  /** The task's id, `introduction`, `part/2` … */
  owner: string;
  passage: PassageName;
  /** UTF-16 code units from the beginning of the passage; `end` is exclusive. */
  start: number;
  end: number;
  /** The whole passage, as the given plan has it. */
  text: string;
}

/** Finds words in one owner's passages: sentences first, then tables, then titles. */
export type ClauseFinder = (owner: string, words: string) => ClausePlace | undefined;

/** Where the running text of a plan is looked through before its titles. */
const rank = ({ role }: NamedPassage): number => (role.endsWith('title') ? 2 : role === 'table' ? 1 : 0);

/** Sorts a plan's passages by owner once, for any number of rows. */
export function clauseFinder(plan: Plan): ClauseFinder {
  const byOwner = Map.groupBy(passagesOf(plan), ({ name }) => ownerOf(name));
  for (const passages of byOwner.values()) passages.sort((a, b) => rank(a) - rank(b));
  return (owner, words) => {
    for (const { name, passage } of byOwner.get(owner) ?? []) {
      const start = passage.text.indexOf(words);
      if (start !== -1) return { owner, passage: name, start, end: start + words.length, text: passage.text };
    }
    return undefined;
  };
}

const ownerOf = (name: PassageName): string => name.split('#')[0] ?? name;

/** The places of a row in reading order; words that are not there are left out. */
export function placesOf(find: ClauseFinder, places: Readonly<Record<string, string>>): ClausePlace[] {
  return Object.entries(places).flatMap(([owner, words]) => find(owner, words) ?? []);
}
