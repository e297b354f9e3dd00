import { mkdtemp, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ProblemError } from '../plan/problem.ts';
import type { ShareCard } from '../share/card.ts';
import { addressesUnder, drawn, picturesOf } from '../share/picture.ts';
import { specimenTask, specimenTerm } from '../share/specimens.ts';
import { placePictures, preparePictures, sharePictures } from './share-pictures.ts';
import type { PreparedPictures } from './share-pictures.ts';

const cards = [specimenTask, specimenTerm];
const addressOf = addressesUnder('https://www.example.gov.cn', '/jyj/');
const filesOf = (some: readonly ShareCard[]): string[] => some.flatMap((card) => picturesOf(card, addressOf)).map((picture) => drawn(picture).file);
const files = filesOf(cards);
let folder: string;
let siteFolder: string;
let cacheFolder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'share-pictures-'));
  siteFolder = join(folder, 'site');
  cacheFolder = join(folder, 'cache');
});
afterEach(() => rm(folder, { recursive: true }));

const prepare = (some: readonly ShareCard[] = cards): Promise<PreparedPictures> => preparePictures(some, { addressOf, cacheFolder });
const kept = (file: string | undefined): string => join(cacheFolder, basename(file ?? ''));

describe('preparePictures', () => {
  test('renders what the cache does not hold whole, and nothing else', async () => {
    expect(await prepare([...cards, specimenTask])).toMatchObject({ files, rendered: 5 });
    expect(await readdir(cacheFolder)).toHaveLength(5);
    expect(await prepare()).toMatchObject({ files, rendered: 0 });

    const first = await readFile(kept(files[1]));
    await rm(kept(files[0]));
    await writeFile(kept(files[1]), first.subarray(0, 5000));
    expect(await prepare()).toMatchObject({ rendered: 2 });
    await writeFile(kept(files[1]), first.with(5000, 0x55 ^ (first[5000] ?? 0)));
    expect(await prepare()).toMatchObject({ rendered: 1 });
    expect(await readFile(kept(files[1]))).toEqual(first);
  });

  test('renders again only the pictures that a change can be seen in', async () => {
    await prepare();
    expect(await prepare([{ ...specimenTask, summary: '别的话。' }, specimenTerm])).toMatchObject({ rendered: 1 });
    expect(await prepare([{ ...specimenTask, partTitle: '别的部分' }, specimenTerm])).toMatchObject({ rendered: 4 });
  });

  test('tells how far it is', async () => {
    const told: string[] = [];
    const many = Array.from({ length: 101 }, (_, index) => ({ ...specimenTerm, page: `/glossary/${index}/`, pinyin: undefined, line: undefined, title: '词' }));
    await preparePictures(many, { addressOf, cacheFolder, report: (done, total) => told.push(`${done}/${total}`) });
    expect(told).toEqual(['100/101']);
    expect(await readdir(cacheFolder)).toHaveLength(101);
  });

  test('fails naming the character a font lacks, before any picture is rendered', async () => {
    const preparing = prepare([...cards, { ...specimenTask, page: '/2027/20/', title: '𠮷' }]);
    await expect(preparing).rejects.toThrow(ProblemError);
    await expect(preparing).rejects.toThrow('“𠮷”（U+20BB7），在网页 /2027/20/ 的分享图片中');
    await expect(readdir(cacheFolder)).rejects.toThrow('ENOENT');
  });
});

describe('placePictures', () => {
  test('writes each picture to the path its page names', async () => {
    await prepare();
    await placePictures(files, { cacheFolder, siteFolder });
    expect((await readdir(join(siteFolder, 'share'))).toSorted()).toEqual(files.map((file) => basename(file)).toSorted());
    expect(await readFile(join(siteFolder, files[2] ?? ''))).toEqual(await readFile(kept(files[2])));
  });

  test('lets go of what no build used for a month', async () => {
    await prepare();
    const [used, recent, old] = files;
    const monthAgo = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000);
    await utimes(kept(used), monthAgo, monthAgo);
    await utimes(kept(old), monthAgo, monthAgo);
    await placePictures([used ?? ''], { cacheFolder, siteFolder });
    const left = await readdir(cacheFolder);
    expect(left).toHaveLength(4);
    expect(left).toEqual(expect.arrayContaining([used, recent].map((file) => basename(file ?? ''))));
    expect(left).not.toContain(basename(old ?? ''));
  });
});

test('the site builder is given pictures and a summary', async () => {
  const lines: string[] = [];
  const { hooks } = sharePictures({ publication: async () => ({ cards }), cacheFolder: 'kept' });
  const logger = { info: (line: string) => lines.push(line) };
  await hooks['astro:config:done']?.({ config: { root: pathToFileURL(`${folder}/`), base: '/', site: undefined } } as never);
  await hooks['astro:build:start']?.({ logger } as never);
  await hooks['astro:build:done']?.({ dir: pathToFileURL(`${siteFolder}/`), logger } as never);
  expect((await readdir(join(siteFolder, 'share'))).filter((file) => file.includes('poster'))).toEqual([]);
  expect(await readdir(join(siteFolder, 'share'))).toHaveLength(4);
  expect(await readdir(join(folder, 'kept'))).toHaveLength(4);
  expect(lines).toEqual([expect.stringMatching(/^分享图片：新生成 4 张，沿用 0 张，用时 \d+ 毫秒$/)]);
});
