/** A long picture is made of bands across its whole width, one below the other, each as tall as what stands in it. */

import { longFormat } from '../format.ts';
import { palette } from '../palette.ts';
import { linesBlock, stackHeight, stacked } from './block.ts';
import type { Block } from './block.ts';
import { box, ground, sheet } from './element.ts';
import type { Drawing } from './element.ts';
import { fitted } from './fitted.ts';

/** What stands in the bands of a long picture keeps to these margins; in pixels. */
export const column = { left: 72, width: longFormat.width - 2 * 72 };

export interface Band {
  /** The colour of its ground; paper where none is told. */
  fill?: string;
  above: number;
  blocks: readonly Block[];
  below: number;
}

/** A sheet as tall as its bands; a fine line parts those of one colour. */
export function banded(bands: readonly Band[]): Drawing {
  const { width } = longFormat;
  let bottom = 0;
  const shown = bands.filter(({ blocks }) => blocks.length > 0);
  const drawings = shown.flatMap(({ fill, above, blocks, below }, index) => {
    const top = bottom;
    const height = Math.ceil(above + stackHeight(blocks) + below);
    bottom += height;
    const isParted = index > 0 && shown[index - 1]?.fill === fill;
    return [
      ...(fill === undefined ? [] : [ground({ left: 0, top, width, height }, fill)]),
      ...(isParted ? hairline(0).draw(top) : []),
      ...stacked(blocks, top + above),
    ];
  });
  return sheet(width, bottom, palette.paper, ...drawings);
}

/** What a band is called, behind a red mark, and what readers have to know of it. */
export function bandHeading(title: string, note?: string): Block[] {
  const { left, width } = column;
  const [size, mark] = [52, 18];
  const heading = linesBlock({ lines: [title], size }, 1, { left: left + mark + 24, width: width - mark - 24, weight: 900, color: palette.ink });
  return [
    { ...heading, draw: (top) => [...heading.draw(top), box({ left, top: top + 4, width: mark, height: heading.height - 8 }, palette.vermilion)] },
    ...(note === undefined ? [] : [{ ...linesBlock({ lines: [note], size: 28 }, 1, { left, width, weight: 600, color: palette.inkSoft }), gap: 26 }]),
  ];
}

/** A fine line across the column. */
export const hairline = (gap: number): Block =>
  ({ gap, height: 1, draw: (top) => [box({ left: column.left, top, width: column.width, height: 1 }, palette.hairline)] });

/** Blocks side by side, each keeping to the room it was made for, their tops on one line. */
export const beside = (gap: number, ...stacks: readonly (readonly Block[])[]): Block =>
  ({ gap, height: Math.max(...stacks.map(stackHeight)), draw: (top) => stacks.flatMap((blocks) => stacked(blocks, top)) });

/** Where words say which task or part something belongs to, beside it. */
export const ownerColumn = { left: column.left, width: 164 };

/** Such words, on the first line of what stands beside them in type of 36 to 40 pixels. */
export function ownerBlock(owner: string): Block {
  const size = 29;
  return {
    gap: 0, height: 36,
    draw: (top) => [fitted(owner, { ...ownerColumn, width: ownerColumn.width - 16, baseline: top + 31, size, weight: 600, color: palette.vermilion })],
  };
}
