/** Makes the share pictures when the site is built; pictures made before come from a cache folder. */

import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ProblemError } from '../plan/problem.ts';
import type { ShareCard } from '../share/card.ts';
import { cardFile } from '../share/card-file.ts';
import { loadCardFonts, missingGlyphs } from '../share/fonts.ts';
import { isWholePng } from '../share/png.ts';
import { renderCard } from '../share/render.ts';

export interface SharePicturesOptions {
  /** The cards to draw; asked for once, when the pages are written. */
  publication: () => Promise<{ cards: readonly ShareCard[] }>;
  /** Where pictures are kept between builds, relative to the project. */
  cacheFolder?: string;
}

/** While one card is laid out, others are rasterised and compressed on other threads. */
const atOnce = 3;
const progressEvery = 50;

/** Writes the picture of every card to the path `cardFile` gives. */
export function sharePictures({ publication, cacheFolder = 'node_modules/.cache/yaodian/share/' }: SharePicturesOptions): AstroIntegration {
  let keptIn = cacheFolder;
  return {
    name: 'yaodian:share-pictures',
    hooks: {
      'astro:config:done': ({ config }) => {
        keptIn = resolve(fileURLToPath(config.root), cacheFolder);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { cards } = await publication();
        const { rendered, reused, milliseconds } = await writePictures(cards, {
          siteFolder: fileURLToPath(dir),
          cacheFolder: keptIn,
          report: (done, total) => logger.info(`正在生成分享图片 ${done}/${total}`),
        });
        logger.info(`分享图片：新生成 ${rendered} 张，沿用 ${reused} 张，用时 ${milliseconds} 毫秒`);
      },
    },
  };
}

export interface PicturePlaces {
  siteFolder: string;
  cacheFolder: string;
  report?: (done: number, total: number) => void;
}

/**
 * Writes the pictures of cards into a site.
 * @throws ProblemError naming every character the fonts lack, before anything is drawn.
 */
export async function writePictures(
  cards: readonly ShareCard[],
  { siteFolder, cacheFolder, report }: PicturePlaces,
): Promise<{ rendered: number; reused: number; milliseconds: number }> {
  const start = performance.now();
  const missing = new Map<string, ShareCard>();
  const files = new Map(cards.map((card) => [cardFile(card), card]));
  for (const [file, card] of files) {
    const kept = await readFile(join(cacheFolder, basename(file))).catch(() => undefined);
    if (kept !== undefined && isWholePng(kept)) await writeWhole(join(siteFolder, file), kept);
    else missing.set(file, card);
  }
  await drawPictures(missing, async (file, bytes) => {
    await writeWhole(join(cacheFolder, basename(file)), bytes);
    await writeWhole(join(siteFolder, file), bytes);
  }, report);
  return { rendered: missing.size, reused: files.size - missing.size, milliseconds: Math.round(performance.now() - start) };
}

async function drawPictures(
  cards: ReadonlyMap<string, ShareCard>,
  write: (file: string, bytes: Uint8Array) => Promise<void>,
  report?: PicturePlaces['report'],
): Promise<void> {
  if (cards.size === 0) return;
  const fonts = await loadCardFonts((file) => readFile(createRequire(import.meta.url).resolve(file)));
  const problems = missingGlyphs([...cards.values()], fonts);
  if (problems.length > 0) throw new ProblemError(problems);
  let done = 0;
  const queue = cards.entries();
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (const [file, card] of queue) {
      await write(file, await renderCard(card, fonts));
      done += 1;
      if (done % progressEvery === 0) report?.(done, cards.size);
    }
  }));
}

/** A reader sees the whole file or none, even if the build is stopped. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const unfinished = `${path}.${process.pid}.part`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, path);
}
