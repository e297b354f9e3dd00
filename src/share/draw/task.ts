import type { TaskCard } from '../card.ts';
import { shortTitle } from '../excerpt.ts';
import { palette } from '../palette.ts';
import { setTitle } from '../title-breaks.ts';
import type { Drawing } from './element.ts';
import { blockHeight, ideograph, textLines } from './lines.ts';
import { numeral } from './numeral.ts';
import { body, linkPage, margin, measure } from './page.ts';

const titleLeft = 444;
const titleMeasure = margin + measure - titleLeft;
const titlePlace = { width: titleMeasure, height: 310, maxLines: 5, leading: 1.24, sizes: [96, 92, 88, 84, 80, 76, 72, 68, 64, 60, 56, 52, 48, 44, 40] };

/** A task: its number large in vermilion beside its title; figures are as tall as two lines of the title. */
export function drawTask(card: TaskCard): Drawing {
  const title = setTitle(card.title, titlePlace, card.unbroken);
  const middle = (body.top + body.bottom) / 2;
  const top = middle - blockHeight(title.lines.length, titlePlace.leading, title.size) / 2;
  return linkPage(
    { head: card.planTitle, headNote: partOf(card), foot: card.siteName, footNote: card.code },
    numeral(card.numeral, { left: margin, middle, width: titleLeft - margin - 32, size: 272 }),
    ...textLines(title.lines, titlePlace.leading, { left: titleLeft, baseline: top + ideograph.above * title.size, width: titleMeasure, size: title.size, weight: 900, color: palette.ink }),
  );
}

function partOf({ partLabel, partTitle }: TaskCard): string | undefined {
  return partTitle === '' ? undefined : `${partLabel}${shortTitle(partTitle)}`;
}
