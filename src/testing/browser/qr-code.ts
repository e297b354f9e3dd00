import jsQR from 'jsqr';
import type { Locator } from 'playwright-core';

const side = 400;

/** What a phone reads in a QR code drawn as SVG, on the paper it is shown on; nothing where it reads nothing. */
export async function readQr(drawing: Locator): Promise<string | undefined> {
  // One character a pixel: numbers, one by one, take seconds on their way out of the browser.
  const pixels = await drawing.evaluate(async (svg, size) => {
    const image = new Image();
    const paper = getComputedStyle(svg).backgroundColor;
    const copy = svg.cloneNode(true) as SVGElement;
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = size;
    const context = canvas.getContext('2d')!;
    context.fillStyle = paper;
    context.fillRect(0, 0, size, size);
    context.drawImage(image, 0, 0, size, size);
    const { data } = context.getImageData(0, 0, size, size);
    return Array.from({ length: size * size }, (_, at) => String.fromCharCode(data[at * 4]!)).join('');
  }, side);
  const grey = Buffer.from(pixels, 'latin1');
  return jsQR(Uint8ClampedArray.from({ length: grey.length * 4 }, (_, at) => (at % 4 === 3 ? 255 : grey[at >> 2]!)), side, side)?.data;
}
