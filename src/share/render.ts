import { setImmediate } from 'node:timers/promises';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import type { Drawing } from './draw/element.ts';
import type { CardFont } from './fonts.ts';
import type { DrawnPicture } from './picture.ts';
import { indexedPng } from './png.ts';

/**
 * The bytes of a picture's PNG; the same bytes for the same picture.
 * Characters the fonts lack are not noticed here: ask `missingGlyphs` first.
 */
export async function renderPicture({ drawing, width, height }: DrawnPicture, fonts: CardFont[]): Promise<Uint8Array> {
  const svg = await vectorise(drawing, { width, height }, fonts);
  const png = indexedPng(rasterise(svg), width, height);
  // The rasteriser gives its memory back between turns of the event loop only.
  await setImmediate();
  return png;
}

/** A drawing as SVG; its text comes out as outlines. */
export async function vectorise({ type, props }: Drawing, { width, height }: { width: number; height: number }, fonts: CardFont[]): Promise<string> {
  const children = Array.isArray(props.children) ? props.children : [];
  const [shapes, others] = [children.filter(isShape), children.filter((child) => !isShape(child))];
  const svg = await satori({ type, props: { ...props, children: others } } as unknown as Parameters<typeof satori>[0], { width, height, fonts });
  // satori would make a picture in the picture of each shape, which takes as long to draw as all the text.
  // They lie on top of the text and do not touch it.
  return svg.replace(/<\/svg>$/u, `${shapes.map(({ props: { d, fill, transform } }) => `<path d="${d}" fill="${fill}" transform="${transform}"/>`).join('')}</svg>`);
}

const isShape = ({ type }: Drawing): boolean => type === 'path';

/** An SVG's pixels, four bytes each. It has no text any more, so no fonts are needed. */
export function rasterise(svg: string): Uint8Array {
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().pixels;
}
