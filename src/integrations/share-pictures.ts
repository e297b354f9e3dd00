/** Makes the share pictures when the site is built; pictures made before come from a cache folder. */

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import pLimit from 'p-limit';
import { pictureFiles, pictureKey } from '../archive/picture-files.ts';
import { ProblemError } from '../plan/problem.ts';
import type { Card } from '../share/cards.ts';
import { loadCardFonts, missingGlyphs } from '../share/fonts.ts';
import { addressesUnder, drawn, picturesOf } from '../share/picture.ts';
import type { AddressOf } from '../share/picture.ts';
import { isKept, keptPicture, pruneKept } from './share-pictures-cache.ts';
import { renderPictures } from './share-pictures-pool.ts';

export interface SharePicturesOptions {
  /** The cards to draw; asked for once, when the build begins. */
  publication: () => Promise<{ cards: readonly Card[] }>;
  /** Where pictures are kept between builds, relative to the project. */
  cacheFolder?: string;
}

const progressEvery = 100;
/** So many pictures are read or written at once. */
const inTurn = pLimit(16);

/** Renders the pictures while the pages are built, and then writes each to the path its page names. */
export function sharePictures({ publication, cacheFolder = 'node_modules/.cache/yaodian/share/' }: SharePicturesOptions): AstroIntegration {
  let keptIn = cacheFolder;
  let addressOf: AddressOf = () => undefined;
  let preparing: Promise<PreparedPictures> | undefined;
  return {
    name: 'yaodian:share-pictures',
    hooks: {
      'astro:config:done': ({ config }) => {
        keptIn = resolve(fileURLToPath(config.root), cacheFolder);
        addressOf = addressesUnder(config.site, config.base);
      },
      'astro:build:start': ({ logger }) => {
        preparing = publication().then(({ cards }) => preparePictures(cards, {
          addressOf, cacheFolder: keptIn, report: (done, total) => logger.info(`正在生成分享图片 ${done}/${total}`),
        }));
        // What is wrong is told when the pages are done.
        preparing.catch(() => undefined);
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (preparing === undefined) return;
        const { files, rendered, milliseconds } = await preparing;
        await placePictures(files, { cacheFolder: keptIn, siteFolder: fileURLToPath(dir) });
        logger.info(`分享图片：新生成 ${rendered} 张，沿用 ${files.length - rendered} 张，用时 ${milliseconds} 毫秒`);
      },
    },
  };
}

export interface PreparedPictures {
  /** The public paths of all pictures. */
  files: string[];
  /** How many of them were not in the cache. */
  rendered: number;
  milliseconds: number;
}

/**
 * Sees to it that the cache holds the pictures of all cards.
 * @throws ProblemError naming every character the fonts lack, before anything is rendered.
 */
export async function preparePictures(
  cards: readonly Card[],
  { addressOf, cacheFolder, report }: { addressOf: AddressOf; cacheFolder: string; report?: (done: number, total: number) => void },
): Promise<PreparedPictures> {
  const start = performance.now();
  const pictures = new Map(cards.flatMap((card) => picturesOf(card, addressOf)).map(drawn).map((picture) => [picture.file, picture]));
  for (const { page, file, format, width, height } of pictures.values()) pictureFiles().set(pictureKey(page, format), { file, format, width, height });
  const kept = await Promise.all([...pictures.values()].map((picture) => inTurn(() => isKept(cacheFolder, picture.file))));
  const missing = [...pictures.values()].filter((_, index) => !kept[index]);
  if (missing.length > 0) {
    const fonts = await loadCardFonts((file) => readFile(createRequire(import.meta.url).resolve(file)));
    const problems = missingGlyphs(missing, fonts);
    if (problems.length > 0) throw new ProblemError(problems);
  }
  await mkdir(cacheFolder, { recursive: true });
  let done = 0;
  await renderPictures(missing, cacheFolder, () => {
    done += 1;
    if (done % progressEvery === 0) report?.(done, missing.length);
  });
  return { files: [...pictures.keys()], rendered: missing.length, milliseconds: Math.round(performance.now() - start) };
}

/** Copies prepared pictures into a site, and lets go of those that no build used lately. */
export async function placePictures(files: readonly string[], { cacheFolder, siteFolder }: { cacheFolder: string; siteFolder: string }): Promise<void> {
  await mkdir(join(siteFolder, dirname(files[0] ?? '')), { recursive: true });
  await Promise.all(files.map((file) => inTurn(async () => {
    const bytes = await keptPicture(cacheFolder, file);
    if (bytes === undefined) throw new Error(`${file} was taken out of the cache while the site was built`);
    await writeFile(join(siteFolder, file), bytes);
  })));
  await pruneKept(cacheFolder, files);
}
