/**
 * PNG files of pictures that have few colours (PNG specification, third edition, W3C 2025).
 * Each pixel is stored as its place in a palette: the file is half as large, and made several times as fast,
 * as general encoders make it. Colours that differ by less than can be seen, as they do in the smoothed edges
 * of letters, are stored as the first of them that is met; where a palette has to make do with few, grounds keep their colour.
 */

import { constants, crc32, deflateSync } from 'node:zlib';

/** What decides the bytes of a file besides its pixels: the way of this module, raised when it changes, and of the compressor. */
export const encoding = [4, process.versions.zlib];

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const mostColours = 256;

/**
 * The bytes of a PNG file. Only runs are looked for: three times as fast as all repetitions, and a twelfth larger.
 * @param rgba the pixels, row by row, four bytes each; all of them opaque.
 */
export function indexedPng(rgba: Uint8Array, width: number, height: number): Uint8Array {
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
    chunk('IDAT', deflateSync(scanlines, { strategy: constants.Z_RLE })),
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

/** The palette's entry of each cell of colours, 1 for the first; 0 where none of them was met yet. */
const cells = new Uint16Array(1 << 18);

/**
 * Colours are numbered in the order they are met, so that the same picture gives the same bytes.
 * @param bits of each channel that tell colours apart; fewer where a palette cannot hold so many.
 * @param first colours that are stored as they are, before any is met.
 */
function indexColours(pixels: Uint32Array, width: number, height: number, bits = 6, first: readonly number[] = []): { scanlines: Uint8Array; palette: Uint8Array } {
  cells.fill(0);
  const drop = 8 - bits;
  const mask = (1 << bits) - 1;
  const cellOf = (colour: number): number =>
    ((colour >>> drop) & mask) | ((((colour >>> (8 + drop)) & mask) | (((colour >>> (16 + drop)) & mask) << bits)) << bits);
  const colours = [...first];
  for (const [place, colour] of first.entries()) cells[cellOf(colour)] ||= place + 1;
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
        const cell = cellOf(colour);
        if (cells[cell] === 0) cells[cell] = colours.push(colour);
        index = (cells[cell] as number) - 1;
      }
      scanlines[start + column] = index;
    }
  }
  if (colours.length > mostColours) return indexColours(pixels, width, height, bits - 1, groundsOf(pixels));
  const palette = Uint8Array.from(colours.flatMap((colour) => [colour & 0xff, (colour >>> 8) & 0xff, (colour >>> 16) & 0xff]));
  return { scanlines, palette };
}

/** The colours of large plain areas, found by looking at some of the pixels. */
function groundsOf(pixels: Uint32Array): number[] {
  const counts = new Map<number, number>();
  for (let pixel = 0; pixel < pixels.length; pixel += groundStep) {
    const colour = pixels[pixel] as number;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count * groundStep * 100 > pixels.length).map(([colour]) => colour);
}

/** No divisor of usual widths, so that columns are met in turn. */
const groundStep = 7;

/** Half of a card's rows are like the one above: comparing whole rows saves looking at their pixels. */
function repeatsRowAbove(pixels: Uint32Array, row: number, width: number): boolean {
  const bytes = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  const size = width * 4;
  return bytes.compare(bytes, (row - 1) * size, row * size, row * size, (row + 1) * size) === 0;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(data.length + 12);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, data.length + 8)), data.length + 8);
  return bytes;
}
