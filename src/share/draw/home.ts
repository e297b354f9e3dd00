import type { HomeCard } from '../card.ts';
import { identityOf } from '../card.ts';
import type { CardFormat } from '../format.ts';
import { palette } from '../palette.ts';
import { sizesFrom } from '../title-breaks.ts';
import type { TitlePlace } from '../title-breaks.ts';
import { centred, linesBlock, titleBlock } from './block.ts';
import type { Drawing } from './element.ts';
import { bareSheet, doubleRule, frames } from './frame.ts';
import type { Canvas } from './frame.ts';

interface Places {
  name: Omit<TitlePlace, 'width'>;
  /** The top of the rule; the name stands in the middle above it. */
  rule: number;
  plan: Omit<TitlePlace, 'width'>;
  /** Where the plan's measure is told below its title, and not in the foot: its type, and the gap above. */
  counts?: { size: number; gap: number };
}

const places: Record<CardFormat, Places> = {
  link: {
    name: { height: 250, maxLines: 2, leading: 1.24, sizes: sizesFrom(140, 52) },
    rule: 352,
    plan: { height: 100, maxLines: 2, leading: 1.4, sizes: sizesFrom(48, 32) },
  },
  square: {
    name: { height: 250, maxLines: 3, leading: 1.24, sizes: sizesFrom(132, 40) },
    rule: 330,
    plan: { height: 110, maxLines: 2, leading: 1.4, sizes: sizesFrom(40, 24) },
  },
  cover: {
    name: { height: 150, maxLines: 2, leading: 1.24, sizes: sizesFrom(104, 36) },
    rule: 208,
    plan: { height: 70, maxLines: 2, leading: 1.4, sizes: sizesFrom(36, 20) },
  },
  poster: {
    name: { height: 440, maxLines: 4, leading: 1.24, sizes: sizesFrom(240, 72) },
    rule: 640,
    plan: { height: 200, maxLines: 3, leading: 1.4, sizes: sizesFrom(72, 40) },
    counts: { size: 36, gap: 48 },
  },
};

/** The site, like the head of an official document: its name large in vermilion over the red rule. */
export function drawHome(card: HomeCard, canvas: Canvas): Drawing {
  const frame = frames[canvas.format];
  const { margin: left, measure: width } = frame;
  const { name, rule, plan, counts } = places[canvas.format];
  const sizes = `${card.partCount} 个部分 · ${card.taskCount} 项任务`;
  const ruleBottom = rule + frame.rule.heavy + frame.rule.gap + frame.rule.fine;
  const texts = counts !== undefined ? { foot: identityOf(card) }
    : card.publisher === undefined ? { foot: sizes } : { foot: card.publisher, footNote: sizes };
  const counted = counts === undefined ? [] : [{
    ...linesBlock({ lines: [sizes], size: counts.size }, 1, { left, width, weight: 600, color: palette.inkSoft, align: 'center' }), gap: counts.gap,
  }];
  return bareSheet(canvas, texts,
    ...centred([titleBlock(card.title, { ...name, left, width }, [], { align: 'center', color: palette.vermilion })], { top: frame.margin / 2, bottom: rule }),
    ...doubleRule(frame, rule),
    ...centred([titleBlock(card.planTitle, { ...plan, left, width }, [], { align: 'center' }), ...counted], { top: ruleBottom, bottom: frame.hairline }),
  );
}
