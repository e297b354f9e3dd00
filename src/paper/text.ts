import type { Paper, PaperBlock } from './paper.ts';

/** All words of a document, from its title on, without white space: what a copy on paper is compared by. */
export const textOfPaper = (paper: Paper, kinds: (block: PaperBlock) => boolean = () => true): string =>
  withoutSpace(paper.blocks.filter(kinds).map(textOfBlock).join(''));

export function textOfBlock(block: PaperBlock): string {
  if (block.kind === 'table') return block.rows.flat().join('');
  return block.kind === 'heading' ? `${block.text}${block.stop}${block.runsInto ?? ''}` : block.text;
}

export const withoutSpace = (text: string): string => text.replace(/\s/gu, '');
