/** What a reader's device keeps of the site for reading without a network: the current edition and what belongs to it. */

export interface SavedFile {
  /** Relative to the site's root, percent-encoded; a page ends in `/`, the home page is empty. */
  path: string;
  /** Where the site has it, if not under its path: what a copy needs is not always what the site needs there. */
  from?: string;
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

/** The first file of search for a copy: all words of the current edition and of what belongs to none, nothing of others. */
export const savedSearchPath = 'offline/search.json';

/** Where the worker is published: its folder is what it may answer for. */
export const workerPath = 'offline-worker.js';

/** How many digits of a hash are kept. */
export const hashLength = 16;
