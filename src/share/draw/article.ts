import type { ArticleCard } from '../card.ts';
import { identityOf } from '../card.ts';
import { dayWords } from '../../plan/day.ts';
import { excerptOf } from '../excerpt.ts';
import type { CardFormat } from '../format.ts';
import { palette } from '../palette.ts';
import { sizesFrom } from '../title-breaks.ts';
import type { TitlePlace } from '../title-breaks.ts';
import { centred, firstFitting, linesBlock, proseBlock, titleBlock } from './block.ts';
import type { Drawing } from './element.ts';
import { framed, frames } from './frame.ts';
import type { Canvas } from './frame.ts';

interface Places {
  title: Omit<TitlePlace, 'width'>;
  /** Above the title: what kind of article this is. */
  column: { size: number; gapBelow: number };
  /** The most characters of the summary that are shown; 0 for none. */
  summary: { length: number; size: number; leading: number; gap: number };
}

const places: Record<CardFormat, Places> = {
  link: {
    title: { height: 190, maxLines: 3, leading: 1.28, sizes: sizesFrom(88, 40) },
    column: { size: 32, gapBelow: 32 }, summary: { length: 80, size: 29, leading: 1.55, gap: 34 },
  },
  square: {
    title: { height: 290, maxLines: 5, leading: 1.3, sizes: sizesFrom(72, 32) },
    column: { size: 27, gapBelow: 30 }, summary: { length: 0, size: 26, leading: 1.6, gap: 0 },
  },
  cover: {
    title: { height: 150, maxLines: 3, leading: 1.28, sizes: sizesFrom(68, 30) },
    column: { size: 24, gapBelow: 22 }, summary: { length: 0, size: 22, leading: 1.5, gap: 0 },
  },
  poster: {
    title: { height: 400, maxLines: 5, leading: 1.3, sizes: sizesFrom(124, 52) },
    column: { size: 40, gapBelow: 48 }, summary: { length: 120, size: 38, leading: 1.72, gap: 64 },
  },
};

/** The most of a body that text fills: a full one would touch the lines around it. */
const fullest = 0.9;

/** An update or interpretation, as a newspaper heads it: its column, its title large, what it says below. */
export function drawArticle(card: ArticleCard, canvas: Canvas): Drawing {
  const frame = frames[canvas.format];
  const { title, column, summary } = places[canvas.format];
  const place = { left: frame.margin, width: frame.measure };
  const height = fullest * (frame.body.bottom - frame.body.top);
  const kind = linesBlock({ lines: [card.column], size: column.size }, 1, { ...place, weight: 900, color: palette.vermilion, spacing: column.size / 8 });
  const excerpt = excerptOf(card.summary ?? '', summary.length);
  const said = excerpt ? [proseBlock(excerpt, { ...summary, ...place }, palette.inkSoft)] : [];
  const ways = [said, []].map((below) => {
    const left = height - kind.height - column.gapBelow - below.reduce((sum, block) => sum + block.gap + block.height, 0);
    return [kind, { ...titleBlock(card.title, { ...title, ...place, height: Math.min(title.height, left) }, card.unbroken), gap: column.gapBelow }, ...below];
  });
  const day = card.date === undefined ? undefined : dayWords(card.date);
  return framed(canvas,
    { head: card.planTitle ?? card.siteName, foot: identityOf(card), footNote: canvas.format === 'poster' ? undefined : day, date: card.date, invitation: '扫码阅读全文' },
    ...centred(firstFitting(ways, height), frame.body),
  );
}
