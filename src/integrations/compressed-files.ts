/** Lays a compressed copy beside each file of a built site that gets smaller by it, for hosts that send such copies. */

import { mkdir, readdir, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isCompressible } from '../serving/content-types.ts';
import { filesForHosts } from '../serving/headers.ts';
import { sharedList, type SharedList } from '../threads/list.ts';
import { runThreads } from '../threads/start.ts';
import { pruneKept } from './share-pictures-cache.ts';

/** What a thread is given. */
export interface CompressionWork {
  files: SharedList<string>;
  siteFolder: string;
  cacheFolder: string;
}

/** What became of a file. */
export interface CompressedFile {
  /** The names of its copies in the cache. */
  kept: string[];
  /** Whether it had to be compressed. */
  isNew: boolean;
}

/** In a smaller file there is nothing to be gained: it is one packet either way. */
const fewestBytes = 1024;
/** Copies kept besides those of the last build; some 10 KB each. */
const mostKept = 6000;

/**
 * Compresses a site's files on all processors.
 * @returns how many files have copies, and how many of them were not in the cache
 */
export async function compressFiles(siteFolder: string, cacheFolder: string, threads = availableParallelism()): Promise<{ compressed: number; fresh: number }> {
  await mkdir(cacheFolder, { recursive: true });
  const found = (await readdir(siteFolder, { recursive: true })).filter((file) => isCompressible(file) && !filesForHosts.some((name) => name === file));
  const sized = (await Promise.all(found.map(async (file) => ({ file, size: (await stat(join(siteFolder, file))).size }))))
    .filter(({ size }) => size >= fewestBytes)
    // The largest first, so that no thread is left alone with one.
    .sort((one, other) => other.size - one.size);
  const work: CompressionWork = { files: sharedList(sized.map(({ file }) => file)), siteFolder, cacheFolder };
  const done: CompressedFile[] = [];
  await runThreads<CompressedFile>(new URL('./compressed-files-worker.ts', import.meta.url), {
    count: Math.min(threads, sized.length), work, hear: (file) => done.push(file), purpose: 'compresses files',
  });
  await pruneKept(cacheFolder, done.flatMap(({ kept }) => kept), { mostKept: mostKept + sized.length * 3 });
  return { compressed: done.filter(({ kept }) => kept.length > 0).length, fresh: done.filter(({ isNew }) => isNew).length };
}

/** Comes last: what is written later has no copies. */
export function compressedFiles({ wanted, cacheFolder = 'node_modules/.cache/yaodian/compressed/' }: { wanted: boolean; cacheFolder?: string }): AstroIntegration {
  let keptIn = cacheFolder;
  return {
    name: 'yaodian:compressed-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        keptIn = resolve(fileURLToPath(config.root), cacheFolder);
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!wanted) return;
        const start = performance.now();
        const { compressed, fresh } = await compressFiles(fileURLToPath(dir), keptIn);
        logger.info(`预压缩文件：${compressed} 个，其中新压缩 ${fresh} 个，用时 ${Math.round(performance.now() - start)} 毫秒`);
      },
    },
  };
}
