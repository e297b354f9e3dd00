import type { Address } from './address.ts';
import type { AddressBook } from './address-book.ts';
import { plainCharacters, readWithin, splitEdition } from './address-forms.ts';
import { bareAddress } from './address-slips.ts';

/** Longer texts are no address, even with an origin in front and encoded twice. */
const longestAddress = 500;

/** A year, masked or not, where an edition should stand. */
const yearForm = /^\/+(\d{4}|\d\dxx)\/+(.+)$/u;

/**
 * Reads an address, as a path, with an origin or as a printed code, whatever slips befell it on its way; nothing where
 * the text is no address. It says what is written and not whether that exists: an edition the book does not know is
 * read where a year stands in its place.
 */
export function parseAddress(text: string, book: AddressBook): Address | undefined {
  if (text.length > longestAddress) return undefined;
  const { base = '/' } = book;
  const bare = bareAddress(plainCharacters(text));
  const path = bare.startsWith(base.toLowerCase()) ? `/${bare.slice(base.length)}` : bare;
  const split = splitEdition(path, book);
  if (split !== undefined) return readWithin(split.rest, split.edition);
  const [, edition, rest = ''] = yearForm.exec(path) ?? [];
  if (edition !== undefined) return readWithin(rest, { id: edition, current: false, parts: [], tasks: [] });
  if (!path.startsWith('/')) return undefined;
  const { unit, ...short } = readWithin(path.replace(/^\/+/u, ''), book.editions.find(({ current }) => current)) ?? {};
  // Parts and appendices have no short addresses.
  return unit === undefined || unit.includes('/') ? undefined : { ...short, unit, edition: undefined };
}
