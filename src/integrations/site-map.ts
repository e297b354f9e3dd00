import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { robotsFile, siteMapFiles } from '../compliance/site-map.ts';
import { drawnPages } from '../press/drawn-pages.ts';

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
        const [changed, hidden] = [await days(), await unlisted()];
        const paths = [...drawnPages().values()].flatMap(({ listed, forwards, path }) => (listed && !forwards && !hidden.has(path) ? [path] : []));
        const to = addressOf;
        const pages = paths.map((path) => ({ address: to(path), changed: changed.get(path) }));
        for (const { path, text } of [...siteMapFiles(pages, to), robotsFile(to('/sitemap.xml'))]) await writeFile(new URL(path, dir), text);
        logger.info(`sitemap.xml 收入网页 ${pages.length} 个`);
      },
    },
  };
}
