import type { CardContents } from '../card.ts';
import { shortTitle } from '../excerpt.ts';
import { palette } from '../palette.ts';
import { text } from './element.ts';
import type { Drawing } from './element.ts';
import { fitted, margin, measure } from './page.ts';

const gutter = 56;
const rowHeight = 50;
const size = 30;

/** A plan's parts and the tasks in each, in two columns, read down; `top` is the top of the first row. */
export function contentsTable(contents: readonly CardContents[], top: number): Drawing[] {
  const rows = Math.ceil(contents.length / 2);
  const width = (measure - gutter) / 2;
  return contents.flatMap((entry, index) => {
    const left = margin + Math.floor(index / rows) * (width + gutter);
    const baseline = top + (index % rows) * rowHeight + size;
    const range = entry.first === entry.last ? entry.first : `${entry.first}—${entry.last}`;
    return [
      text(entry.numeral, { left, baseline, width: 60, size, weight: 900, color: palette.vermilion }),
      fitted(shortTitle(entry.title), { left: left + 56, baseline, width: width - 56 - 130, size, weight: 600, color: palette.ink }),
      text(range, { left: left + width - 130, baseline, width: 130, size, weight: 600, color: palette.inkSoft, align: 'right' }),
    ];
  });
}

export function contentsHeight(contents: readonly CardContents[]): number {
  return Math.ceil(contents.length / 2) * rowHeight;
}
