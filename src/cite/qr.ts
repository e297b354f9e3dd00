import { encode } from 'uqr';

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
  const { data, size } = encode(address, { ecc: 'M', border });
  const runs = data.flatMap((row, y) => [...row.map((dark) => (dark ? '1' : '0')).join('').matchAll(/1+/gu)]
    .map(({ 0: { length }, index }) => `M${index} ${y}h${length}v1H${index}z`));
  return { size, path: runs.join('') };
}
