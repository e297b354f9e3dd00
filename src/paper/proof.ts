import type { Paper } from './paper.ts';
import { textOfPaper, withoutSpace } from './text.ts';

/** A page number as it stands on the sheet of that number; it is no part of the text. */
const pageNumber = (sheet: number): RegExp => new RegExp(`^—${sheet}—|—${sheet}—$`, 'u');

/**
 * The text of printed sheets without white space and page numbers. Where a line ends in a hyphen, PDF readers give U+0002.
 * @param sheets what stands on each, the first first
 */
export const textOfSheets = (sheets: readonly string[]): string =>
  sheets.map((sheet, index) => withoutSpace(sheet).replaceAll('\u0002', '-').replace(pageNumber(index + 1), '')).join('');

/**
 * Whether printed sheets begin with the plan's title and hold all its other words in one stretch, character by character.
 * What the document says about itself is printed apart and looked for by itself.
 */
export function holdsPlan(sheets: readonly string[], paper: Paper): boolean {
  const text = textOfSheets(sheets);
  return text.startsWith(withoutSpace(paper.title))
    && text.includes(textOfPaper(paper, ({ kind }) => kind !== 'title' && kind !== 'detail'))
    && paper.blocks.every((block) => block.kind !== 'detail' || text.includes(withoutSpace(block.text)));
}
