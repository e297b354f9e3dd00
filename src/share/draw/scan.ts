import { encode } from 'uqr';
import { palette } from '../palette.ts';
import { widthOf } from '../text-width.ts';
import { shape } from './element.ts';
import type { Drawing } from './element.ts';
import { fitted, smallest } from './fitted.ts';
import type { Frame, FrameTexts } from './frame.ts';

/** The most a code may measure from its first dark module to its last. */
const largest = 264;
const leading = 45;
const typeSize = 29;
const codeSize = 54;

/** What a poster has as its foot: the QR code of its page, and beside it the code, who speaks, and the address to type. */
export function drawScan(address: string, frame: Frame, { foot, footNote, date }: Omit<FrameTexts, 'head' | 'headNote'>): Drawing[] {
  // The quiet zone of four modules is the margin around it: nothing else stands there.
  const { data, size: modules } = encode(address, { ecc: 'M', border: 0 });
  const size = Math.floor(largest / modules) * modules;
  const left = frame.margin + frame.measure - size;
  const top = frame.footBaseline - size;
  const column = { left: frame.margin, width: frame.measure - size - 52 };
  const line = { ...column, size: typeSize, weight: 600, color: palette.inkSoft } as const;
  const codeBaseline = top + 0.76 * codeSize;
  const above = [
    ...(footNote === undefined ? [] : [fitted(footNote, { ...line, baseline: codeBaseline, size: codeSize, weight: 900, color: palette.ink })]),
    ...(date === undefined ? [] : [fitted(`${chineseDate(date)}版`, { ...line, baseline: footNote === undefined ? top + 0.84 * line.size : codeBaseline + leading })]),
  ];
  const below = ['扫码阅读原文', ...addressLines(address, column.width), foot];
  return [
    shape(darkModules(data), { left, top, unit: size / modules }, palette.ink),
    ...above,
    ...below.map((content, index) => fitted(content, {
      ...line, baseline: frame.footBaseline - (below.length - 1 - index) * leading - 3, color: index === 0 ? palette.ink : palette.inkSoft,
    })),
  ];
}

/** The dark modules as one path, a unit each. */
function darkModules(rows: readonly boolean[][]): string {
  return rows.flatMap((row, y) => [...row.map((dark) => (dark ? '1' : '0')).join('').matchAll(/1+/gu)]
    .map(({ 0: { length }, index }) => `M${index} ${y}h${length}v1H${index}z`)).join('');
}

/** An address as it is typed, in one line or in two; in none where it does not fit, for cut short it leads nowhere. */
function addressLines(address: string, width: number): string[] {
  const typed = address.replace(/^https?:\/\//u, '');
  const fits = (line: string): boolean => widthOf(line) * typeSize * smallest <= width;
  const slashes = [...typed.matchAll(/\//gu)].map(({ index }) => index + 1);
  const cut = fits(typed) ? typed.length : slashes.findLast((end) => fits(typed.slice(0, end)) && fits(typed.slice(end)));
  return cut === undefined ? [] : [typed.slice(0, cut), typed.slice(cut)].filter((line) => line !== '');
}

/** `2027-03-01` as 2027年3月1日. */
function chineseDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
