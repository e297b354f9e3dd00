import { renderAsync } from '@resvg/resvg-js';
import satori from 'satori';
import type { ShareCard } from './card.ts';
import { drawCard } from './draw/draw-card.ts';
import type { CardFont } from './fonts.ts';
import { cardFormats } from './format.ts';
import { indexedPng } from './png.ts';

/**
 * A card as the bytes of a PNG, 1200×630; the same bytes for the same card.
 * Characters the fonts lack are not noticed here: ask `missingGlyphs` first.
 */
export async function renderCard(card: ShareCard, fonts: CardFont[]): Promise<Uint8Array> {
  const { width, height } = cardFormats.link;
  const drawing = drawCard(card) as unknown as Parameters<typeof satori>[0];
  // Text comes out as outlines, so the second step needs no fonts.
  const svg = await satori(drawing, { width, height, fonts });
  const image = await renderAsync(svg, { font: { loadSystemFonts: false } });
  return indexedPng(image.pixels, width, height);
}
