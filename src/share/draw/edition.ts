import type { EditionCard } from '../card.ts';
import { palette } from '../palette.ts';
import { setTitle } from '../title-breaks.ts';
import { contentsHeight, contentsTable } from './contents.ts';
import type { Drawing } from './element.ts';
import { blockHeight, ideograph, textLines } from './lines.ts';
import { body, linkPage, margin, measure } from './page.ts';

const titlePlace = { width: measure, height: 220, maxLines: 2, leading: 1.24, sizes: [100, 96, 92, 88, 84, 80, 76, 72, 68, 64, 60, 56, 52] };
const gap = 52;
/** More parts than this are not listed: the title stands alone. */
const mostParts = 8;

/** An edition: the plan's title and its parts as a table of contents. */
export function drawEdition(card: EditionCard): Drawing {
  const contents = card.contents.length > mostParts ? [] : card.contents;
  const title = setTitle(card.title, titlePlace, card.unbroken);
  const titleHeight = blockHeight(title.lines.length, titlePlace.leading, title.size);
  const tableHeight = contents.length === 0 ? 0 : gap + contentsHeight(contents);
  const top = (body.top + body.bottom - titleHeight - tableHeight) / 2;
  return linkPage(
    { head: card.siteName, headNote: card.publisher, foot: `${card.contents.length} 个部分 · ${card.taskCount} 项任务`, footNote: card.code },
    ...textLines(title.lines, titlePlace.leading, { left: margin, baseline: top + ideograph.above * title.size, width: measure, size: title.size, weight: 900, color: palette.ink }),
    ...contentsTable(contents, top + titleHeight + gap),
  );
}
