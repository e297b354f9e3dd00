import type { SavedFiles } from '../../../offline/saved-files.ts';
import { root } from './surroundings.ts';

/** A copy that is whole. */
export interface Copy extends SavedFiles {
  /** When it was finished, ISO 8601. */
  saved: string;
}

export interface KeptCopy extends Copy {
  cache: Cache;
}

/** A host may hold several sites: each has caches of its own. */
const prefix = `offline ${new URL(root).pathname} `;
const sealName = new URL('offline/copy', root).href;

/** The cache in which a build is, or will be, whole. */
export const openCopy = (version: string): Promise<Cache> => caches.open(prefix + version);

const ourCaches = async (): Promise<string[]> => (await caches.keys()).filter((name) => name.startsWith(prefix));

/** The last copy that was finished; one that was not has no seal and is never read. */
export async function keptCopy(): Promise<KeptCopy | undefined> {
  let last: KeptCopy | undefined;
  for (const name of await ourCaches()) {
    const cache = await caches.open(name);
    const seal = await cache.match(sealName);
    const copy = seal === undefined ? undefined : (await seal.json()) as Copy;
    if (copy !== undefined && (last === undefined || copy.saved > last.saved)) last = { ...copy, cache };
  }
  return last;
}

/** Declares a copy whole, in one step, and lets go of all others. */
export async function sealCopy(cache: Cache, copy: Copy): Promise<void> {
  await cache.put(sealName, new Response(JSON.stringify(copy)));
  await removeCopies(copy.version);
}

/** Removes all copies but those of these builds, finished or not. */
export async function removeCopies(...versions: readonly (string | undefined)[]): Promise<void> {
  const spared = versions.map((version) => prefix + version);
  await Promise.all((await ourCaches()).filter((name) => !spared.includes(name)).map((name) => caches.delete(name)));
}

/** What a copy holds under a path. */
export const inCopy = ({ cache }: KeptCopy, path: string): Promise<Response | undefined> => cache.match(new URL(path, root).href);
