import { sentenceId, type Address } from '../plan/address.ts';
import { restarts, type AddressBook, type AddressedEdition } from '../plan/address-book.ts';
import { locate, type Located } from '../plan/address-locate.ts';
import type { PassageName } from '../plan/passages.ts';
import { ownerOf, type TextRange } from './plan-index.ts';
import type { NumberFault, PlanPlace, Subject } from './report.ts';
import type { PlanTexts } from './texts.ts';

/** Where a memo names a place of a plan by number. */
export interface Mention extends TextRange, NumberMeaning {
  subject: Exclude<Subject, 'quotation' | 'title'>;
}

export interface NumberMeaning {
  /** Where it leads; missing where there is no such place. */
  place?: PlanPlace;
  fault?: NumberFault;
  /** Where words said to be there may stand: the place, several in a row (第7至9项), or several of one number. */
  covers: PlanPlace[];
}

/** The numbers that a memo writes in words, before it is known whether there is such a place. */
export interface AskedNumber {
  part?: number;
  task?: number;
  sentence?: number;
}

/** Everything that has an address; the first plan is the current one. */
export const addressBook = (all: readonly PlanTexts[]): AddressBook => ({ editions: all.map((texts, at) => addressed(texts, at === 0)) });

const addressed = ({ edition, parts, tasks, appendices }: PlanTexts, current: boolean): AddressedEdition => ({
  id: edition,
  current,
  parts: parts.map((number) => ({ number })),
  appendices: appendices.map((number) => ({ number })),
  tasks,
});

/** What an address found in the book means; where only its sentence or wording is missing, words may stand in the unit. */
export function meaningOf({ place: located, missing }: Located, all: readonly PlanTexts[]): NumberMeaning {
  const place = located && { edition: located.edition.id, name: nameOf(located.address) };
  const covers = place === undefined ? [] : [place];
  if (missing !== undefined) return { fault: { kind: 'missing', missing }, covers };
  const revision = located?.address.revision;
  if (place === undefined || revision === undefined) return { ...(place && { place }), covers };
  const last = lastRevision(place, all);
  if (revision < 1 || revision > last) return { fault: { kind: 'no-revision', revision, last }, covers };
  // The last wording is the one that applies.
  const earlier = revision === last ? place : { ...place, revision };
  return { place: earlier, covers: [earlier] };
}

/** The passage or unit that an address in full names; without a unit, the plan itself or its introduction. */
function nameOf({ unit, sentence }: Address): PassageName {
  const owner = unit ?? (sentence === undefined ? 'title' : 'introduction');
  return sentence === undefined ? owner : `${owner}#${sentenceId(sentence)}`;
}

function lastRevision({ edition, name }: PlanPlace, all: readonly PlanTexts[]): number {
  const earlier = all.find((texts) => texts.edition === edition)?.earlier ?? [];
  return 1 + earlier.reduce((last, one) => (ownerOf(one.name) === ownerOf(name) ? Math.max(last, one.revision) : last), 0);
}

/** What the numbers name in an edition, or why they name nothing. */
export function resolveNumber({ part, task, sentence }: AskedNumber, texts: PlanTexts): NumberMeaning {
  const edition = addressed(texts, true);
  const at = (unit: string): NumberMeaning =>
    meaningOf(locate({ edition: edition.id, unit, ...(sentence === undefined ? {} : { sentence }) }, { editions: [edition] }), [texts]);
  if (task === undefined) return at(`part/${part ?? 0}`);
  const numbered = edition.tasks.filter(({ number }) => number === task);
  const inPart = part === undefined ? numbered : numbered.filter((one) => one.part === part);
  const [only, ...more] = inPart;
  if (more.length > 0) return { fault: { kind: 'several-tasks', parts: inPart.map((one) => one.part) }, covers: inPart.flatMap(({ id }) => at(id).covers) };
  if (only !== undefined) return at(only.id);
  if (part !== undefined && !texts.parts.includes(part)) return at(`part/${part}`);
  const [elsewhere] = numbered;
  if (part !== undefined && elsewhere !== undefined && !restarts(edition)) {
    return { fault: { kind: 'other-part', part, right: elsewhere.part }, covers: at(elsewhere.id).covers };
  }
  const candidates = part !== undefined && restarts(edition) ? edition.tasks.filter((one) => one.part === part) : edition.tasks;
  const numbers = candidates.map(({ number }) => number);
  return { fault: { kind: 'missing', missing: { kind: 'task', edition: edition.id, number: task, first: Math.min(...numbers), last: Math.max(...numbers) } }, covers: [] };
}
