import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { indexedPng, isWholePng } from './png.ts';

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
function decoded(png: Uint8Array): Uint8Array {
  const data = Buffer.from(png).toString('base64');
  const image = `<image width="${width}" height="${height}" style="image-rendering:pixelated" href="data:image/png;base64,${data}"/>`;
  return new Uint8Array(new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}</svg>`).render().pixels);
}

describe('indexedPng', () => {
  test.each([1, 2, 28])('keeps %i colours exactly', async (colours) => {
    expect(decoded(await indexedPng(pixels(colours), width, height))).toEqual(pixels(colours));
  });

  test('refuses more colours than a palette holds', async () => {
    const rgba = new Uint8Array(257 * 4).fill(255);
    for (let pixel = 0; pixel < 257; pixel += 1) rgba.set([pixel % 256, pixel >> 8, 0, 255], pixel * 4);
    await expect(indexedPng(rgba, 257, 1)).rejects.toThrow(RangeError);
    await expect(indexedPng(rgba.subarray(0, 256 * 4), 256, 1)).resolves.toBeInstanceOf(Uint8Array);
  });
});

describe('isWholePng', () => {
  test('knows a whole file from one cut short, harmed or lengthened', async () => {
    const png = await indexedPng(pixels(9), width, height);
    expect(isWholePng(png)).toBe(true);
    for (let length = 0; length < png.length; length += 1) expect(isWholePng(png.subarray(0, length))).toBe(false);
    for (let position = 0; position < png.length; position += 1) {
      expect(isWholePng(png.with(position, (png[position] ?? 0) ^ 0x10)), `byte ${position}`).toBe(false);
    }
    expect(isWholePng(Buffer.concat([png, Buffer.from([0])]))).toBe(false);
    expect(isWholePng(Buffer.from('<html>'))).toBe(false);
  });
});
