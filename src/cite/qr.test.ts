import jsqr from 'jsqr';
import { expect, test } from 'vitest';
import { qrPath } from './qr.ts';

const decode = (jsqr as unknown as { default?: typeof jsqr }).default ?? jsqr;
const scale = 4;

/** The drawing as a camera sees it. */
function pixels({ size, path }: ReturnType<typeof qrPath>): Uint8ClampedArray {
  const side = size * scale;
  const rgba = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/gu)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      for (let column = Number(x) * scale; column < (Number(x) + Number(width)) * scale; column += 1) rgba.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
    }
  }
  return rgba;
}

test.each([
  'https://example.org/20xx/19/',
  'https://example.org/jyj/plan/20xx/19/#s3',
  `https://example.org/${'a'.repeat(300)}/`,
])('a camera reads the address: %s', (address) => {
  const drawing = qrPath(address);
  expect(decode(pixels(drawing), drawing.size * scale, drawing.size * scale)?.data).toBe(address);
});

test('four light modules surround it', () => {
  const { size, path } = qrPath('https://example.org/');
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/gu)].map(([, x, y, width]) => [Number(x), Number(y), Number(x) + Number(width)] as const);
  expect([Math.min(...runs.map(([x]) => x)), Math.min(...runs.map(([, y]) => y))]).toEqual([4, 4]);
  expect([Math.max(...runs.map(([, , end]) => end)), Math.max(...runs.map(([, y]) => y)) + 1]).toEqual([size - 4, size - 4]);
});
