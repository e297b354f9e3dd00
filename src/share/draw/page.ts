/** What every link card shares: the page, its running head under a red double rule, and its foot. */

import { cardFormats } from '../format.ts';
import { palette } from '../palette.ts';
import { setTitle } from '../title-breaks.ts';
import { box, sheet, text } from './element.ts';
import type { Drawing, TextStyle } from './element.ts';

export const page = cardFormats.link;
export const margin = 80;
export const measure = page.width - 2 * margin;
/** Where the body of a card begins and ends. */
export const body = { top: 128, bottom: 532 };

const headBaseline = 86;
const footBaseline = 580;
const small = 27;
/** Two texts on one line: the left one has the larger measure. */
const leftText = { left: margin, width: 600 };
const rightText = { left: margin + measure - 410, width: 410, align: 'right' } as const;

export interface PageTexts {
  head: string;
  /** On the right of the running head. */
  headNote?: string;
  foot: string;
  /** On the right of the foot. */
  footNote?: string;
}

/** A link card: the page with the given body on it. */
export function linkPage({ head, headNote, foot, footNote }: PageTexts, ...content: Drawing[]): Drawing {
  return sheet(page.width, page.height, palette.paper,
    fitted(head, { ...leftText, baseline: headBaseline, size: small, weight: 600, color: palette.ink }),
    ...(headNote === undefined ? [] : [fitted(headNote, { ...rightText, baseline: headBaseline, size: small, weight: 600, color: palette.inkSoft })]),
    ...doubleRule(106),
    ...content,
    ...pageFoot(foot, footNote),
  );
}

/** The red rule under the head of an official document: a heavy line over a fine one. */
export function doubleRule(top: number): Drawing[] {
  return [
    box({ left: margin, top, width: measure, height: 6 }, palette.vermilion),
    box({ left: margin, top: top + 10, width: measure, height: 2 }, palette.vermilion),
  ];
}

export function pageFoot(foot: string, footNote?: string): Drawing[] {
  return [
    box({ left: margin, top: 538, width: measure, height: 1 }, palette.hairline),
    fitted(foot, { ...leftText, baseline: footBaseline, size: small, weight: 600, color: palette.inkSoft }),
    ...(footNote === undefined ? [] : [fitted(footNote, { ...rightText, baseline: footBaseline, size: small, weight: 600, color: palette.ink, spacing: 1 })]),
  ];
}

/** A line of text, smaller where its measure asks for it; what still does not fit ends in an ellipsis. */
export function fitted(content: string, style: TextStyle): Drawing {
  const sizes = [style.size, style.size - 3, style.size - 6];
  const place = { width: style.width, height: style.size, maxLines: 1, sizes, leading: 1 };
  const { lines, size } = setTitle(content, place);
  if (lines.length <= 1) return text(content, { ...style, size });
  const [beginning = ''] = setTitle(content, { ...place, width: style.width - 2 * size }).lines;
  return text(`${beginning}……`, { ...style, size });
}
