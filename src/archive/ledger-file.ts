import { open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const unfinishedPrefix = (file: string): string => `.${basename(file)}.unfinished-`;

/**
 * Replaces files so that a kill at any moment leaves each as it was or as it is to be, never a mix: the new ones are
 * written beside the old and brought to the disk; when all are there, they take the old ones' names, in this order.
 */
export async function replaceFiles(files: ReadonlyMap<string, string>): Promise<void> {
  const written = new Map<string, string>();
  try {
    for (const [file, content] of files) {
      await removeLeftovers(file);
      const unfinished = join(dirname(file), `${unfinishedPrefix(file)}${process.pid}`);
      written.set(file, unfinished);
      const handle = await open(unfinished, 'w');
      try {
        await handle.writeFile(content);
        await handle.sync();
      } finally {
        await handle.close();
      }
    }
    for (const [file, unfinished] of written) await rename(unfinished, file);
  } finally {
    await Promise.all([...written.values()].map((unfinished) => rm(unfinished, { force: true }).catch(() => undefined)));
  }
}

/** What earlier processes left behind when they were killed. */
async function removeLeftovers(file: string): Promise<void> {
  const left = (await readdir(dirname(file))).filter((name) => name.startsWith(unfinishedPrefix(file)));
  await Promise.all(left.map((name) => rm(join(dirname(file), name), { force: true })));
}
