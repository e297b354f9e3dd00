import type { PartCard } from '../card.ts';
import { clausesOf } from '../excerpt.ts';
import { palette } from '../palette.ts';
import { setTitle } from '../title-breaks.ts';
import type { Drawing } from './element.ts';
import { blockHeight, ideograph, textLines } from './lines.ts';
import { numeral } from './numeral.ts';
import { body, linkPage, margin, measure } from './page.ts';

const titleLeft = 400;
const titleMeasure = margin + measure - titleLeft;
const firstPlace = { width: titleMeasure, height: 220, maxLines: 2, leading: 1.24, sizes: [96, 92, 88, 84, 80, 76, 72, 68, 64, 60, 56, 52, 48] };
const restPlace = { width: titleMeasure, height: 180, maxLines: 3, leading: 1.45, sizes: [50, 48, 46, 44, 42, 40, 38, 36, 34, 32] };
const gap = 40;

/** A part: its number large in vermilion, the first clause of its title large, the rest below. */
export function drawPart(card: PartCard): Drawing {
  const [firstClause, restClauses] = clausesOf(card.title);
  const first = setTitle(firstClause, firstPlace, card.unbroken);
  const rest = restClauses === '' ? { lines: [], size: 0 } : setTitle(restClauses, restPlace, card.unbroken);
  const firstHeight = blockHeight(first.lines.length, firstPlace.leading, first.size);
  const restHeight = rest.lines.length === 0 ? 0 : gap + blockHeight(rest.lines.length, restPlace.leading, rest.size);
  const top = (body.top + body.bottom - firstHeight - restHeight) / 2;
  return linkPage(
    { head: card.planTitle, headNote: tasksOfPart(card), foot: card.siteName },
    numeral(card.numeral, { left: margin, middle: (body.top + body.bottom) / 2, width: titleLeft - margin - 36, size: 250 }),
    ...textLines(first.lines, firstPlace.leading, { left: titleLeft, baseline: top + ideograph.above * first.size, width: titleMeasure, size: first.size, weight: 900, color: palette.ink }),
    ...textLines(rest.lines, restPlace.leading, { left: titleLeft, baseline: top + firstHeight + gap + ideograph.above * rest.size, width: titleMeasure, size: rest.size, weight: 600, color: palette.ink }),
  );
}

function tasksOfPart({ first, last }: PartCard): string | undefined {
  if (first === undefined || last === undefined) return undefined;
  return first === last ? `第 ${first} 项任务` : `第 ${first}—${last} 项任务`;
}
