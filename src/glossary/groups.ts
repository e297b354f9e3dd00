import { tasksOf, type Plan } from '../plan/model.ts';
import { partName } from '../plan/name.ts';
import type { Occurrence } from './occurrences.ts';
import { kindNames, type Entry, type TermKind } from './schema.ts';

/** Entries under one heading of the glossary. */
export interface TermGroup {
  /** Its place on the page. */
  id: string;
  name: string;
  entries: Entry[];
}

/** Entries in the order of their pinyin; letters and figures that a term begins with stand as they are. */
export const inOrder = (entries: Iterable<Entry>): Entry[] => [...entries].sort((a, b) => (a.slug < b.slug ? -1 : 1));

/** By the first letter of the pinyin; what begins with a figure comes first. */
export const byLetter = (entries: Iterable<Entry>): TermGroup[] => groups(inOrder(entries), ({ slug }) =>
  (/^[a-z]/u.test(slug) ? slug.charAt(0).toUpperCase() : '数字')).map((group) => ({ ...group, id: group.name }));

/** By subject, in the order of the pinyin of the first term of each. */
export const bySubject = (entries: Iterable<Entry>): TermGroup[] => numbered(groups(inOrder(entries), ({ subject }) => subject), 'subject');

/** By the ground on which definitions stand, the firmest first. */
export function byKind(entries: Iterable<Entry>): TermGroup[] {
  const sorted = inOrder(entries);
  return (Object.keys(kindNames) as TermKind[])
    .map((kind) => ({ id: kindId(kind), name: kindNames[kind], entries: sorted.filter((entry) => entry.kind === kind) }))
    .filter((group) => group.entries.length > 0);
}

/** The place of a kind on the page that lists entries by kind, and of its explanation. */
export const kindId = (kind: TermKind): string => `kind-${kind}`;

/** By the parts of a plan whose title, openings or tasks use them, the introduction first; a term may stand in several. */
export function byPart(entries: Iterable<Entry>, plan: Plan, occurrences: ReadonlyMap<string, Occurrence[]>): TermGroup[] {
  const partOf = new Map(tasksOf(plan).map(({ id, part }) => [id, part]));
  const partsOf = ({ slug }: Entry): Set<number | undefined> => new Set((occurrences.get(slug) ?? []).map((place) =>
    (place.where === 'part' ? place.part : place.task === null ? undefined : partOf.get(place.task))));
  const sorted = inOrder(entries).map((entry) => ({ entry, parts: partsOf(entry) }));
  return [
    { id: 'introduction', name: '引言', number: undefined },
    ...plan.parts.map((part) => ({ id: `part-${part.number}`, name: partName(part), number: part.number })),
  ].map(({ id, name, number }) => ({ id, name, entries: sorted.filter(({ parts }) => parts.has(number)).map(({ entry }) => entry) }))
    .filter((group) => group.entries.length > 0);
}

function groups(entries: readonly Entry[], nameOf: (entry: Entry) => string): Omit<TermGroup, 'id'>[] {
  return [...Map.groupBy(entries, nameOf)].map(([name, held]) => ({ name, entries: held }));
}

const numbered = (given: Omit<TermGroup, 'id'>[], prefix: string): TermGroup[] =>
  given.map((group, index) => ({ ...group, id: `${prefix}-${index + 1}` }));
