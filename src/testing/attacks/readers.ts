import { dataIn, payloads } from './payloads.ts';
import { textOf, type HostileText } from './refused.ts';

interface ReadersFile {
  queries: ({ name: string } & HostileText)[];
  addresses: { name: string; path: string }[];
  lost: string[];
  stored: string[];
  messages: unknown[];
}

const { queries: ownQueries, addresses, lost, stored: ownStored, messages: ownMessages } = dataIn<ReadersFile>('readers.yaml');

const texts = payloads.map(({ text }) => text);

/** What servers take as an address. */
const longestAddress = 6_000;

export const queries: readonly string[] = [...texts, ...ownQueries.map(textOf)];

export const linkedQueries = queries.filter((text) => text.trim() !== '' && new URLSearchParams({ q: text }).toString().length < longestAddress);

/** A browser refuses to send half a character. */
const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());

const [first, ...others] = addresses.filter(({ path }) => !path.includes('#'));

/** Addresses below the site that answer with a page of their own each: every payload in the first form, and in one of the others. */
export const askedAddresses: readonly string[] = [
  ...lost,
  ...texts.flatMap((text, index) => [first!, others[index % others.length]!].map(({ path }) => path.replaceAll('{payload}', encoded(text)))),
];

/** What stands behind `#`, by page. */
export const fragments: ReadonlyMap<string, readonly string[]> = new Map(addresses.filter(({ path }) => path.includes('#')).map(({ path }) => {
  const [page = '', fragment = ''] = path.replaceAll(/\?.*?(?=#)/gu, '').split('#');
  return [page, texts.flatMap((text) => [fragment.replaceAll('{payload}', encoded(text)), fragment.replaceAll('{payload}', text.toWellFormed())])];
}));

/** What a browser kept: settings for reading, and the place where reading stopped. */
export const stored: readonly { settings: string; place: string }[] = [
  ...ownStored.map((value) => ({ settings: value, place: value })),
  ...texts.map((text) => ({ settings: JSON.stringify({ size: text, elder: text, theme: text, [text]: text }), place: text })),
];

export const messages: readonly unknown[] = [...ownMessages, ...texts];
