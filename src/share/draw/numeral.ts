import { palette } from '../palette.ts';
import { widthOf } from '../text-width.ts';
import { ideograph } from './block.ts';
import type { Block } from './block.ts';
import { text } from './element.ts';

/** How far figures reach above the baseline, in em. */
const figureHeight = 0.76;

/** The large number of a part or task, as large as `size` and `width` allow. */
export function numeralBlock(content: string, place: { left: number; width: number; size: number }, color: string = palette.vermilion): Block {
  const isFigures = /^[\d-]+$/.test(content);
  const size = Math.min(place.size, Math.floor(place.width / widthOf(content)));
  // What a character's square leaves blank on its left, in em: the ink stands on the margin.
  const bearing = isFigures ? 0.048 : 0.03;
  const above = (isFigures ? figureHeight : ideograph.above) * size;
  return {
    gap: 0,
    height: above + (isFigures ? 0 : ideograph.below * size),
    draw: (top) => [text(content, {
      left: place.left - bearing * size, baseline: top + above, width: place.width, size, weight: 900, color,
    })],
  };
}
