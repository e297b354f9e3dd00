/** Contact sheets: many pictures of one format on a page, small, each over its name; those of a row have their tops on one line. */

import type { PictureFormat } from './format.ts';
import { fitted } from './draw/fitted.ts';
import { picture, sheet } from './draw/element.ts';
import type { CardFont } from './fonts.ts';
import { palette } from './palette.ts';
import { rasterise, vectorise } from './render.ts';
import { indexedPng } from './png.ts';

export interface NamedPicture {
  name: string;
  png: Uint8Array;
  width: number;
  height: number;
}

/** Width of a picture on its sheet, pictures in a row, and rows. */
const grids: Record<PictureFormat, { width: number; columns: number; rows: number }> = {
  link: { width: 400, columns: 4, rows: 6 },
  square: { width: 300, columns: 5, rows: 4 },
  cover: { width: 400, columns: 4, rows: 7 },
  poster: { width: 360, columns: 4, rows: 2 },
  long: { width: 420, columns: 4, rows: 1 },
};
const margin = 24;
const nameSize = 16;
const nameHeight = 34;
const ground = '#d9d5cc';

/** The pages of a contact sheet, as PNG files. */
export async function* contactSheets(pictures: readonly NamedPicture[], format: PictureFormat, fonts: CardFont[]): AsyncGenerator<Uint8Array> {
  const { width, columns, rows } = grids[format];
  for (let first = 0; first < pictures.length; first += columns * rows) {
    const shown = pictures.slice(first, first + columns * rows);
    const heights = shown.map((one) => Math.round(width * one.height / one.width));
    const tallest = Math.max(...heights);
    const size = {
      width: margin + columns * (width + margin),
      height: margin + Math.ceil(shown.length / columns) * (tallest + nameHeight + margin),
    };
    const drawing = sheet(size.width, size.height, ground, ...shown.flatMap(({ name, png }, index) => {
      const left = margin + (index % columns) * (width + margin);
      const top = margin + Math.floor(index / columns) * (tallest + nameHeight + margin);
      const height = heights[index] ?? tallest;
      return [
        picture(png, { left, top, width, height }),
        fitted(name, { left, baseline: top + height + nameSize + 6, width, size: nameSize, weight: 600, color: palette.ink }),
      ];
    }));
    yield indexedPng(rasterise(await vectorise(drawing, size, fonts)), size.width, size.height);
  }
}
