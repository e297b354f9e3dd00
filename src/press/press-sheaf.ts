import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Sheaf } from './sheaves.ts';

/** Draws what is at an address by a route of the program. */
export type Draw = (url: string, route: number) => Promise<Response>;

/**
 * Draws a sheaf's files and writes them. Nothing else is to be done meanwhile, so it waits for no file.
 * @param folder the site's
 * @param origin the site's, without `/`
 * @throws where a file is there already: it would be another page of the same address
 */
export async function pressSheaf(sheaf: Sheaf, draw: Draw, { folder, origin }: { folder: string; origin: string }): Promise<void> {
  const made = new Set<string>();
  for (const { file, address, route } of sheaf) {
    const response = await draw(`${origin}${address}`, route);
    if (response.status !== 200) throw new Error(`${address} was answered with ${response.status}`);
    const path = join(folder, file);
    const parent = dirname(path);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(path, new Uint8Array(await response.arrayBuffer()), { flag: 'wx' });
  }
}
