import type { TermCard } from '../card.ts';
import { excerptOf } from '../excerpt.ts';
import { palette } from '../palette.ts';
import { setTitle } from '../title-breaks.ts';
import type { Drawing } from './element.ts';
import { text } from './element.ts';
import { blockHeight, ideograph, textLines } from './lines.ts';
import { body, linkPage, margin, measure } from './page.ts';

const titlePlace = { width: measure, height: 224, maxLines: 2, leading: 1.24, sizes: [120, 112, 104, 96, 88, 80, 72, 64, 56, 48] };
const linePlace = { width: measure, height: 160, maxLines: 3, leading: 1.55, sizes: [34, 32, 30, 28] };
const gap = 48;
const pinyinSize = 32;

/** A glossary term as a dictionary sets it: headword, pinyin, meaning. */
export function drawTerm(card: TermCard): Drawing {
  const title = setTitle(card.title, titlePlace, card.unbroken);
  const excerpt = excerptOf(card.line ?? '', 88);
  const line = excerpt ? setTitle(excerpt, linePlace) : { lines: [], size: 0 };
  const titleHeight = blockHeight(title.lines.length, titlePlace.leading, title.size);
  const pinyinHeight = card.pinyin === undefined ? 0 : 34 + pinyinSize;
  const lineHeight = line.lines.length === 0 ? 0 : gap + blockHeight(line.lines.length, linePlace.leading, line.size);
  const top = (body.top + body.bottom - titleHeight - pinyinHeight - lineHeight) / 2;
  const lineTop = top + titleHeight + pinyinHeight + gap;
  return linkPage(
    { head: card.siteName, headNote: '词语', foot: card.siteName },
    ...textLines(title.lines, titlePlace.leading, { left: margin, baseline: top + ideograph.above * title.size, width: measure, size: title.size, weight: 900, color: palette.ink }),
    ...(card.pinyin === undefined ? [] : [text(card.pinyin, { left: margin, baseline: top + titleHeight + pinyinHeight - 4, width: measure, size: pinyinSize, weight: 600, color: palette.vermilion })]),
    ...textLines(line.lines, linePlace.leading, { left: margin, baseline: lineTop + ideograph.above * line.size, width: measure, size: line.size, weight: 600, color: palette.ink }),
  );
}
