import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadCardFonts } from './fonts.ts';
import type { CardFont } from './fonts.ts';
import { isWholePng } from './png.ts';
import { renderCard } from './render.ts';
import { specimenTask, specimens } from './specimens.ts';

const maxBytes = 60 * 1024;

let fonts: CardFont[];
beforeAll(async () => {
  fonts = await loadCardFonts((file) => readFile(createRequire(import.meta.url).resolve(file)));
});

interface Chunk {
  type: string;
  data: Buffer;
}

function chunksOf(png: Uint8Array): Chunk[] {
  const bytes = Buffer.from(png);
  const chunks: Chunk[] = [];
  for (let position = 8; position < bytes.length;) {
    const length = bytes.readUInt32BE(position);
    chunks.push({ type: bytes.toString('latin1', position + 4, position + 8), data: bytes.subarray(position + 8, position + 8 + length) });
    position += length + 12;
  }
  return chunks;
}

const dataOf = (chunks: Chunk[], type: string): Buffer => Buffer.concat(chunks.filter((chunk) => chunk.type === type).map(({ data }) => data));

/** The edges of what is not paper; the first pixel is paper. */
function inkOf(png: Uint8Array): { width: number; height: number; left: number; top: number; right: number; bottom: number } {
  const chunks = chunksOf(png);
  const header = dataOf(chunks, 'IHDR');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const rows = inflateSync(dataOf(chunks, 'IDAT'));
  const ink = { width, height, left: width, top: height, right: 0, bottom: 0 };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (rows[y * (width + 1) + 1 + x] === rows[1]) continue;
      ink.left = Math.min(ink.left, x);
      ink.right = Math.max(ink.right, x + 1);
      ink.top = Math.min(ink.top, y);
      ink.bottom = Math.max(ink.bottom, y + 1);
    }
  }
  return ink;
}

describe('renderCard', () => {
  test.each(specimens.map((card) => [card.page, card] as const))('draws %s whole, within its margins and small enough to send', async (_page, card) => {
    const png = await renderCard(card, fonts);
    const ink = inkOf(png);
    expect(isWholePng(png)).toBe(true);
    expect([ink.width, ink.height]).toEqual([1200, 630]);
    expect(png.length).toBeLessThanOrEqual(maxBytes);
    expect(ink.left).toBeGreaterThanOrEqual(60);
    expect(ink.right).toBeLessThanOrEqual(1140);
    expect(ink.top).toBeGreaterThanOrEqual(40);
    expect(ink.bottom).toBeLessThanOrEqual(600);
    expect(ink.right - ink.left).toBeGreaterThan(1000);
  });

  test('gives the same bytes for the same card, alone or beside others', async () => {
    const alone = await renderCard(specimenTask, fonts);
    const [beside] = await Promise.all([renderCard(specimenTask, fonts), ...specimens.slice(1, 4).map((card) => renderCard(card, fonts))]);
    expect(Buffer.compare(alone, beside ?? new Uint8Array())).toBe(0);
  });
});
