import type { PartCard } from '../card.ts';
import { identityOf } from '../card.ts';
import { clausesOf } from '../excerpt.ts';
import type { CardFormat } from '../format.ts';
import { palette } from '../palette.ts';
import { setTitle, sizesFrom } from '../title-breaks.ts';
import type { TitlePlace } from '../title-breaks.ts';
import { firstFitting, linesBlock, titleBlock } from './block.ts';
import type { Block } from './block.ts';
import { contentsBlock } from './contents.ts';
import type { ContentsStyle } from './contents.ts';
import type { Drawing } from './element.ts';
import { framed, frames } from './frame.ts';
import type { Canvas } from './frame.ts';
import { numbered, roomFor } from './numbered.ts';
import type { NumeralPlace } from './numbered.ts';

type Lines = Omit<TitlePlace, 'width'>;

interface Places {
  numeral: NumeralPlace;
  first: Lines;
  rest: Lines & { gap: number };
  /** Ways to list the tasks; the first that there is room for is taken. */
  contents: readonly (ContentsStyle & { gap: number })[];
}

const places: Record<CardFormat, Places> = {
  link: {
    numeral: { size: 250, columnWidth: 284, gutter: 36 },
    first: { height: 220, maxLines: 2, leading: 1.24, sizes: sizesFrom(96, 48) },
    rest: { height: 180, maxLines: 3, leading: 1.45, sizes: sizesFrom(48, 32), gap: 40 },
    contents: [],
  },
  square: {
    numeral: { size: 150, gapBelow: 34 },
    first: { height: 100, maxLines: 2, leading: 1.24, sizes: sizesFrom(72, 36) },
    rest: { height: 110, maxLines: 3, leading: 1.45, sizes: sizesFrom(32, 24), gap: 26 },
    contents: [],
  },
  cover: {
    numeral: { size: 176, columnWidth: 198, gutter: 34 },
    first: { height: 120, maxLines: 2, leading: 1.24, sizes: sizesFrom(72, 32) },
    rest: { height: 90, maxLines: 3, leading: 1.45, sizes: sizesFrom(36, 24), gap: 24 },
    contents: [],
  },
  poster: {
    numeral: { size: 176, gapBelow: 42 },
    first: { height: 200, maxLines: 2, leading: 1.24, sizes: sizesFrom(96, 56) },
    rest: { height: 150, maxLines: 3, leading: 1.5, sizes: sizesFrom(38, 30), gap: 28 },
    contents: [
      { columns: 1, size: 34, rowHeight: 56, labelWidth: 76, noteWidth: 0, gap: 54 },
      { columns: 1, size: 32, rowHeight: 45, labelWidth: 72, noteWidth: 0, gap: 46 },
      { columns: 2, size: 30, rowHeight: 46, labelWidth: 64, noteWidth: 0, gap: 46 },
    ],
  },
};

/** A part: its number large in vermilion, the first clause of its title large, the rest below; a poster lists its tasks. */
export function drawPart(card: PartCard, canvas: Canvas): Drawing {
  const frame = frames[canvas.format];
  const { numeral, first, rest, contents } = places[canvas.format];
  const room = roomFor(card.numeral, numeral, frame);
  const [firstClause, restClauses] = clausesOf(card.title);
  const title = titleBlock(firstClause, { ...first, ...placeIn(room) }, card.unbroken);
  const blocks: Block[] = restClauses === '' ? [title] : [title, {
    ...linesBlock(setTitle(restClauses, { ...rest, ...placeIn(room) }, card.unbroken), rest.leading, { ...placeIn(room), weight: 600, color: palette.ink }),
    gap: rest.gap,
  }];
  // More tasks than there is room for are not listed: the running head says which they are.
  const ways = [...contents.map((style) => [...blocks, ...contentsBlock(card.contents, style, room)]), blocks];
  return framed(canvas, { head: card.planTitle, headNote: tasksOfPart(card), foot: identityOf(card), date: card.date },
    ...numbered(card.numeral, numeral, frame, firstFitting(ways, room.height)),
  );
}

const placeIn = ({ left, width }: { left: number; width: number }) => ({ left, width });

function tasksOfPart({ contents }: PartCard): string | undefined {
  const first = contents.at(0)?.label;
  const last = contents.at(-1)?.label;
  if (first === undefined) return undefined;
  return first === last ? `第 ${first} 项任务` : `第 ${first}—${last} 项任务`;
}
