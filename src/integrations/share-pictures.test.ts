import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ProblemError } from '../plan/problem.ts';
import { cardFile } from '../share/card-file.ts';
import { specimenHome, specimenTask } from '../share/specimens.ts';
import { sharePictures, writePictures } from './share-pictures.ts';

const cards = [specimenHome, specimenTask];
let folder: string;
let siteFolder: string;
let cacheFolder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'share-pictures-'));
  siteFolder = join(folder, 'site');
  cacheFolder = join(folder, 'cache');
});
afterEach(() => rm(folder, { recursive: true }));

const kept = (index: number): string => join(cacheFolder, basename(cardFile(cards[index] ?? specimenHome)));

describe('writePictures', () => {
  test('writes each picture to the path its page names, and nothing else', async () => {
    expect(await writePictures([...cards, specimenTask], { siteFolder, cacheFolder })).toMatchObject({ rendered: 2, reused: 0 });
    expect((await readdir(join(siteFolder, 'share'))).toSorted()).toEqual(cards.map((card) => basename(cardFile(card))).toSorted());
    expect(await readdir(cacheFolder)).toHaveLength(2);
  });

  test('takes kept pictures and draws again those that are missing, cut short or harmed', async () => {
    await writePictures(cards, { siteFolder, cacheFolder });
    const first = await readFile(kept(1));
    expect(await writePictures(cards, { siteFolder, cacheFolder })).toMatchObject({ rendered: 0, reused: 2 });

    await rm(kept(0));
    await writeFile(kept(1), first.subarray(0, 5000));
    expect(await writePictures(cards, { siteFolder, cacheFolder })).toMatchObject({ rendered: 2, reused: 0 });

    await writeFile(kept(1), first.with(5000, 0x55 ^ (first[5000] ?? 0)));
    expect(await writePictures(cards, { siteFolder, cacheFolder })).toMatchObject({ rendered: 1, reused: 1 });
    expect(await readFile(kept(1))).toEqual(first);
    expect(await readFile(join(siteFolder, cardFile(specimenTask)))).toEqual(first);
  });

  test('fails naming the character a font lacks, before any picture is drawn', async () => {
    const writing = writePictures([...cards, { ...specimenTask, page: '/2027/20/', title: '𠮷' }], { siteFolder, cacheFolder });
    await expect(writing).rejects.toThrow(ProblemError);
    await expect(writing).rejects.toThrow('“𠮷”（U+20BB7），在网页 /2027/20/ 的分享图片中');
    await expect(readdir(siteFolder)).rejects.toThrow('ENOENT');
  });
});

test('the site builder is given pictures and a summary', async () => {
  const lines: string[] = [];
  const { hooks } = sharePictures({ publication: async () => ({ cards }), cacheFolder: 'kept' });
  const logger = { info: (line: string) => lines.push(line) };
  await hooks['astro:config:done']?.({ config: { root: pathToFileURL(`${folder}/`) } } as never);
  await hooks['astro:build:done']?.({ dir: pathToFileURL(`${siteFolder}/`), logger } as never);
  expect(await readdir(join(siteFolder, 'share'))).toHaveLength(2);
  expect(await readdir(join(folder, 'kept'))).toHaveLength(2);
  expect(lines).toEqual([expect.stringMatching(/^分享图片：新生成 2 张，沿用 0 张，用时 \d+ 毫秒$/)]);
});
