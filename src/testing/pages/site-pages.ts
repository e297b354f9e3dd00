import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { load } from 'cheerio';
import type { CheerioAPI } from 'cheerio';
import type { SharedSite } from '../built-site.ts';

/** The origin that built sites are told they have. */
export const origin = 'https://example.org';

export interface SitePage {
  /** The page's address below the base path, e.g. `/20xx/19/`. */
  path: string;
  html: string;
  $: CheerioAPI;
  /** Where the page sends its visitors on to, when that is all it does. */
  forwardsTo?: string;
}

/** All pages of a built site. */
export function pagesOf(site: SharedSite): SitePage[] {
  return readdirSync(site.directory, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => pageAt(site, `/${file.split(sep).join('/').replace(/(^|\/)index\.html$/, '$1')}`));
}

/** @throws when the site has no such page. */
export function pageAt(site: SharedSite, path: string): SitePage {
  const html = readFileSync(fileAt(site, path), 'utf8');
  const $ = load(html);
  const refresh = $('meta[http-equiv=refresh]').attr('content');
  const forwardsTo = refresh === undefined ? undefined : /^0;\s*url=(.+)$/.exec(refresh)?.[1];
  return { path, html, $, ...(forwardsTo === undefined ? {} : { forwardsTo }) };
}

/** The file behind an address below the base path. */
export const fileAt = ({ directory }: SharedSite, path: string): string =>
  join(directory, decodeURIComponent(path), path.endsWith('/') ? 'index.html' : '');

export function hasFile(site: SharedSite, path: string): boolean {
  const file = fileAt(site, path);
  return existsSync(file) && statSync(file).isFile();
}

/** The address below the base path that an address of the site's own origin means; nothing for any other. */
export function pathWithin({ base }: SharedSite, address: URL): string | undefined {
  if (address.origin !== origin || !address.pathname.startsWith(base)) return undefined;
  return `/${address.pathname.slice(base.length)}`;
}
