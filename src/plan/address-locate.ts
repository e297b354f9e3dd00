import { addressPath, sentenceId, type Address } from './address.ts';
import type { AddressedEdition, SentenceNumbers } from './address-book.ts';
import type { PassageName } from './passages.ts';

/** What an address names and the site does not have, with what it has. */
export type Missing =
  | { kind: 'edition'; edition: string; existing: string[] }
  | {
    kind: 'part' | 'appendix' | 'task' | 'sentence';
    edition: string;
    /** The part whose tasks were looked through, where it was only those of one part. */
    part?: number | undefined;
    number: number;
    first: number;
    last: number;
  };

export interface LocatedPlace<Edition extends AddressedEdition = AddressedEdition> {
  edition: Edition;
  /** The address in full, as far as it leads somewhere. */
  address: Address;
  path: string;
}

/** Where an address leads. Where only its sentence is missing, its unit is the place. Earlier wordings are taken to exist, with any sentence. */
export interface Located<Edition extends AddressedEdition = AddressedEdition> {
  place?: LocatedPlace<Edition> | undefined;
  missing?: Missing | undefined;
}

type NumberedKind = Exclude<Missing['kind'], 'edition'>;

const numbersOf = (holders: readonly { number: number }[]): number[] => holders.map(({ number }) => number);

/** What an edition does not have of an address; null where it has nothing of the kind at all. */
function missingIn({ id: edition, parts, appendices, tasks }: AddressedEdition, { unit, revision, sentence }: Address): Missing | null | undefined {
  if (unit === undefined) return undefined;
  const missing = (kind: NumberedKind, number: number, existing: SentenceNumbers, part?: number): Missing | null | undefined => {
    const [first, last] = typeof existing === 'number' ? [1, existing] : [Math.min(...existing), Math.max(...existing)];
    const isThere = typeof existing === 'number' ? number >= first && number <= last : existing.includes(number);
    if (isThere) return undefined;
    return last < first ? null : { kind, edition, part, number, first, last };
  };
  const [kind, numbered] = unit.split('/');
  if (numbered !== undefined) {
    const holders = kind === 'part' ? parts : appendices;
    return holders && missing(kind === 'part' ? 'part' : 'appendix', Number(numbered), numbersOf(holders));
  }
  const task = tasks.find(({ id }) => id === unit);
  // An earlier wording may have sentences that the one that applies has no more.
  if (task !== undefined) return sentence === undefined || revision !== undefined ? undefined : missing('sentence', sentence, task.sentences);
  const [first = 0, own] = unit.split('-').map(Number);
  if (own === undefined) return missing('task', first, numbersOf(tasks));
  const missingPart = missing('part', first, numbersOf(parts));
  return missingPart !== undefined ? missingPart : missing('task', own, numbersOf(tasks.filter(({ part }) => part === first)), first);
}

/** The passage that an address names, or the unit where it names no sentence: `19#s3`, `introduction#s1`, `19`, `part/2`. */
export function passageNamed({ unit, sentence }: Address): PassageName {
  const owner = unit ?? (sentence === undefined ? 'title' : 'introduction');
  return sentence === undefined ? owner : `${owner}#${sentenceId(sentence)}`;
}

/** Says where an address leads, or what of it the site does not have and which numbers it has instead. */
export function locate<Edition extends AddressedEdition>(address: Address, { editions }: { editions: readonly Edition[] }): Located<Edition> {
  const edition = editions.find(({ id, current }) => (address.edition === undefined ? current : id === address.edition));
  if (edition === undefined) {
    return address.edition === undefined || editions.length === 0
      ? {} : { missing: { kind: 'edition', edition: address.edition, existing: editions.map(({ id }) => id) } };
  }
  const missing = missingIn(edition, address);
  if (missing === null) return {};
  const there = missing === undefined ? address : { unit: address.unit };
  const full = { ...there, edition: edition.id };
  return missing === undefined || missing.kind === 'sentence' ? { place: { edition, address: full, path: addressPath(full) }, missing } : { missing };
}
