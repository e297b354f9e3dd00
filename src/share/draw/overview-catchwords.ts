import type { Overview } from '../overview.ts';
import { catchwordsNote, catchwordsTitle } from '../overview-words.ts';
import { palette } from '../palette.ts';
import { setProse } from '../prose.ts';
import { widthOf } from '../text-width.ts';
import { bandHeading, beside, column, ownerBlock, ownerColumn } from './bands.ts';
import { linesBlock } from './block.ts';
import type { Block } from './block.ts';

const size = 38;
/** Between words, in em; an opening mark brings half an em of its own. */
const between = 0.7;
const gapBelowRow = 30;
const words = { left: ownerColumn.left + ownerColumn.width, width: column.width - ownerColumn.width };

/** Words in quotation marks, place by place, one behind the other. */
export function catchwordBlocks({ catchwords }: Overview): Block[] {
  if (catchwords.length === 0) return [];
  return [
    ...bandHeading(catchwordsTitle, catchwordsNote),
    ...catchwords.map(({ place, catchwords: held }, index) => beside(index === 0 ? 56 : 44, [ownerBlock(place.words)], rowsOf(held.map((one) => one.words)))),
  ];
}

/** As many rows as the words take; only what is longer than a row is broken. */
function rowsOf(catchwords: readonly string[]): Block[] {
  const rows: { pieces: { text: string; left: number }[]; right: number }[] = [];
  for (const text of catchwords.flatMap((one) => setProse(one, words.width / size))) {
    const width = widthOf(text) * size;
    let row = rows.at(-1);
    if (row === undefined || row.right + between * size + width > words.width) rows.push(row = { pieces: [], right: -between * size });
    const left = row.right + between * size;
    row.pieces.push({ text, left });
    row.right = left + width;
  }
  return rows.map(({ pieces }) => {
    // An opening mark at the beginning of a row hangs into the margin; what follows in the row moves with it.
    const [hung] = pieces.map(({ text }) => (text.startsWith('“') ? 0.5 * size : 0));
    const blocks = pieces.map(({ text, left }) => {
      const own = text.startsWith('“') ? 0.5 * size : 0;
      return linesBlock({ lines: [text], size }, 1, { left: words.left + left - (hung ?? 0) + own, width: widthOf(text) * size, weight: 600, color: palette.ink });
    });
    return { ...beside(gapBelowRow, ...blocks.map((block) => [block])) };
  });
}
