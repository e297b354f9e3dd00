/** One thread of `compressFiles`: takes files until there are none left. */

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync, gzipSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { takeNext } from '../threads/list.ts';
import { writeWhole } from './share-pictures-cache.ts';
import type { CompressedFile, CompressionWork } from './compressed-files.ts';

// This thread has nothing else to do meanwhile: it waits for each.
const compressors: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  br: (bytes) => brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
  }),
  gz: (bytes) => gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }),
  zst: (bytes) => zstdCompressSync(bytes, { params: { [constants.ZSTD_c_compressionLevel]: 15 } }),
};

const decompressors: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = { br: brotliDecompressSync, gz: gunzipSync, zst: zstdDecompressSync };

/** Other versions compress otherwise. */
const { brotli, zlib, zstd } = process.versions;
const versions = createHash('sha256').update(JSON.stringify([brotli, zlib, zstd])).digest('hex').slice(0, 8);

const { files, siteFolder, cacheFolder } = workerData as CompressionWork;

/** Writes what is smaller beside the file, from the cache where an earlier build met the same bytes. */
async function compress(file: string): Promise<CompressedFile> {
  const bytes = readFileSync(join(siteFolder, file));
  const digest = createHash('sha256').update(bytes).digest('hex');
  const kept: string[] = [];
  let isNew = false;
  for (const [end, compressed] of Object.entries(compressors)) {
    const name = `${digest}-${versions}.${end}`;
    let smaller = keptCopy(name, end, bytes);
    if (smaller === undefined) {
      isNew = true;
      smaller = compressed(bytes);
      if (smaller.length >= bytes.length) continue;
      await writeWhole(join(cacheFolder, name), smaller);
    }
    writeFileSync(`${join(siteFolder, file)}.${end}`, smaller);
    kept.push(name);
  }
  return { kept, isNew };
}

/** A copy from the cache that gives the file again; disks forget, and readers get it in place of the file. */
function keptCopy(name: string, end: string, bytes: Uint8Array): Uint8Array | undefined {
  try {
    const found = readFileSync(join(cacheFolder, name));
    return Buffer.compare(decompressors[end]!(found), bytes) === 0 ? found : undefined;
  } catch {
    return undefined;
  }
}

for (let file = takeNext(files); file !== undefined; file = takeNext(files)) parentPort?.postMessage(await compress(file));
