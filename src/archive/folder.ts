import { access, readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import pLimit from 'p-limit';

/** The content of files by their path inside a folder, with `/` between folders. */
export type Files = ReadonlyMap<string, Uint8Array>;

export const asBytes = (files: Iterable<readonly [string, string | Uint8Array]>): Map<string, Uint8Array> =>
  new Map([...files].map(([path, content]) => [path, typeof content === 'string' ? Buffer.from(content) : content]));

/** Systems allow a program some hundreds or thousands of open files; content can have more, in many folders read side by side. */
const open = pLimit(100);

/** A file's bytes, as soon as few enough others are open: for those who ask for very many. */
export const readInTurn = (path: string): Promise<Uint8Array> => open(() => readFile(path));

/** Text files below a folder by their path inside it, with `/` between folders. A missing folder is an empty one. */
export async function readTextFiles(folder: string, accept: RegExp): Promise<Map<string, string>> {
  const paths = (await filePaths(folder)).filter((path) => accept.test(path));
  return new Map(await Promise.all(paths.map((path) => open(async () => [path, await readFile(join(folder, path), 'utf8')] as const))));
}

/** The paths of all files below a folder, with `/` between folders, sorted. A missing folder is an empty one. */
export async function filePaths(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(orNothingHere);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The names of the folders in a folder, sorted. */
export async function folderNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(orNothingHere);
  return entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map((entry) => entry.name).sort();
}

/** Whether something exists at a path. */
export async function exists(path: string): Promise<boolean> {
  return access(path).then(() => true, () => false);
}

function orNothingHere(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
  throw error;
}
