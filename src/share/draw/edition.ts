import type { EditionCard } from '../card.ts';
import type { CardFormat } from '../format.ts';
import { sizesFrom } from '../title-breaks.ts';
import type { TitlePlace } from '../title-breaks.ts';
import { centred, firstFitting, titleBlock } from './block.ts';
import { contentsBlock } from './contents.ts';
import type { ContentsStyle } from './contents.ts';
import type { Drawing } from './element.ts';
import { framed, frames } from './frame.ts';
import type { Canvas } from './frame.ts';

interface Places {
  title: Omit<TitlePlace, 'width'>;
  contents?: ContentsStyle & { gap: number };
}

const places: Record<CardFormat, Places> = {
  link: {
    title: { height: 220, maxLines: 2, leading: 1.24, sizes: sizesFrom(100, 52) },
    contents: { columns: 2, size: 30, rowHeight: 50, labelWidth: 56, noteWidth: 130, gap: 62 },
  },
  square: { title: { height: 350, maxLines: 4, leading: 1.3, sizes: sizesFrom(96, 36) } },
  cover: { title: { height: 180, maxLines: 2, leading: 1.24, sizes: sizesFrom(84, 32) } },
  poster: {
    title: { height: 320, maxLines: 3, leading: 1.26, sizes: sizesFrom(116, 60) },
    contents: { columns: 1, size: 39, rowHeight: 64, labelWidth: 84, noteWidth: 180, gap: 76 },
  },
};

/** An edition: the plan's title and its parts as a table of contents. */
export function drawEdition(card: EditionCard, canvas: Canvas): Drawing {
  const frame = frames[canvas.format];
  const { title: lines, contents } = places[canvas.format];
  const place = { left: frame.margin, width: frame.measure };
  const title = titleBlock(card.title, { ...lines, ...place }, card.unbroken);
  // More parts than there is room for are not listed: the title stands alone.
  const ways = [...(contents === undefined ? [] : [[title, ...contentsBlock(card.contents, contents, place)]]), [title]];
  const sizes = `${card.contents.length} 个部分 · ${card.taskCount} 项任务`;
  const isPoster = canvas.format === 'poster';
  return framed(canvas,
    { head: card.siteName, headNote: isPoster ? sizes : card.publisher, foot: isPoster ? card.publisher ?? card.siteName : sizes, footNote: card.code, date: card.date },
    ...centred(firstFitting(ways, frame.body.bottom - frame.body.top), frame.body),
  );
}
