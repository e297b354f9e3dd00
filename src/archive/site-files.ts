import { createHash } from 'node:crypto';
import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import packageFile from '../../package.json' with { type: 'json' };
import { makeManifest, manifestPath, type FileSeal, type Manifest } from '../manifest/manifest.ts';
import { filePaths, folderNames, readInTurn } from './folder.ts';
import { settleFolder } from './swap.ts';

export const sealOf = (bytes: Uint8Array): FileSeal => ({ bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });

/** What stands for each file of a folder, by its path inside. */
export async function sealsOf(folder: string): Promise<Map<string, FileSeal>> {
  return new Map(await Promise.all((await filePaths(folder)).map(async (path) => [path, sealOf(await readInTurn(join(folder, path)))] as const)));
}

/**
 * What stands for everything in a copy of a site that somebody else may have changed. What cannot be read, or is a link
 * or something odder still, has the seal of nothing.
 */
export async function sealsOfCopy(folder: string): Promise<Map<string, FileSeal>> {
  await settleFolder(folder);
  const seals = new Map<string, FileSeal>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = entry.isFile() ? await readFile(path).catch(() => undefined) : undefined;
    seals.set(relative(folder, path).split(sep).join('/'), sealOf(bytes ?? new Uint8Array()));
  }
  return seals;
}

/** Web servers run as somebody else: what is published may be read by everyone, whatever the builder's `umask` says. */
export async function openToReaders(folder: string): Promise<void> {
  const open = async (path: string, wanted: number): Promise<void> => {
    const { mode } = await stat(path);
    if ((mode & wanted) !== wanted) await chmod(path, mode | wanted);
  };
  await open(folder, 0o555);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  await Promise.all(entries.map((entry) => open(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o555 : 0o444)));
}

/** Lists all files of a finished site in it. @param content the content folder it was made of */
export async function writeManifest(folder: string, content: string): Promise<Manifest> {
  const editions = await folderNames(join(content, 'plans'));
  const manifest = makeManifest({ software: `${packageFile.name} ${packageFile.version}`, editions }, await sealsOf(folder));
  await writeFile(join(folder, manifestPath), JSON.stringify(manifest, null, 1));
  return manifest;
}
