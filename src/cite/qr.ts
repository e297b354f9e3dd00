import { makeQrCode } from './qr-code.ts';

/** A QR code as SVG: a square of `size` × `size` units, quiet zone included, and its dark modules as one filled path. */
export interface QrDrawing {
  size: number;
  path: string;
}

/** Light modules on each side: ISO/IEC 18004 asks for four. */
const quietZone = 4;

/**
 * The QR code of an address; it can be read with a seventh of it spoilt (level M).
 * @param border units of quiet zone that belong to the drawing; fewer than four where nothing else stands around it
 */
export function qrPath(address: string, border = quietZone): QrDrawing {
  const modules = makeQrCode(address);
  const runs = modules.flatMap((row, y) => [...row.map(Number).join('').matchAll(/1+/gu)]
    .map(({ 0: { length }, index }) => `M${index + border} ${y + border}h${length}v1H${index + border}z`));
  return { size: modules.length + 2 * border, path: runs.join('') };
}
