/** Lines of text under one another. */

import { text } from './element.ts';
import type { Drawing, TextStyle } from './element.ts';

/** How far an ideograph reaches above and below the baseline, in em. */
export const ideograph = { above: 0.84, below: 0.09 };

/** How much of an opening mark's square is blank on its left, in em: it hangs into the margin. */
const blankBefore: Record<string, number> = { '“': 0.5, '‘': 0.5, '《': 0.4, '「': 0.4, '（': 0.4, '【': 0.4 };

/** Lines one below the other; the first stands on the baseline of `style`. */
export function textLines(lines: readonly string[], leading: number, style: TextStyle): Drawing[] {
  return lines.map((line, index) => text(line, {
    ...style,
    left: style.left - (style.align === undefined ? (blankBefore[line.charAt(0)] ?? 0) * style.size : 0),
    baseline: style.baseline + index * leading * style.size,
  }));
}

/** Height of a block of lines from the top of the first line's ideographs to the bottom of the last line's. */
export function blockHeight(count: number, leading: number, size: number): number {
  return ((count - 1) * leading + ideograph.above + ideograph.below) * size;
}
