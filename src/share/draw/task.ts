import type { TaskCard } from '../card.ts';
import { identityOf } from '../card.ts';
import { excerptOf, shortTitle } from '../excerpt.ts';
import type { CardFormat } from '../format.ts';
import { summaryMark } from '../overview-words.ts';
import { sizesFrom } from '../title-breaks.ts';
import { firstFitting, proseBlock, titleBlock } from './block.ts';
import type { Block } from './block.ts';
import type { Drawing } from './element.ts';
import { framed, frames } from './frame.ts';
import type { Canvas } from './frame.ts';
import { markBlock } from './mark.ts';
import { numbered, roomFor } from './numbered.ts';
import type { NumeralPlace } from './numbered.ts';

interface Places {
  numeral: NumeralPlace;
  title: { maxLines: number; sizes: number[]; most: number };
}

const leading = 1.24;
const places: Record<CardFormat, Places> = {
  link: { numeral: { size: 272, columnWidth: 332, gutter: 32 }, title: { maxLines: 5, sizes: sizesFrom(96, 40), most: 310 } },
  square: { numeral: { size: 160, gapBelow: 42 }, title: { maxLines: 5, sizes: sizesFrom(76, 32), most: 230 } },
  cover: { numeral: { size: 188, columnWidth: 232, gutter: 34 }, title: { maxLines: 4, sizes: sizesFrom(72, 28), most: 200 } },
  poster: { numeral: { size: 300, gapBelow: 66 }, title: { maxLines: 4, sizes: sizesFrom(112, 48), most: 400 } },
};
const summaryType = { size: 38, leading: 1.72, gap: 26 };
const markType = { size: 25, gap: 54 };
const longestSummary = 110;

/** A task: its number large in vermilion with its title; a poster adds what editors say of it in a sentence. */
export function drawTask(card: TaskCard, canvas: Canvas): Drawing {
  const frame = frames[canvas.format];
  const { numeral, title: { most, ...title } } = places[canvas.format];
  const room = roomFor(card.numeral, numeral, frame);
  const textWith = (summary: readonly Block[]): Block[] => {
    const rest = summary.reduce((height, block) => height + block.gap + block.height, 0);
    const place = { ...title, left: room.left, width: room.width, height: Math.min(most, room.height - rest), leading };
    return [titleBlock(card.title, place, card.unbroken), ...summary];
  };
  const excerpt = canvas.format === 'poster' ? excerptOf(card.summary ?? '', longestSummary) : undefined;
  const ways = [...(excerpt ? [textWith([markBlock(summaryMark, { left: room.left, ...markType }), proseBlock(excerpt, { ...room, ...summaryType })])] : []), textWith([])];
  return framed(canvas,
    { head: card.planTitle, headNote: partOf(card), foot: identityOf(card), footNote: card.code, date: card.date },
    ...numbered(card.numeral, numeral, frame, firstFitting(ways, room.height)),
  );
}

function partOf({ partLabel, partTitle }: TaskCard): string | undefined {
  return partTitle === '' ? undefined : `${partLabel}${shortTitle(partTitle)}`;
}
