import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtSite } from '../built-site.ts';
import type { SharedSite } from '../built-site.ts';
import { hasFile, origin, pagesOf, pathWithin } from './site-pages.ts';
import type { SitePage } from './site-pages.ts';

interface Reference {
  /** The page or file it stands in. */
  from: string;
  url: URL;
  /** Whether it may lead to another origin. */
  external: boolean;
}

/** Attributes that hold an address. */
const attributes = ['href', 'src', 'action', 'formaction', 'poster', 'data'];

/** What styles load. */
const addressInStyle = /(?:url\(\s*|@import\s+)["']?(?!data:|#)([^"')\s;]+)/g;

function referencesOf(site: SharedSite, { path, html, $, forwardsTo }: SitePage): Reference[] {
  const at = new URL(site.base + path.slice(1), origin);
  const found: Reference[] = [];
  const add = (address: string, external = false): void => {
    found.push({ from: path, url: new URL(address, at), external });
  };
  for (const attribute of attributes) {
    $(`[${attribute}]`).each((_, element) => {
      add($(element).attr(attribute)!, $(element).is('a[rel~=external]'));
    });
  }
  $('[srcset]').each((_, element) => $(element).attr('srcset')!.split(',').forEach((one) => add(one.trim().split(/\s/)[0]!)));
  $('meta[property="og:url"], meta[property="og:image"]').each((_, element) => add($(element).attr('content')!));
  for (const [, address] of html.matchAll(addressInStyle)) add(address!);
  if (forwardsTo !== undefined) add(forwardsTo);
  return found;
}

/** Styles are in the pages themselves; should one come in a file of its own, it counts as well. */
const referencesInSheets = (site: SharedSite): Reference[] =>
  readdirSync(site.directory, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) => [...readFileSync(join(site.directory, file), 'utf8').matchAll(addressInStyle)].map(([, address]) =>
      ({ from: file, url: new URL(address!, new URL(site.base + file, origin)), external: false })));

describe.each(['real', 'real-under-base', 'fictional', 'two-years', 'articles'] as const)('links of the %s site', (name) => {
  let site: SharedSite;
  let pages: SitePage[];
  let references: Reference[];

  beforeAll(async () => {
    site = await builtSite(name);
    pages = pagesOf(site);
    references = [...pages.flatMap((page) => referencesOf(site, page)), ...referencesInSheets(site)];
  });

  const list = (broken: Reference[]): string[] => [...new Set(broken.map(({ from, url }) => `${from} → ${url.href}`))];

  test('lead to another origin only where they say so, or to the address for corrections', () => {
    // The fictional plan’s glossary cites nothing outside, and corrections go to it by mail.
    expect(references.some(({ external }) => external)).toBe(name !== 'fictional');
    const [mails, links] = [references.filter(({ url }) => url.protocol === 'mailto:'), references.filter(({ url }) => url.protocol !== 'mailto:')];
    expect([...new Set(mails.map(({ url }) => url.pathname))]).toEqual(name === 'fictional' ? ['jiucuo@example.org'] : []);
    expect(list(links.filter(({ url, external }) => external !== (url.origin !== origin)))).toEqual([]);
    expect(list(links.filter(({ url, external }) => external && !/^https?:$/.test(url.protocol)))).toEqual([]);
  });

  test('lead to files that are there', () => {
    const own = references.filter(({ url }) => url.origin === origin);
    expect(own.length).toBeGreaterThan(pages.length);
    expect(list(own.filter(({ url }) => {
      const path = pathWithin(site, url);
      return path === undefined || !hasFile(site, path);
    }))).toEqual([]);
  });

  test('lead to places that are on the page', () => {
    const ids = new Map(pages.map(({ path, $ }) => [path, new Set($('[id]').toArray().map((element) => $(element).attr('id')))]));
    const toPlaces = references.filter(({ url }) => url.origin === origin && url.hash !== '');
    expect(toPlaces.length).toBeGreaterThan(0);
    expect(list(toPlaces.filter(({ url }) =>
      !ids.get(pathWithin(site, url) ?? '')?.has(decodeURIComponent(url.hash.slice(1)))))).toEqual([]);
  });
});
