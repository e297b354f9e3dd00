/** One thread of `renderPictures`: takes pictures until there are none left. */

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { loadCardFonts } from '../share/fonts.ts';
import { renderPicture } from '../share/render.ts';
import { keepPicture } from './share-pictures-cache.ts';
import type { PictureWork } from './share-pictures-pool.ts';

const { pictures, next, folder } = workerData as PictureWork;
const fonts = await loadCardFonts((file) => readFile(createRequire(import.meta.url).resolve(file)));

for (let index = Atomics.add(next, 0, 1); index < pictures.length; index = Atomics.add(next, 0, 1)) {
  const picture = pictures[index]!;
  await keepPicture(folder, picture.file, await renderPicture(picture, fonts));
  parentPort?.postMessage(index);
}
