import { createHash } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readInTurn } from '../archive/folder.ts';
import { isKept, placeOf } from '../offline/kept.ts';
import { filesPath, hashLength, workerPath } from '../offline/saved-files.ts';
import type { SavedFiles } from '../offline/saved-files.ts';

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex').slice(0, hashLength);

/** Lists what a reader may keep of a finished site. Give the names of all editions but the current one. */
export async function listSavedFiles(folder: string, otherEditions: readonly string[]): Promise<SavedFiles> {
  const [found, others] = [await readdir(folder, { recursive: true, withFileTypes: true }), new Set(otherEditions)];
  const names = found.filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length).split(sep).join('/'))
    .filter((file) => isKept(file, others)).sort();
  const files = await Promise.all(names.map(async (file) => {
    const content = await readInTurn(join(folder, file));
    return { ...placeOf(file), hash: sha256(content), bytes: content.length };
  }));
  return { version: sha256(JSON.stringify(files)), files };
}

/** Publishes the worker that keeps a copy of the site for readers who ask for one, and the list of what it keeps. Comes after all that writes files. */
export function offlineFiles({ otherEditions }: { otherEditions: () => Promise<string[]> }): AstroIntegration {
  return {
    name: 'yaodian:offline-files',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const start = fileURLToPath(new URL('src/client/offline/worker/start.ts', config.root));
        updateConfig({ vite: { plugins: [{
          name: 'yaodian:offline-worker',
          apply: 'build',
          buildStart() {
            if (this.environment.name === 'client') this.emitFile({ type: 'chunk', id: start, fileName: workerPath });
          },
          generateBundle(_options, bundle) {
            const built = bundle[workerPath];
            // Older browsers run a worker only where it is one file.
            if (built?.type === 'chunk' && built.imports.length > 0) this.error(`${workerPath} imports ${built.imports.join(', ')}`);
          },
        }] } });
      },
      'astro:build:done': async ({ dir }) => {
        const list = new URL(filesPath, dir);
        await mkdir(new URL('.', list), { recursive: true });
        await writeFile(list, JSON.stringify(await listSavedFiles(fileURLToPath(dir), await otherEditions())));
      },
    },
  };
}
