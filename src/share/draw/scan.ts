import { qrPath } from '../../cite/qr.ts';
import { dayWords } from '../../plan/day.ts';
import { palette } from '../palette.ts';
import { widthOf } from '../text-width.ts';
import { shape } from './element.ts';
import type { Drawing } from './element.ts';
import { fitted, smallest } from './fitted.ts';

/** The most a code may measure from its first dark module to its last. */
export const largest = 264;
const leading = 45;
const typeSize = 29;
const codeSize = 54;

/** Where a foot with a code stands. */
export interface ScanPlace {
  margin: number;
  measure: number;
  footBaseline: number;
}

export interface ScanTexts {
  /** Who speaks: the foot's left. */
  foot: string;
  /** On the right of the foot. */
  footNote?: string;
  /** The day of the wording, `2027-03-01`; only posters show it. */
  date?: string;
  /** What the QR code is good for, where it is not reading a plan's words. */
  invitation?: string;
}

/**
 * What a poster has as its foot: the QR code of its page, and beside it the code, who speaks, and the address to type.
 * Where the page has no absolute address there is neither QR code nor address.
 */
export function drawScan(address: string | undefined, { margin, measure, footBaseline }: ScanPlace, texts: ScanTexts): Drawing[] {
  const { foot, footNote, date, invitation = '扫码阅读原文' } = texts;
  // The quiet zone of four modules is the margin around it: nothing else stands there.
  const code = address === undefined ? undefined : qrPath(address, 0);
  const size = code === undefined ? 0 : Math.floor(largest / code.size) * code.size;
  const top = footBaseline - (code === undefined ? largest : size);
  const column = { left: margin, width: code === undefined ? measure : measure - size - 52 };
  const line = { ...column, size: typeSize, weight: 600, color: palette.inkSoft } as const;
  const codeBaseline = top + 0.76 * codeSize;
  const above = [
    ...(footNote === undefined ? [] : [fitted(footNote, { ...line, baseline: codeBaseline, size: codeSize, weight: 900, color: palette.ink })]),
    ...(date === undefined ? [] : [fitted(`${dayWords(date)}版`, { ...line, baseline: footNote === undefined ? top + 0.84 * line.size : codeBaseline + leading })]),
  ];
  const below = [...(address === undefined ? [] : [invitation, ...addressLines(address, column.width)]), foot];
  return [
    ...(code === undefined ? [] : [shape(code.path, { left: margin + measure - size, top, unit: size / code.size }, palette.ink)]),
    ...above,
    ...below.map((content, index) => fitted(content, {
      ...line, baseline: footBaseline - (below.length - 1 - index) * leading - 3, color: index === 0 ? palette.ink : palette.inkSoft,
    })),
  ];
}

/** An address as it is typed, in one line or in two; in none where it does not fit, for cut short it leads nowhere. */
function addressLines(address: string, width: number): string[] {
  const typed = address.replace(/^https?:\/\//u, '');
  const fits = (line: string): boolean => widthOf(line) * typeSize * smallest <= width;
  const slashes = [...typed.matchAll(/\//gu)].map(({ index }) => index + 1);
  const cut = fits(typed) ? typed.length : slashes.findLast((end) => fits(typed.slice(0, end)) && fits(typed.slice(end)));
  return cut === undefined ? [] : [typed.slice(0, cut), typed.slice(cut)].filter((line) => line !== '');
}
