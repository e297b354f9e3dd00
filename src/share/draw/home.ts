import type { HomeCard } from '../card.ts';
import { cardFormats } from '../format.ts';
import { palette } from '../palette.ts';
import { setTitle } from '../title-breaks.ts';
import { sheet } from './element.ts';
import type { Drawing } from './element.ts';
import { blockHeight, ideograph, textLines } from './lines.ts';
import { doubleRule, fitted, margin, measure, pageFoot } from './page.ts';

const namePlace = { width: measure, height: 250, maxLines: 2, leading: 1.24, sizes: [140, 136, 132, 128, 124, 120, 116, 112, 108, 104, 100, 96, 92, 88, 84, 80, 76, 72, 68, 64, 60, 56, 52] };
/** The name is centred between the top edge and the rule. */
const rule = 352;
const planSize = 44;

/** The site, like the head of an official document: its name large in vermilion over the red rule. */
export function drawHome(card: HomeCard): Drawing {
  const { width, height } = cardFormats.link;
  const name = setTitle(card.title, namePlace);
  const top = (rule + 12 - blockHeight(name.lines.length, namePlace.leading, name.size)) / 2;
  return sheet(width, height, palette.paper,
    ...textLines(name.lines, namePlace.leading, { left: margin, baseline: top + ideograph.above * name.size, width: measure, size: name.size, weight: 900, color: palette.vermilion, align: 'center' }),
    ...doubleRule(rule),
    fitted(card.planTitle, { left: margin, baseline: 466, width: measure, size: planSize, weight: 900, color: palette.ink, align: 'center' }),
    ...pageFoot(card.publisher ?? '', `${card.partCount} 个部分 · ${card.taskCount} 项任务`),
  );
}
