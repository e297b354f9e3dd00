import type { TermCard } from '../card.ts';
import { identityOf } from '../card.ts';
import { excerptOf } from '../excerpt.ts';
import type { CardFormat } from '../format.ts';
import { palette } from '../palette.ts';
import { sizesFrom } from '../title-breaks.ts';
import type { TitlePlace } from '../title-breaks.ts';
import { centred, firstFitting, proseBlock, titleBlock } from './block.ts';
import type { Drawing } from './element.ts';
import { framed, frames } from './frame.ts';
import type { Canvas } from './frame.ts';

interface Places {
  title: Omit<TitlePlace, 'width'>;
  pinyin: { size: number; gap: number };
  /** The most characters of the meaning that are shown. */
  meaning: { length: number; size: number; leading: number; gap: number };
}

const places: Record<CardFormat, Places> = {
  link: {
    title: { height: 224, maxLines: 2, leading: 1.24, sizes: sizesFrom(120, 48) },
    pinyin: { size: 32, gap: 32 }, meaning: { length: 88, size: 34, leading: 1.6, gap: 48 },
  },
  square: {
    title: { height: 170, maxLines: 2, leading: 1.24, sizes: sizesFrom(104, 36) },
    pinyin: { size: 25, gap: 22 }, meaning: { length: 60, size: 26, leading: 1.6, gap: 34 },
  },
  cover: {
    title: { height: 100, maxLines: 1, leading: 1.24, sizes: sizesFrom(68, 32) },
    pinyin: { size: 21, gap: 16 }, meaning: { length: 58, size: 23, leading: 1.5, gap: 24 },
  },
  poster: {
    title: { height: 340, maxLines: 3, leading: 1.24, sizes: sizesFrom(180, 72) },
    pinyin: { size: 42, gap: 44 }, meaning: { length: 150, size: 42, leading: 1.75, gap: 76 },
  },
};

/** The most of a body that text fills: a full one would touch the lines around it. */
const fullest = 0.93;

/** A glossary term as a dictionary sets it: headword, pinyin, meaning. */
export function drawTerm(card: TermCard, canvas: Canvas): Drawing {
  const frame = frames[canvas.format];
  const { title, pinyin, meaning } = places[canvas.format];
  const place = { left: frame.margin, width: frame.measure };
  const excerpt = excerptOf(card.line ?? '', meaning.length);
  const height = fullest * (frame.body.bottom - frame.body.top);
  const spoken = card.pinyin === undefined ? [] : [proseBlock(card.pinyin, { ...pinyin, ...place, leading: 1.4 }, palette.vermilion)];
  const explained = excerpt ? [proseBlock(excerpt, { ...meaning, ...place })] : [];
  const ways = [[...spoken, ...explained], spoken].map((below) => {
    const left = height - below.reduce((sum, block) => sum + block.gap + block.height, 0);
    return [titleBlock(card.title, { ...title, ...place, height: Math.min(title.height, left) }, card.unbroken), ...below];
  });
  return framed(canvas, { head: card.siteName, headNote: '词语', foot: identityOf(card), date: card.date }, ...centred(firstFitting(ways, height), frame.body));
}
