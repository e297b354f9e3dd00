import type { CardContents } from '../card.ts';
import { shortTitle } from '../excerpt.ts';
import { palette } from '../palette.ts';
import { ideograph } from './block.ts';
import type { Block } from './block.ts';
import { text } from './element.ts';
import { fitted } from './fitted.ts';

/** How a table of contents is set; lengths in pixels. */
export interface ContentsStyle {
  columns: 1 | 2;
  size: number;
  rowHeight: number;
  /** Of the column of numbers on the left, and of what stands on the right; 0 for nothing there. */
  labelWidth: number;
  noteWidth: number;
}

const gutter = 56;

/** Entries one below the other, in one column or two that are read down; no block where there are none. */
export function contentsBlock(contents: readonly CardContents[], style: ContentsStyle & { gap: number }, place: { left: number; width: number }): Block[] {
  if (contents.length === 0) return [];
  const { columns, size, rowHeight, labelWidth, noteWidth, gap } = style;
  const rows = Math.ceil(contents.length / columns);
  const width = (place.width - (columns - 1) * gutter) / columns;
  return [{
    gap,
    height: (rows - 1) * rowHeight + (ideograph.above + ideograph.below) * size,
    draw: (top) => contents.flatMap(({ label, title, note }, index) => {
      const left = place.left + Math.floor(index / rows) * (width + gutter);
      const baseline = top + ideograph.above * size + (index % rows) * rowHeight;
      const line = { baseline, size };
      return [
        text(label, { ...line, left, width: labelWidth, weight: 900, color: palette.vermilion }),
        fitted(shortTitle(title), { ...line, left: left + labelWidth, width: width - labelWidth - noteWidth, weight: 600, color: palette.ink }),
        ...(note === undefined || noteWidth === 0 ? [] : [text(note, { ...line, left: left + width - noteWidth, width: noteWidth, weight: 600, color: palette.inkSoft, align: 'right' })]),
      ];
    }),
  }];
}
