import jsqr from 'jsqr';
import { inflateSync } from 'node:zlib';

/** What a picture shows, each pixel as red, green, blue and opacity. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** The chunks of a PNG file. */
export function chunksOf(png: Uint8Array): { type: string; data: Buffer }[] {
  const bytes = Buffer.from(png);
  const chunks: { type: string; data: Buffer }[] = [];
  for (let position = 8; position < bytes.length;) {
    const length = bytes.readUInt32BE(position);
    chunks.push({ type: bytes.toString('latin1', position + 4, position + 8), data: bytes.subarray(position + 8, position + 8 + length) });
    position += length + 12;
  }
  return chunks;
}

/** The pixels of a PNG file with a palette of at most 256 colours and unfiltered rows, as share pictures have. */
export function pixelsOf(png: Uint8Array): Pixels {
  const chunks = chunksOf(png);
  const dataOf = (type: string): Buffer => Buffer.concat(chunks.filter((chunk) => chunk.type === type).map(({ data }) => data));
  const [header, palette, rows] = [dataOf('IHDR'), dataOf('PLTE'), inflateSync(dataOf('IDAT'))];
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const data = new Uint8ClampedArray(width * height * 4);
  const words = new Uint32Array(data.buffer);
  const colours = Array.from({ length: palette.length / 3 }, (_, index) => (palette.readUIntLE(3 * index, 3) | 0xff000000) >>> 0);
  for (let y = 0, pixel = 0; y < height; y += 1) {
    if (rows[y * (width + 1)] !== 0) throw new Error(`row ${y} is filtered`);
    for (let place = y * (width + 1) + 1; place <= (y + 1) * (width + 1) - 1; place += 1, pixel += 1) words[pixel] = colours[rows[place] ?? 0] ?? 0;
  }
  return { width, height, data };
}

/** The edges of what is not paper within a part of a picture; the first pixel is paper. Nothing where all of it is. */
export function inkIn({ width, height, data }: Pixels, part: { left?: number; top?: number; right?: number; bottom?: number } = {}): { left: number; top: number; right: number; bottom: number } | undefined {
  const words = new Uint32Array(data.buffer);
  const { left = 0, top = 0, right = width, bottom = height } = part;
  const ink = { left: right, top: bottom, right: left, bottom: top };
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      if (words[y * width + x] === words[0]) continue;
      ink.left = Math.min(ink.left, x);
      ink.right = Math.max(ink.right, x + 1);
      ink.top = Math.min(ink.top, y);
      ink.bottom = Math.max(ink.bottom, y + 1);
    }
  }
  return ink.right > ink.left ? ink : undefined;
}

/** The lower right corner of a picture, where posters and long pictures have their code. */
export function cornerOf({ width, height, data }: Pixels): Pixels {
  const [left, top] = [Math.max(0, width - 480), Math.max(0, height - 560)];
  const words = new Uint32Array(data.buffer);
  const corner = new Uint32Array((width - left) * (height - top));
  for (let y = top; y < height; y += 1) corner.set(words.subarray(y * width + left, (y + 1) * width), (y - top) * (width - left));
  return { width: width - left, height: height - top, data: new Uint8ClampedArray(corner.buffer) };
}

// What the package is called depends on who loads it.
const decode = (jsqr as unknown as { default?: typeof jsqr }).default ?? jsqr;

/** The QR code in a picture: what it says, and where its corners are. Nothing where none can be read. */
export function qrIn({ width, height, data }: Pixels): { text: string; left: number; top: number; right: number; bottom: number } | undefined {
  const found = decode(data, width, height);
  if (found === null) return undefined;
  const { topLeftCorner: { x: left, y: top }, bottomRightCorner: { x: right, y: bottom } } = found.location;
  return { text: found.data, left, top, right, bottom };
}
