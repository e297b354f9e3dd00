/** One thread of `renderPictures`: takes pictures until there are none left. */

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { loadCardFonts } from '../share/fonts.ts';
import { renderPicture } from '../share/render.ts';
import { takeNext } from '../threads/list.ts';
import { keepPicture } from './share-pictures-cache.ts';
import type { PictureWork } from './share-pictures-pool.ts';

const { pictures, folder } = workerData as PictureWork;
const fonts = await loadCardFonts((file) => readFile(createRequire(import.meta.url).resolve(file)));

for (let picture = takeNext(pictures); picture !== undefined; picture = takeNext(pictures)) {
  await keepPicture(folder, picture.file, await renderPicture(picture, fonts));
  parentPort?.postMessage(picture.file);
}
