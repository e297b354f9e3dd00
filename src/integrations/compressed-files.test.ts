import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { beforeEach, expect, test } from 'vitest';
import { compressFiles } from './compressed-files.ts';

let folder: string;
let site: string;
let cache: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compressed-'));
  [site, cache] = [join(folder, 'site'), join(folder, 'cache')];
  await mkdir(join(site, 'deep'), { recursive: true });
  return () => rm(folder, { recursive: true, force: true });
});

const words = '要点'.repeat(1000);

test('files that get smaller lie there in three more forms, each the same file', async () => {
  await writeFile(join(site, 'deep/index.html'), words);
  expect(await compressFiles(site, cache)).toEqual({ compressed: 1, fresh: 1 });
  const form = (end: string): Promise<Buffer> => readFile(join(site, `deep/index.html.${end}`));
  expect(brotliDecompressSync(await form('br')).toString()).toBe(words);
  expect(gunzipSync(await form('gz')).toString()).toBe(words);
  expect(zstdDecompressSync(await form('zst')).toString()).toBe(words);
});

test('small files, compressed kinds, what does not get smaller, and what no reader gets stay alone', async () => {
  const noise = crypto.getRandomValues(new Uint8Array(4000));
  await Promise.all([
    writeFile(join(site, 'small.txt'), words.slice(0, 300)), writeFile(join(site, 'picture.png'), words), writeFile(join(site, 'part.pf_index'), words),
    writeFile(join(site, 'noise.txt'), noise), writeFile(join(site, '_headers'), words),
  ]);
  expect((await compressFiles(site, cache)).compressed).toBe(0);
  expect((await readdir(site)).filter((file) => /\.(?:br|gz|zst)$/u.test(file))).toEqual([]);
});

test('a build compresses only what no build before it has met', async () => {
  await writeFile(join(site, 'old.json'), words);
  await compressFiles(site, cache);
  const next = join(folder, 'next');
  await mkdir(next);
  await Promise.all([writeFile(join(next, 'moved.json'), words), writeFile(join(next, 'new.json'), `${words}新`)]);
  expect(await compressFiles(next, cache)).toEqual({ compressed: 2, fresh: 1 });
  expect(await readFile(join(next, 'moved.json.br'))).toEqual(await readFile(join(site, 'old.json.br')));
  expect((await stat(join(next, 'new.json.zst'))).size).toBeGreaterThan(0);
});
