import { palette } from '../palette.ts';
import { widthOf } from '../text-width.ts';
import { text } from './element.ts';
import type { Drawing } from './element.ts';
import { ideograph } from './lines.ts';

/** How far figures reach above the baseline, in em. */
const figureHeight = 0.76;

/** The large number of a part or task, centred on `middle`, as large as `size` and `width` allow. */
export function numeral(content: string, place: { left: number; middle: number; width: number; size: number }): Drawing {
  const isFigures = /^[\d-]+$/.test(content);
  const size = Math.min(place.size, Math.floor(place.width / widthOf(content)));
  // What a character's square leaves blank on its left, in em: the ink stands on the margin.
  const bearing = isFigures ? 0.048 : 0.03;
  const belowMiddle = isFigures ? figureHeight / 2 : (ideograph.above - ideograph.below) / 2;
  return text(content, {
    left: place.left - bearing * size,
    baseline: place.middle + belowMiddle * size,
    width: place.width,
    size,
    weight: 900,
    color: palette.vermilion,
  });
}
