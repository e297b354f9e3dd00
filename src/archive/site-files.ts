import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeManifest, manifestPath, type FileSeal, type Manifest } from '../manifest/manifest.ts';
import { filePaths } from './folder.ts';

export const sealOf = (bytes: Uint8Array): FileSeal => ({ bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });

/** What stands for each file of a folder, by its path inside. */
export async function sealsOf(folder: string): Promise<Map<string, FileSeal>> {
  const seals = new Map<string, FileSeal>();
  for (const path of await filePaths(folder)) seals.set(path, sealOf(await readFile(join(folder, path))));
  return seals;
}

/** Lists all files of a finished site in it. */
export async function writeManifest(folder: string): Promise<Manifest> {
  const manifest = makeManifest(await sealsOf(folder));
  await writeFile(join(folder, manifestPath), JSON.stringify(manifest, null, 1));
  return manifest;
}
