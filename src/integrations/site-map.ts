import { readdir, readFile, writeFile } from 'node:fs/promises';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readHead } from '../compliance/read-page.ts';
import { robotsFile, siteMapFiles } from '../compliance/site-map.ts';

export interface SiteMapOptions {
  /** The days on which pages' texts were last changed, by path. */
  days: () => Promise<ReadonlyMap<string, string>>;
  /** Paths of pages that stay and are listed nowhere. */
  unlisted: () => Promise<ReadonlySet<string>>;
}

/** Tells search engines of every page that was built for them, where the site knows its own address. */
export function siteMap({ days, unlisted }: SiteMapOptions): AstroIntegration {
  let addressOf: ((path: string) => string) | undefined;
  return {
    name: 'yaodian:site-map',
    hooks: {
      'astro:config:done': ({ config: { site, base } }) => {
        if (site !== undefined) addressOf = (path) => new URL(`${base.replace(/\/*$/u, '')}${path}`, site).href;
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (addressOf === undefined) return;
        const [changed, hidden, files] = [await days(), await unlisted(), await readdir(dir, { recursive: true })];
        const paths = await Promise.all(files.filter((file) => file.endsWith('.html')).map(async (file) => {
          const page = readHead(`/${file.split(sep).join('/')}`, await readFile(`${fileURLToPath(dir)}${file}`, 'utf8'));
          return page.listed && !page.forwards && !hidden.has(page.path) ? [page.path] : [];
        }));
        const to = addressOf;
        const pages = paths.flat().map((path) => ({ address: to(path), changed: changed.get(path) }));
        for (const { path, text } of [...siteMapFiles(pages, to), robotsFile(to('/sitemap.xml'))]) await writeFile(new URL(path, dir), text);
        logger.info(`${pages.length} pages in sitemap.xml`);
      },
    },
  };
}
