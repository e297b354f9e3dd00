/** Blocks that stand one below the other. */

import { palette } from '../palette.ts';
import { setProse } from '../prose.ts';
import { setTitle } from '../title-breaks.ts';
import type { SetTitle, TitlePlace } from '../title-breaks.ts';
import { text } from './element.ts';
import type { Drawing, TextStyle } from './element.ts';

export interface Block {
  height: number;
  /** Its drawings when its top is there. */
  draw: (top: number) => Drawing[];
  /** Space between it and the block above, in pixels. */
  gap: number;
}

/** How far an ideograph reaches above and below the baseline, in em. */
export const ideograph = { above: 0.84, below: 0.09 };

/** How much of an opening mark's square is blank on its left, in em: it hangs into the margin. */
const blankBefore: Record<string, number> = { '“': 0.5, '‘': 0.5, '《': 0.4, '「': 0.4, '（': 0.4, '【': 0.4 };

type LineStyle = Omit<TextStyle, 'baseline' | 'size'>;

/** The height of blocks with what lies between them; the first one's gap does not count. */
export function stackHeight(blocks: readonly Block[]): number {
  return blocks.reduce((height, block, index) => height + block.height + (index === 0 ? 0 : block.gap), 0);
}

/** The first of several ways to say something that there is room for; the last where there is room for none. */
export function firstFitting(ways: readonly (readonly Block[])[], height: number): readonly Block[] {
  return ways.find((blocks) => stackHeight(blocks) <= height) ?? ways.at(-1) ?? [];
}

/** Blocks one below the other, the first at `top`. */
export function stacked(blocks: readonly Block[], top: number): Drawing[] {
  let next = top;
  return blocks.flatMap((block, index) => {
    if (index > 0) next += block.gap;
    const drawings = block.draw(next);
    next += block.height;
    return drawings;
  });
}

/** Blocks in the middle of a height. */
export function centred(blocks: readonly Block[], { top, bottom }: { top: number; bottom: number }): Drawing[] {
  return stacked(blocks, (top + bottom - stackHeight(blocks)) / 2);
}

/** A title as large as its place allows, broken by phrase. */
export function titleBlock(title: string, place: TitlePlace & { left: number }, unbroken: readonly string[] = [], style: Partial<LineStyle> = {}): Block {
  const { left, width, leading } = place;
  return linesBlock(setTitle(title, place, unbroken), leading, { left, width, weight: 900, color: palette.ink, ...style });
}

/** Running text. */
export function proseBlock(
  content: string,
  { left, width, size, leading, gap }: { left: number; width: number; size: number; leading: number; gap: number },
  color: string = palette.ink,
): Block {
  const lines = setProse(content, width / size);
  return { ...linesBlock({ lines, size }, leading, { left, width, weight: 600, color }), gap };
}

/** Lines as tall as from the top of the first one's ideographs to the bottom of the last one's. */
export function linesBlock({ lines, size }: SetTitle, leading: number, style: LineStyle): Block {
  return {
    gap: 0,
    height: ((lines.length - 1) * leading + ideograph.above + ideograph.below) * size,
    draw: (top) => lines.map((line, index) => text(line, {
      ...style,
      size,
      left: style.left - (style.align === undefined ? (blankBefore[line.charAt(0)] ?? 0) * size : 0),
      baseline: top + (ideograph.above + index * leading) * size,
    })),
  };
}
