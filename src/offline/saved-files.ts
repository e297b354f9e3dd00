/** What a reader's device keeps of the site for reading without a network: the current edition and what belongs to it. */

export interface SavedFile {
  /** Relative to the site's root, percent-encoded; a page ends in `/`, the home page is empty. */
  path: string;
  /** The first 16 digits of the SHA-256 of its bytes, lower-case hexadecimal. */
  hash: string;
  bytes: number;
}

/** One build's list; published as `filesPath`. */
export interface SavedFiles {
  /** The same for builds that give the same files. */
  version: string;
  files: SavedFile[];
}

/** Where the list is published, relative to the site's root. */
export const filesPath = 'offline/files.json';

/** Where the worker is published: its folder is what it may answer for. */
export const workerPath = 'offline-worker.js';

/** How many digits of a hash are kept. */
export const hashLength = 16;

/** Pages and scripts wherever they are, and what searching and installing need. */
const kept = /\.html$|\.js$|^_astro\/[^/]+\.css$|^search\/|^pagefind\/|^icon\.svg$|^manifest\.webmanifest$/u;

/** What compares editions, what answers for pages that are not there, and the worker, which browsers keep themselves. */
const left = /^compare\/|^404\.html$|^offline-worker\.js$/u;

/**
 * Whether a built file is kept. Not kept are other editions, pictures, and data files for programs.
 * @param file path relative to the site's root, as on disk
 * @param otherEditions names of all editions but the current one
 */
export function isKept(file: string, otherEditions: ReadonlySet<string>): boolean {
  if (!kept.test(file) || left.test(file)) return false;
  const edition = /^cite\/texts\/([^/]+)\.js$/u.exec(file)?.[1] ?? /^([^/]+)\//u.exec(file)?.[1];
  return edition === undefined || !otherEditions.has(edition);
}

/** The path that a built file answers to. */
export const pathOf = (file: string): string =>
  file.replace(/(^|\/)index\.html$/u, '$1').split('/').map(encodeURIComponent).join('/');
