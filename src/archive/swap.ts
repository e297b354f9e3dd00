import { execFile } from 'node:child_process';
import { cp, mkdir, open, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { exists, filePaths } from './folder.ts';
import { ownMark, removeDeadMarks, takeTurn } from './turn.ts';

/**
 * Replacing a folder so that a kill at any moment leaves the old content or the new, never a mix.
 *
 * Everything happens beside the folder, under names that begin with a dot. The new folder is made as
 * `.name.unfinished-<process>`; when it is whole and on the disk it is called `.name.incoming`. Then the old folder
 * becomes `.name.outgoing` and the new one takes its place. A kill between these two leaves no folder of that name, but
 * both others: the new one is whole, and whoever comes next finishes the swap (`settleFolder`).
 */
const besides = (folder: string, what: string): string => join(dirname(folder), `.${basename(folder)}.${what}`);

/** So few files are brought to the disk one by one: at one stroke, all that others wrote on that disk comes with them. */
const fewFiles = 200;

/** A file's new content by its path inside the folder; nothing for a file that goes. */
export type FolderChanges = ReadonlyMap<string, string | Uint8Array | undefined>;

export interface Replacing {
  /** Asked at the last moment; when it says no, nothing is changed. */
  stillWanted?: () => Promise<boolean>;
  /** Writes one file; tests make it fail. */
  write?: (path: string, content: string | Uint8Array) => Promise<void>;
}

/**
 * Changes files of a folder, or makes a new one, all at once. Files that do not change keep their times.
 * @returns whether it was done
 */
export async function replaceFolder(folder: string, changes: FolderChanges, { stillWanted, write = writeFile }: Replacing = {}): Promise<boolean> {
  await settleFolder(folder);
  await removeLeftovers(folder);
  const unfinished = await ownMark(besides(folder, 'unfinished-'));
  try {
    await rm(unfinished, { recursive: true, force: true });
    const isNew = !await exists(folder);
    await mkdir(dirname(folder), { recursive: true });
    if (isNew) await mkdir(unfinished);
    else await cp(folder, unfinished, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
    await applyChanges(unfinished, changes, write);
    await syncFolder(unfinished);
    if (stillWanted !== undefined && !await stillWanted()) return false;
    await putInPlace(unfinished, folder);
    return true;
  } finally {
    await clearAway(folder, unfinished);
  }
}

/**
 * Makes a folder anew, aside, and puts it in place when it is whole.
 *
 * @returns whether it was done: not while another process is at it
 */
export async function remakeFolder(folder: string, make: (unfinished: string) => Promise<void>): Promise<boolean> {
  const unfinished = await takeTurn(besides(folder, 'unfinished-'));
  if (unfinished === undefined) return false;
  try {
    await settleFolder(folder);
    await removeLeftovers(folder);
    await make(unfinished);
    await syncFolder(unfinished);
    await putInPlace(unfinished, folder);
    return true;
  } finally {
    await clearAway(folder, unfinished);
  }
}

/** Moves a folder's content into an empty one; to another disk it is copied. */
export async function moveFolder(from: string, to: string): Promise<void> {
  await rename(from, to).catch(() => cp(from, to, { recursive: true }));
}

async function putInPlace(unfinished: string, folder: string): Promise<void> {
  if (await exists(folder)) {
    await rename(unfinished, besides(folder, 'incoming'));
    await rename(folder, besides(folder, 'outgoing'));
    await bringIn(folder);
  } else {
    await rename(unfinished, folder);
  }
  // From here on the new folder is there, whatever happens.
  await sync(dirname(folder)).catch(() => undefined);
}

async function clearAway(folder: string, unfinished: string): Promise<void> {
  const left = await exists(folder) ? [unfinished, besides(folder, 'incoming'), besides(folder, 'outgoing')] : [unfinished];
  await Promise.all(left.map((path) => rm(path, { recursive: true, force: true }).catch(() => undefined)));
}

/** Finishes a swap that was interrupted between its two renames. Everything that reads a folder calls this first. */
export async function settleFolder(folder: string): Promise<void> {
  if (await exists(folder) || !await exists(besides(folder, 'outgoing')) || !await exists(besides(folder, 'incoming'))) return;
  await bringIn(folder);
}

/** Finishes the interrupted swaps of all folders in a folder. */
export async function settleFolders(parent: string): Promise<void> {
  const names = await readdir(parent).catch((): string[] => []);
  const interrupted = names.flatMap((name) => /^\.(.+)\.outgoing$/u.exec(name)?.[1] ?? []);
  await Promise.all(interrupted.map((name) => settleFolder(join(parent, name))));
}

/** Two processes may finish the same swap: the one that comes second finds it done. */
async function bringIn(folder: string): Promise<void> {
  await rename(besides(folder, 'incoming'), folder).catch(async (error: unknown) => {
    if (await exists(folder) && !await exists(besides(folder, 'incoming'))) return;
    // The old folder is better than none.
    if (!await exists(folder)) await rename(besides(folder, 'outgoing'), folder);
    throw error;
  });
}

/** What earlier processes left behind when they were killed. */
async function removeLeftovers(folder: string): Promise<void> {
  await removeDeadMarks(besides(folder, 'unfinished-'));
  await Promise.all(['incoming', 'outgoing'].map((what) => rm(besides(folder, what), { recursive: true, force: true })));
}

async function applyChanges(folder: string, changes: FolderChanges, write: NonNullable<Replacing['write']>): Promise<void> {
  for (const [path, content] of changes) {
    const file = join(folder, path);
    if (content === undefined) {
      await rm(file, { force: true });
      await rmdir(dirname(file)).catch(() => undefined);
    } else {
      await mkdir(dirname(file), { recursive: true });
      await write(file, content);
    }
  }
}

/** Brings a folder and all that is in it to the disk: at one stroke where the system can do that, file by file otherwise, which takes many times as long. */
async function syncFolder(folder: string): Promise<void> {
  const paths = await filePaths(folder);
  if (paths.length > fewFiles && await promisify(execFile)('sync', ['--file-system', folder]).then(() => true, () => false)) return;
  const folders = new Set(['.', ...paths.map((path) => dirname(path))]);
  for (const path of [...paths, ...folders]) await sync(join(folder, path));
}

/** Some systems do not bring folders to the disk on demand; there is nothing to be done then. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => undefined);
  try {
    await handle?.sync().catch((error: NodeJS.ErrnoException) => {
      if (!['EPERM', 'EINVAL', 'EISDIR', 'EBADF', 'ENOTSUP'].includes(error.code ?? '')) throw error;
    });
  } finally {
    await handle?.close();
  }
}
