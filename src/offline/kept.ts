/** Which files of a built site a reader's copy keeps, and as what. */

import { firstFilePath } from '../search/places.ts';
import { savedSearchPath } from './saved-files.ts';

/** Pages and scripts wherever they are, and what searching and installing need. */
const kept = /\.html$|\.js$|^_astro\/[^/]+\.css$|^icon\.svg$|^manifest\.webmanifest$/u;

/** What compares editions, what answers for pages that are not there, the worker, which browsers keep themselves, and the whole archive's index. */
const left = /^compare\/|^404\.html$|^offline-worker\.js$|^pagefind\//u;

/**
 * Whether a built file is kept. Not kept are other editions, pictures, and data files for programs.
 * @param file path relative to the site's root, as on disk
 * @param otherEditions names of all editions but the current one
 */
export function isKept(file: string, otherEditions: ReadonlySet<string>): boolean {
  if (file === savedSearchPath) return true;
  if (!kept.test(file) || left.test(file)) return false;
  const edition = /^cite\/texts\/([^/]+)\.js$/u.exec(file)?.[1] ?? /^([^/]+)\//u.exec(file)?.[1];
  return edition === undefined || !otherEditions.has(edition);
}

/** The path that a built file answers to. */
const pathOf = (file: string): string =>
  file.replace(/(^|\/)index\.html$/u, '$1').split('/').map(encodeURIComponent).join('/');

/** The path under which a copy keeps a built file, and where it comes from if it stands in for what the site has there. */
export const placeOf = (file: string): { path: string; from?: string } =>
  (file === savedSearchPath ? { path: firstFilePath, from: savedSearchPath } : { path: pathOf(file) });
