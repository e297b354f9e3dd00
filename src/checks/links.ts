import type { Problem } from '../plan/problem.ts';

/** The files of a built site by their path from its root, e.g. `/2027/3/index.html`; only HTML needs its text. */
export type SiteFiles = ReadonlyMap<string, string>;

/** Every link of every page leads to a file of the site, and to an id where it names one. */
export function linksResolve(files: SiteFiles, base: string): Problem[] {
  const ids = new Map([...files].map(([path, html]) => [path, new Set(attributes(html, 'id'))]));
  return [...files].flatMap(([path, html]) =>
    [...new Set([...attributes(html, 'href'), ...attributes(html, 'src')])]
      .filter((address) => isInternal(address) && !resolves(address, path, ids, base))
      .map((found): Problem => ({ kind: 'link-broken', file: path, found })));
}

function resolves(address: string, from: string, ids: ReadonlyMap<string, Set<string>>, base: string): boolean {
  const url = new URL(address, `http://site${withoutSlash(base)}${from.replace(/index\.html$/u, '')}`);
  const path = decodeURIComponent(url.pathname);
  if (!path.startsWith(base)) return false;
  const file = `/${path.slice(base.length)}`;
  const target = ids.get(file.endsWith('/') ? `${file}index.html` : file);
  if (target === undefined) return false;
  return url.hash === '' || target.has(decodeURIComponent(url.hash.slice(1)));
}

/** Addresses with a scheme or another host lead out of the site and are the editors' affair. */
function isInternal(address: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(address);
}

/** Astro writes every attribute in double quotes. */
function attributes(html: string, name: 'id' | 'href' | 'src'): string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'gu'))].map(([, value = '']) => value.replaceAll('&amp;', '&').replaceAll('&#38;', '&'));
}

function withoutSlash(base: string): string {
  return base.replace(/\/$/u, '');
}
