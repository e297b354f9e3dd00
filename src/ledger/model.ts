/**
 * What has been published of an edition, as its ledger tells it: every unit that ever had an address, with all its wordings.
 */

/** A unit of publication: a task's id (`19`), `part/2`, `introduction`, `title`, `appendix/1`, `details`. */
export type UnitName = string;

/** A sentence as it was published. Its number never changes; a new sentence takes the next free number of its unit. */
export interface PublishedSentence {
  number: number;
  text: string;
}

/** A paragraph's sentences, or a table's rows of cells. */
export type PublishedBlock = { kind: 'paragraph'; sentences: PublishedSentence[] } | { kind: 'table'; rows: string[][] };

/** One wording of a unit, as pages showed it. */
export interface Wording {
  /** 1 for the first. */
  revision: number;
  /** The day it was recorded, `2027-03-01`. */
  date: string;
  /** Why it took the earlier one's place, and who approved it; missing for the first. */
  reason?: string;
  approvedBy?: string;
  /** The unit's title; missing where it has none. */
  title?: string;
  blocks: PublishedBlock[];
  /** Sentences of the wording before that are gone, each with the sentence that took its place (missing: none did). */
  successors: ReadonlyMap<number, number | undefined>;
}

/** Why a unit no longer applies. */
export interface Withdrawal {
  date: string;
  reason: string;
  approvedBy: string;
  /** The unit that readers are led to instead. */
  leadsTo?: UnitName;
}

export interface PublishedUnit {
  name: UnitName;
  /** The part a task stood in. */
  part?: number;
  /** Oldest first; the last is the current one. */
  wordings: [Wording, ...Wording[]];
  withdrawal?: Withdrawal;
}

/** An edition's `ids.yaml`, read. */
export interface EditionLedger {
  edition: string;
  /** The day the edition was first recorded. */
  published: string;
  units: ReadonlyMap<UnitName, PublishedUnit>;
}

/** The wording that applies now, or applied last. */
export const currentWording = ({ wordings }: PublishedUnit): Wording => wordings.at(-1) ?? wordings[0];

/** The day the unit's current wording was recorded; nothing where the ledger does not know it. */
export function wordingDate(ledger: EditionLedger | undefined, unit: UnitName): string | undefined {
  const published = ledger?.units.get(unit);
  return published === undefined ? undefined : currentWording(published).date;
}

/** All sentences of a wording in reading order. */
export const sentencesOfWording = ({ blocks }: Wording): PublishedSentence[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? block.sentences : []));
