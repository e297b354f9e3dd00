/**
 * The forms of an address, read with plain characters: an edition's name, and what follows it.
 */

import type { Address } from './address.ts';
import { restarts, type AddressedEdition } from './address-book.ts';

/** Marks at the end that no address ends in; 、 also lists parts: 四、. */
const stops = /[^\p{L}\p{N}/#、-]+$/u;

/** The same text with plain characters: half-width, lower-case, without spaces and marks around it, one kind of hyphen and slash, without origin. */
export const plainCharacters = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/[\s\u200b-\u200d\u2060\ufeff]+/gu, '').replace(/[‐-―−]/gu, '-').replace(/\\/gu, '/')
    .replace(/^[\p{Ps}\p{Pi}<"']+/u, '').replace(stops, '').replace(/^https?:\/\/[^/]+/u, '');

/** A number as addresses have it; zeros in front say nothing. */
const number = '0*(\\d{1,6})';

/** What follows the edition: `19`, `19/r1/#s3`, `19r1-3`, `part/2`; a sentence may also be a step of its own, `19/s3`. */
const withinForm = (task: string): RegExp =>
  new RegExp(`^(?:(?:(part|appendix)/+${number}|(${task})(?:/*r${number})?)(?:[-/#]+s?${number})?|#s?${number}|)[/#]*$`, 'u');
const runningForm = withinForm('\\d{1,6}');
const restartingForm = withinForm('\\d{1,6}-\\d{1,6}');

const numberIn = (digits: string | undefined): number | undefined => (digits === undefined ? undefined : Number(digits));

/** Reads what follows the edition, whose numbering decides what `2-3` is; nothing where it is no address. */
export function readWithin(rest: string, edition: AddressedEdition | undefined): Address | undefined {
  const form = edition !== undefined && restarts(edition) ? restartingForm : runningForm;
  const [found, kind, own, task, revision, sentence, introduction] = form.exec(rest) ?? [];
  if (found === undefined) return undefined;
  return {
    edition: edition && edition.id,
    unit: kind === undefined ? task && task.split('-').map(Number).join('-') : `${kind}/${Number(own)}`,
    revision: numberIn(revision),
    sentence: numberIn(sentence ?? introduction),
  };
}

/** The edition that a text with plain characters names first, and what follows it; a path of its own may stand before it. */
export function splitEdition<Edition extends AddressedEdition>(
  text: string, { editions }: { editions: readonly Edition[] },
): { edition: Edition; rest: string } | undefined {
  // Where one edition's name begins like another's, the longer one is tried first.
  const names = editions.map(({ id }) => id).sort().reverse().join('|').toLowerCase();
  const [, name, rest = ''] = new RegExp(`^(?:.*?/)?(${names})(?:年|/+|[-·:]+(?=.)|$|(?=[#第]))(.*)$`, 'u').exec(text) ?? [];
  const edition = editions.find(({ id }) => id.toLowerCase() === name);
  return edition && { edition, rest };
}
