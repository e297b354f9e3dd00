/** How long a copy of a file may be used without asking. */

export interface CachingRule {
  /** Paths below the site's base path; a `*` at the end stands for all that begin so. */
  paths: readonly string[];
  /** The value of `Cache-Control`. */
  caching: string;
}

/** Folders in which a name never stands for other bytes: it is made from them. Who has such a file need not ask again for a year. */
export const lastingFiles: CachingRule = {
  paths: ['_astro/*', 'share/*', 'pagefind/index/*'],
  caching: 'public, max-age=31536000, immutable',
};

export const icons: CachingRule = { paths: ['icon.svg', 'icons/*'], caching: 'public, max-age=86400' };

/**
 * All else, pages and the offline worker with them: kept, but asked for each time, so that a correction is seen at once
 * and a page never meets scripts or data of another release.
 */
export const cachingOfTheRest = 'no-cache';
