import type { BlockRecord } from '../edition/schema.ts';
import { splitSentences } from '../plan/sentences.ts';
import type { Line } from './lines.ts';

/** A paragraph or table, and the line of the source on which it begins. */
export interface TextBlock {
  line: number;
  block: BlockRecord;
}

export const blocksOf = (line: Line): TextBlock[] => [{ line: line.line, block: line.rows ?? paragraphOf(line.text) }];

/** A paragraph as records hold it: without the white space that may stand between its sentences. */
export function paragraphOf(text: string): string {
  let paragraph = text.trim();
  for (let before = ''; before !== paragraph;) {
    before = paragraph;
    paragraph = splitSentences(before).map((sentence) => sentence.trim()).join('');
  }
  return paragraph;
}

/** All words of blocks, as one text. */
export const wordsOf = (blocks: readonly TextBlock[]): string =>
  blocks.map(({ block }) => (typeof block === 'string' ? block : block.flat().join('\n'))).join('\n');
