import jsQR from 'jsqr';
import type { Locator } from 'playwright-core';

const side = 400;

/** What a phone reads in a QR code drawn as SVG, on the paper it is shown on; nothing where it reads nothing. */
export async function readQr(drawing: Locator): Promise<string | undefined> {
  // One character a pixel: numbers, one by one, take seconds on their way out of the browser.
  const pixels = await drawing.evaluate((svg, size) => {
    const path = svg.querySelector('path')!;
    const units = (svg as SVGSVGElement).viewBox.baseVal.width;
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = size;
    const context = canvas.getContext('2d')!;
    context.fillStyle = getComputedStyle(svg).backgroundColor;
    context.fillRect(0, 0, size, size);
    context.scale(size / units, size / units);
    context.fillStyle = getComputedStyle(path).fill;
    context.fill(new Path2D(path.getAttribute('d')!));
    const { data } = context.getImageData(0, 0, size, size);
    return Array.from({ length: size * size }, (_, at) => String.fromCharCode(data[at * 4]!)).join('');
  }, side);
  const grey = Buffer.from(pixels, 'latin1');
  return jsQR(Uint8ClampedArray.from({ length: grey.length * 4 }, (_, at) => (at % 4 === 3 ? 255 : grey[at >> 2]!)), side, side)?.data;
}
