import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { indexedPng } from '../share/png.ts';
import { isKept, keepPicture, pruneKept } from './share-pictures-cache.ts';

test('keeps no more pictures than it may, those used last and those of this build', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kept-pictures-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const now = new Date('2027-03-01');
  for (let day = 1; day <= 9; day += 1) {
    await writeFile(join(folder, `${day}.png`), '');
    const used = new Date(now.getTime() - day * 24 * 60 * 60 * 1000);
    await utimes(join(folder, `${day}.png`), used, used);
  }
  expect(await pruneKept(folder, ['/share/9.png', '/share/8.png'], { now, mostKept: 5 })).toBe(4);
  expect((await readdir(folder)).toSorted()).toEqual(['1.png', '2.png', '3.png', '8.png', '9.png']);
  expect(await pruneKept(folder, ['/share/9.png', '/share/8.png'], { now: new Date('2027-03-30'), mostKept: 5 })).toBe(2);
  expect((await readdir(folder)).toSorted()).toEqual(['1.png', '8.png', '9.png']);
});

test('a picture that a build found is not let go by another that ends meanwhile', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kept-pictures-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const monthsAgo = new Date(Date.now() - 90 * 24 * 60 * 60 * 1000);
  for (const file of ['/share/found.png', '/share/forgotten.png']) {
    await keepPicture(folder, file, indexedPng(new Uint8Array(4).fill(255), 1, 1));
    await utimes(join(folder, basename(file)), monthsAgo, monthsAgo);
  }
  expect([await isKept(folder, '/share/found.png'), await isKept(folder, '/share/none.png')]).toEqual([true, false]);
  expect(await pruneKept(folder, [])).toBe(1);
  expect(await readdir(folder)).toEqual(['found.png']);
});
