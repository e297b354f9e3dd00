import { clausesOf } from '../excerpt.ts';
import type { Overview, OverviewPart, OverviewTask } from '../overview.ts';
import { summaryMark } from '../overview-words.ts';
import { palette } from '../palette.ts';
import { widthOf } from '../text-width.ts';
import { setTitle, sizesFrom } from '../title-breaks.ts';
import { beside, column, hairline } from './bands.ts';
import { linesBlock, proseBlock, titleBlock } from './block.ts';
import type { Block } from './block.ts';
import { markBlock } from './mark.ts';
import { numeralBlock } from './numeral.ts';

/** Numbers stand in a column of their own. */
const numberWidth = 148;
const right = { left: column.left + numberWidth + 28, width: column.width - numberWidth - 28 };

/** All parts of a plan, each with its tasks. */
export function partBlocks({ parts }: Overview): Block[] {
  return parts.flatMap((part, index) => [
    ...(index === 0 ? [] : [hairline(68)]),
    beside(index === 0 ? 0 : 72, [numeralBlock(part.numeral, { left: column.left, width: numberWidth, size: 132 })], headingOf(part)),
    ...part.tasks.map((task, at) => listed(task, at === 0 ? 46 : 26)),
  ]);
}

function headingOf({ title, unbroken }: OverviewPart): Block[] {
  const [first, rest] = clausesOf(title);
  const style = { ...right, weight: 600, color: palette.inkSoft } as const;
  return [
    titleBlock(first, { ...right, height: 170, maxLines: 3, leading: 1.26, sizes: sizesFrom(68, 40) }, unbroken),
    ...(rest === '' ? [] : [{ ...linesBlock(setTitle(rest, { ...right, height: 150, maxLines: 3, leading: 1.5, sizes: sizesFrom(34, 30) }, unbroken), 1.5, style), gap: 24 }]),
  ];
}

/** A task as a line of a table of contents. */
function listed({ numeral, title, unbroken }: OverviewTask, gap: number): Block {
  const size = 38;
  const labelWidth = Math.max(72, widthOf(numeral) * size + 20);
  const place = { left: right.left + labelWidth, width: right.width - labelWidth };
  return beside(gap,
    [linesBlock({ lines: [numeral], size }, 1, { left: right.left, width: labelWidth, weight: 900, color: palette.vermilion })],
    [linesBlock(setTitle(title, { ...place, height: 200, maxLines: 3, leading: 1.4, sizes: [size] }, unbroken), 1.4, { ...place, weight: 600, color: palette.ink })],
  );
}

/** The tasks of a part, each with what editors say of it. */
export function taskBlocks({ parts }: Overview): Block[] {
  return parts.flatMap(({ tasks }) => tasks).flatMap(({ numeral, title, unbroken, summary }, index) => [
    ...(index === 0 ? [] : [hairline(52)]),
    beside(index === 0 ? 0 : 56,
      [numeralBlock(numeral, { left: column.left, width: numberWidth, size: 108 }), ...(summary === undefined ? [] : [markBlock(summaryMark, { left: column.left, size: 23, gap: 34 })])],
      [
        titleBlock(title, { ...right, height: 200, maxLines: 3, leading: 1.3, sizes: sizesFrom(56, 40) }, unbroken),
        ...(summary === undefined ? [] : [proseBlock(summary, { ...right, size: 34, leading: 1.72, gap: 34 })]),
      ],
    ),
  ]);
}
