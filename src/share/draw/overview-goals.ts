import type { Overview, OverviewGoal } from '../overview.ts';
import { goalsTitle, numbersTitle, quotedNote } from '../overview-words.ts';
import { palette } from '../palette.ts';
import { widthOf } from '../text-width.ts';
import { bandHeading, beside, column, ownerBlock, ownerColumn } from './bands.ts';
import { linesBlock, proseBlock } from './block.ts';
import type { Block } from './block.ts';
import { box, text } from './element.ts';

const gutter = 56;
const tileWidth = (column.width - gutter) / 2;

/** Goals with a number, two by two: the number large, below it the plan's own words. */
export function numberBlocks({ numbers }: Overview): Block[] {
  if (numbers.length === 0) return [];
  const rows = Array.from({ length: Math.ceil(numbers.length / 2) }, (_, row) => numbers.slice(2 * row, 2 * row + 2));
  return [
    ...bandHeading(numbersTitle, quotedNote),
    ...rows.map((row, index) => beside(index === 0 ? 60 : 64, ...row.map((goal, at) => tile(goal, column.left + at * (tileWidth + gutter))))),
  ];
}

function tile({ number, unit, quote, place }: Overview['numbers'][number], left: number): Block[] {
  const unitSize = 44;
  const unitWidth = widthOf(unit) * unitSize;
  const size = Math.min(124, Math.floor((tileWidth - unitWidth - 10) / widthOf(number)));
  const numberWidth = widthOf(number) * size;
  const height = 0.76 * 124;
  return [
    { gap: 0, height: 2, draw: (top) => [box({ left, top, width: tileWidth, height: 2 }, palette.ink)] },
    {
      gap: 40,
      height,
      draw: (top) => [
        text(number, { left, baseline: top + height, width: numberWidth, size, weight: 900, color: palette.vermilion }),
        text(unit, { left: left + numberWidth + 10, baseline: top + height, width: unitWidth, size: unitSize, weight: 900, color: palette.vermilion }),
      ],
    },
    proseBlock(quote, { left, width: tileWidth, size: 33, leading: 1.55, gap: 36 }),
    placeBlock(place.words, left, tileWidth),
  ];
}

/** Goals without a number, kind by kind, each beside the task that has it. */
export function goalBlocks({ goals }: Overview): Block[] {
  if (goals.length === 0) return [];
  return [
    ...bandHeading(goalsTitle, quotedNote),
    ...goals.flatMap(({ name, goals: held }, index) => [
      { ...linesBlock({ lines: [name], size: 34 }, 1, { ...column, weight: 900, color: palette.ink }), gap: index === 0 ? 60 : 68 },
      ...held.map((goal, at) => quoted(goal, at === 0 ? 32 : 26)),
    ]),
  ];
}

const quoted = ({ quote, owner }: OverviewGoal, gap: number): Block => beside(gap,
  [ownerBlock(owner)],
  [proseBlock(quote, { left: ownerColumn.left + ownerColumn.width, width: column.width - ownerColumn.width, size: 36, leading: 1.5, gap: 0 })],
);

const placeBlock = (words: string, left: number, width: number): Block =>
  ({ ...linesBlock({ lines: [words], size: 27 }, 1, { left, width, weight: 600, color: palette.inkSoft }), gap: 22 });
