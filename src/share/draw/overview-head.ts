import { clausesOf } from '../excerpt.ts';
import type { Overview } from '../overview.ts';
import { overviewCounts, overviewName } from '../overview-words.ts';
import { palette } from '../palette.ts';
import { widthOf } from '../text-width.ts';
import { setTitle, sizesFrom } from '../title-breaks.ts';
import { column } from './bands.ts';
import { centred, linesBlock, stackHeight, titleBlock } from './block.ts';
import type { Block } from './block.ts';
import { text } from './element.ts';
import { fitted } from './fitted.ts';
import { doubleRule } from './frame.ts';
import { markBlock } from './mark.ts';
import { numeralBlock } from './numeral.ts';

const on = { color: palette.paper } as const;
const rule = { heavy: 8, gap: 6, fine: 3 };

/** On red: the running head, what this is, the title as large as it goes, and how much there is. */
export function headBlocks(overview: Overview): Block[] {
  const { numeral, planTitle, siteName, issuance } = overview;
  const { left, width } = column;
  return [
    runningHead(numeral === undefined ? overview.publisher ?? siteName : planTitle, numeral === undefined && overview.publisher === undefined ? undefined : siteName),
    markBlock(overviewName, { left, size: 44, spacing: 14, gap: 88, weight: 900, line: 3, ...on }),
    ...(numeral === undefined ? planTitleBlocks(overview) : partTitleBlocks(overview, numeral)),
    ...(issuance === undefined ? [] : [{ ...linesBlock(setTitle(issuance, { width, height: 120, maxLines: 2, sizes: [34, 30], leading: 1.5 }), 1.5, { left, width, weight: 600, ...on }), gap: 40 }]),
    { ...counts(overview), gap: 76 },
  ];
}

function runningHead(head: string, note: string | undefined): Block {
  const [size, noteWidth] = [32, 300];
  const { left, width } = column;
  const line = { size, weight: 600, ...on } as const;
  return {
    gap: 0,
    height: size + 22 + rule.heavy + rule.gap + rule.fine,
    draw: (top) => [
      fitted(head, { ...line, left, width: note === undefined ? width : width - noteWidth - 30, baseline: top + 0.84 * size }),
      ...(note === undefined ? [] : [fitted(note, { ...line, left: left + width - noteWidth, width: noteWidth, align: 'right', baseline: top + 0.84 * size })]),
      ...doubleRule({ margin: left, measure: width, rule: { ...rule, top: 0 } }, top + size + 22, palette.paper),
    ],
  };
}

function planTitleBlocks({ title, unbroken }: Overview): Block[] {
  return [{ ...titleBlock(title, { ...column, height: 480, maxLines: 4, leading: 1.26, sizes: sizesFrom(132, 56) }, unbroken, on), gap: 60 }];
}

/** The part's number, and beside it the first clause of its title large and the rest below. */
function partTitleBlocks({ title, unbroken }: Overview, numeral: string): Block[] {
  const numberWidth = 212;
  const place = { left: column.left + numberWidth + 44, width: column.width - numberWidth - 44 };
  const [first, rest] = clausesOf(title);
  const number = numeralBlock(numeral, { left: column.left, width: numberWidth, size: 212 }, palette.paper);
  const clauses: Block[] = [
    titleBlock(first, { ...place, height: 250, maxLines: 3, leading: 1.24, sizes: sizesFrom(92, 44) }, unbroken, on),
    ...(rest === '' ? [] : [{
      ...linesBlock(setTitle(rest, { ...place, height: 190, maxLines: 4, leading: 1.5, sizes: sizesFrom(40, 32) }, unbroken), 1.5, { ...place, weight: 600, ...on }), gap: 32,
    }]),
  ];
  return [{ ...besideMiddle(number, clauses), gap: 68 }];
}

function besideMiddle(number: Block, blocks: readonly Block[]): Block {
  const height = Math.max(stackHeight(blocks), number.height);
  return { gap: 0, height, draw: (top) => [[number], blocks].flatMap((stack) => centred(stack, { top, bottom: top + height })) };
}

/** Numbers large, each with what it counts. */
function counts(overview: Overview): Block {
  const [size, nameSize] = [128, 40];
  return {
    gap: 0,
    height: 0.76 * size,
    draw: (top) => {
      const baseline = top + 0.76 * size;
      let left = column.left;
      return overviewCounts(overview).flatMap(({ number, name }) => {
        const width = widthOf(String(number)) * size;
        const drawings = [
          text(String(number), { left, baseline, width, size, weight: 900, ...on }),
          text(name, { left: left + width + 14, baseline, width: widthOf(name) * nameSize, size: nameSize, weight: 600, ...on }),
        ];
        left += width + 14 + widthOf(name) * nameSize + 76;
        return drawings;
      });
    },
  };
}
