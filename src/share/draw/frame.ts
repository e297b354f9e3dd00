/** What every card of one format shares: its margins, the running head under a red double rule, and its foot. */

import { cardFormats } from '../format.ts';
import type { CardFormat } from '../format.ts';
import { palette } from '../palette.ts';
import { box, sheet } from './element.ts';
import type { Drawing } from './element.ts';
import { fitted } from './fitted.ts';
import { drawScan } from './scan.ts';
import type { ScanTexts } from './scan.ts';

/** Where things stand on a sheet, in pixels from its top and left edges. */
export interface Frame {
  margin: number;
  /** From the left margin to the right one. */
  measure: number;
  /** The type of the running head and the foot. */
  small: number;
  headBaseline: number;
  /** The top of the double rule, and how thick are its heavy line, the gap and its fine line. */
  rule: { top: number; heavy: number; gap: number; fine: number };
  body: { top: number; bottom: number };
  hairline: number;
  /** Of the foot; what a poster has instead stands between hairline and margin. */
  footBaseline: number;
}

export const frames: Record<CardFormat, Frame> = {
  link: {
    margin: 80, measure: 1040, small: 27, headBaseline: 86, rule: { top: 106, heavy: 6, gap: 4, fine: 2 },
    body: { top: 128, bottom: 532 }, hairline: 538, footBaseline: 580,
  },
  square: {
    margin: 48, measure: 504, small: 23, headBaseline: 68, rule: { top: 86, heavy: 5, gap: 4, fine: 2 },
    body: { top: 113, bottom: 502 }, hairline: 514, footBaseline: 552,
  },
  cover: {
    margin: 56, measure: 788, small: 21, headBaseline: 58, rule: { top: 74, heavy: 5, gap: 3, fine: 2 },
    body: { top: 92, bottom: 306 }, hairline: 314, footBaseline: 345,
  },
  poster: {
    margin: 96, measure: 888, small: 33, headBaseline: 118, rule: { top: 143, heavy: 9, gap: 6, fine: 3 },
    body: { top: 228, bottom: 994 }, hairline: 1038, footBaseline: 1350,
  },
};

/** A sheet to draw on: a format, and for a poster the absolute address its QR code leads to. */
export type Canvas = { format: Exclude<CardFormat, 'poster'>; address?: undefined } | { format: 'poster'; address: string };

export interface FrameTexts extends ScanTexts {
  head: string;
  /** On the right of the running head. */
  headNote?: string;
}

/** How much of a line its left text may take where there is one on its right. */
const leftShare = 0.58;
const gutter = 30;

/** A card: the sheet with its running head and foot, and the given body between them. */
export function framed(canvas: Canvas, texts: FrameTexts, ...content: Drawing[]): Drawing {
  const frame = frames[canvas.format];
  const { small, headBaseline } = frame;
  const [left, right] = halves(frame, texts.headNote);
  return bareSheet(canvas, texts,
    fitted(texts.head, { ...left, baseline: headBaseline, size: small, weight: 600, color: palette.ink }),
    ...(texts.headNote === undefined ? [] : [fitted(texts.headNote, { ...right, baseline: headBaseline, size: small, weight: 600, color: palette.inkSoft })]),
    ...doubleRule(frame, frame.rule.top),
    ...content,
  );
}

/** The same without a running head. */
export function bareSheet(canvas: Canvas, texts: ScanTexts, ...content: Drawing[]): Drawing {
  const { width, height } = cardFormats[canvas.format];
  const frame = frames[canvas.format];
  return sheet(width, height, palette.paper, ...content,
    box({ left: frame.margin, top: frame.hairline, width: frame.measure, height: 1 }, palette.hairline),
    ...(canvas.format === 'poster' ? drawScan(canvas.address, frame, texts) : drawFoot(frame, texts)),
  );
}

/** The red rule under the head of an official document: a heavy line over a fine one. */
export function doubleRule({ margin: left, measure: width, rule }: Pick<Frame, 'margin' | 'measure' | 'rule'>, top: number, color: string = palette.vermilion): Drawing[] {
  return [
    box({ left, top, width, height: rule.heavy }, color),
    box({ left, top: top + rule.heavy + rule.gap, width, height: rule.fine }, color),
  ];
}

function drawFoot(frame: Frame, { foot, footNote }: Pick<FrameTexts, 'foot' | 'footNote'>): Drawing[] {
  const [left, right] = halves(frame, footNote);
  const line = { baseline: frame.footBaseline, size: frame.small, weight: 600 } as const;
  return [
    fitted(foot, { ...left, ...line, color: palette.inkSoft }),
    ...(footNote === undefined ? [] : [fitted(footNote, { ...right, ...line, color: palette.ink, spacing: 1 })]),
  ];
}

function halves({ margin, measure }: Frame, note: string | undefined) {
  const leftWidth = note === undefined ? measure : Math.round(leftShare * measure);
  const rightWidth = measure - leftWidth - gutter;
  return [{ left: margin, width: leftWidth }, { left: margin + measure - rightWidth, width: rightWidth, align: 'right' }] as const;
}
