/** Pictures kept between builds: files whose names say what is in them. */

import { readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { isWholePng } from '../share/png.ts';

/** What no build used for so long is let go. */
const keptDays = 30;
/** More pictures than this are not kept, those of the last build apart; some 20 KB each. */
const mostPictures = 3000;

/** Whether a whole picture is kept; it is, then, used from now on, so that no other build lets go of it meanwhile. */
export async function isKept(folder: string, file: string): Promise<boolean> {
  if (await keptPicture(folder, file) === undefined) return false;
  const now = new Date();
  return utimes(join(folder, basename(file)), now, now).then(() => true, () => false);
}

/** The bytes of a kept picture; nothing where there is none or it is not whole. */
export async function keptPicture(folder: string, file: string): Promise<Buffer | undefined> {
  const bytes = await readFile(join(folder, basename(file))).catch(() => undefined);
  return bytes !== undefined && isWholePng(bytes) ? bytes : undefined;
}

export const keepPicture = (folder: string, file: string, bytes: Uint8Array): Promise<void> =>
  writeWhole(join(folder, basename(file)), bytes);

/**
 * Lets go of what no build used lately.
 * @param used the pictures of this build
 * @returns how many were let go
 */
export async function pruneKept(folder: string, used: Iterable<string>, { now = new Date(), mostKept = mostPictures } = {}): Promise<number> {
  const inUse = new Set([...used].map((file) => basename(file)));
  await Promise.all([...inUse].map((name) => utimes(join(folder, name), now, now)));
  const others = (await readdir(folder).catch(() => [])).filter((name) => !inUse.has(name));
  const dated = (await Promise.all(others.map(async (name) => ({ name, used: (await stat(join(folder, name)).catch(() => undefined))?.mtimeMs }))))
    .flatMap(({ name, used: at }) => (at === undefined ? [] : [{ name, at }])) // another build was quicker
    .sort((one, other) => other.at - one.at);
  const oldest = now.getTime() - keptDays * 24 * 60 * 60 * 1000;
  const gone = dated.filter(({ at }, index) => at < oldest || index >= mostKept - inUse.size);
  await Promise.all(gone.map(({ name }) => rm(join(folder, name), { force: true })));
  return gone.length;
}

/** A reader sees the whole file or none, even if the build is stopped. The folder must be there. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.${process.pid}-${threadId}.part`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, path).catch(async () => {
    // Whatever of that name is in the way is none of ours.
    await rm(path, { recursive: true, force: true });
    await rename(unfinished, path);
  });
}
