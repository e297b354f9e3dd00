import { locate } from '../plan/address-locate.ts';
import { parseAddress } from '../plan/address-parse.ts';
import { addressBook, meaningOf, type Mention } from './mention.ts';
import type { PlanTexts } from './texts.ts';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/gu, '\\$&');

const editionsPattern = (all: readonly PlanTexts[]): string =>
  [...all].map(({ edition }) => escaped(edition)).sort((a, b) => b.length - a.length).join('|');

/** A character after which no code and no path begins. */
const joins = /[\w/#-]/u;
const startsFree = (plain: string, at: number): boolean => at === 0 || !joins.test(plain.charAt(at - 1));

/** 2027-3-15, 2027-03-05: a date, unless the plan has such a sentence; with zeros in any case. */
const date = /^\d{4}-(?<month>0?[1-9]|1[0-2])-(?<day>0?[1-9]|[12]\d|3[01])$/u;

/**
 * Printed codes: `20xx-19`, `20xx-19-3`, `20xx-19r1-3`.
 * @param plain the memo in half-width forms
 */
export function codesIn(plain: string, all: readonly PlanTexts[]): Mention[] {
  const book = addressBook(all);
  const form = new RegExp(`(?:${editionsPattern(all)})-\\d{1,3}(?:-\\d{1,3})?(?:r\\d{1,3})?(?:-s?\\d{1,3})?(?![\\w-]|\\.\\d|\\s?学?年)`, 'giu');
  return [...plain.matchAll(form)].flatMap(({ 0: words, index }): Mention[] => {
    const address = startsFree(plain, index) ? parseAddress(words, book) : undefined;
    if (address === undefined) return [];
    const meaning = meaningOf(locate(address, book), all);
    if (date.test(words) && (meaning.place === undefined || /-0/u.test(words))) return [];
    return [{ start: index, end: index + words.length, subject: 'code', ...meaning }];
  });
}

/**
 * Addresses of places of the plan, whole or from the path on: `https://…/20xx/19/#s3`, `/20xx/19/r1/`, `/19/`.
 * @param plain the memo in half-width forms
 * @param sites the addresses of this site, each ending in `/`. Short addresses, and on other hosts those of editions
 *   named by a mere year, are only taken for this site's where they begin with one of them or have no host
 */
export function addressesIn(plain: string, all: readonly PlanTexts[], sites: readonly string[]): Mention[] {
  const book = addressBook(all);
  const editions = editionsPattern(all);
  const fragment = '(?:#[^\\s<>"“”’)》】」]*)?';
  const form = new RegExp(`(?:https?:\\/\\/[\\w.:-]+\\/[\\w.~%/-]*|\\/?(?:${editions})\\/[\\w/-]+|\\/\\d{1,3}(?:-\\d{1,3})?\\/)${fragment}`, 'giu');
  const hasEdition = new RegExp(`\\/(?<edition>${editions})\\/`, 'iu');
  return [...plain.matchAll(form)].flatMap((match): Mention[] => {
    if (!startsFree(plain, match.index)) return [];
    const words = withoutStops(match[0]);
    const site = sites.find((one) => words.startsWith(one));
    const hasHost = /^https?:/iu.test(words);
    const path = site === undefined ? words.replace(/^https?:\/\/[^/]+/iu, '').replace(/^(?!\/)/u, '/') : `/${words.slice(site.length)}`;
    const edition = hasEdition.exec(path.split('#', 1)[0]!)?.groups!['edition'];
    const isKnown = site !== undefined || (hasHost ? sites.length === 0 && edition !== undefined : words.startsWith('/') || /\/(?:#|$)/u.test(words));
    if (!isKnown && (edition === undefined || /^\d+$/u.test(edition))) return [];
    const address = parseAddress(path.replace(/:~:.*$/u, ''), book);
    // Pages of a plan as a whole are no citation.
    if (address?.unit === undefined && address?.sentence === undefined) return [];
    return [{ start: match.index, end: match.index + words.length, subject: 'address', ...meaningOf(locate(address, book), all) }];
  });
}

/** An address without the marks of the sentence that it ends. */
function withoutStops(address: string): string {
  let end = address.length;
  while ('.,;:!?'.includes(address.charAt(end - 1))) end -= 1;
  return address.slice(0, end);
}
