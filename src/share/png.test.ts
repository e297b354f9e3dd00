import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { chunksOf } from '../testing/png-pixels.ts';
import { encoding, indexedPng, isWholePng } from './png.ts';

const width = 7;
const height = 5;

/** Opaque pixels; the last two rows are alike. */
function pixels(colours: number): Uint8Array {
  const rgba = new Uint8Array(width * height * 4);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const colour = (pixel < width * (height - 1) ? pixel : pixel - width) % colours;
    rgba.set([colour * 8, 255 - colour * 5, colour % 3, 255], pixel * 4);
  }
  return rgba;
}

/** The pixels as another program reads them from the file. */
function decoded(png: Uint8Array, columns = width, rows = height): Uint8Array {
  const data = Buffer.from(png).toString('base64');
  const image = `<image width="${columns}" height="${rows}" style="image-rendering:pixelated" href="data:image/png;base64,${data}"/>`;
  return new Uint8Array(new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="${columns}" height="${rows}">${image}</svg>`).render().pixels);
}

describe('indexedPng', () => {
  test.each([1, 2, 28])('keeps %i colours exactly', (colours) => {
    expect(decoded(indexedPng(pixels(colours), width, height))).toEqual(pixels(colours));
  });

  test.each([[250, 3], [1000, 7], [4000, 15]])('takes colours together that nobody can tell apart: %i of them, at most %i off', (count, most) => {
    const rgba = new Uint8Array(count * 4).fill(255);
    for (let pixel = 0; pixel < count; pixel += 1) rgba.set([pixel % 250, 8 * Math.floor(pixel / 250), 0, 255], pixel * 4);
    const shown = decoded(indexedPng(rgba, count, 1), count, 1);
    expect(shown).not.toEqual(rgba);
    expect(Math.max(...shown.map((value, index) => Math.abs(value - (rgba[index] ?? 0))))).toBeLessThanOrEqual(most);
  });

  test('keeps the colours of plain areas exactly, however many others there are', () => {
    const [count, ground] = [20_000, [244, 238, 226, 255]];
    const rgba = new Uint8Array(count * 4);
    for (let pixel = 0; pixel < count; pixel += 1) rgba.set(pixel < count / 2 ? [240 + (pixel % 16), 230 + (pixel >> 4) % 16, pixel >> 6, 255] : ground, pixel * 4);
    rgba.set([245, 239, 225, 255]); // met first, and nearly the same
    expect([...decoded(indexedPng(rgba, count / 10, 10), count / 10, 10).slice(-4)]).toEqual(ground);
  });
});

test('files are called by another number once they are stored in another way', () => {
  const chunks = chunksOf(indexedPng(pixels(28), width, height));
  const stored = chunks.map(({ type, data }) => (type === 'IDAT' ? inflateSync(data) : data).toString('hex')).join(' ');
  expect([encoding[0], createHash('sha256').update(stored).digest('hex').slice(0, 10)]).toEqual([4, '7d04f18fe1']);
});

describe('isWholePng', () => {
  test('knows a whole file from one cut short, harmed or lengthened', () => {
    const png = indexedPng(pixels(9), width, height);
    expect(isWholePng(png)).toBe(true);
    for (let length = 0; length < png.length; length += 1) expect(isWholePng(png.subarray(0, length))).toBe(false);
    for (let position = 0; position < png.length; position += 1) {
      expect(isWholePng(png.with(position, (png[position] ?? 0) ^ 0x10)), `byte ${position}`).toBe(false);
    }
    expect(isWholePng(Buffer.concat([png, Buffer.from([0])]))).toBe(false);
    expect(isWholePng(Buffer.from('<html>'))).toBe(false);
  });
});
