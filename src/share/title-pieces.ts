/** The pieces of a title between which a line may end: words with the marks that belong to them. */

import { wordsOf } from './title-words.ts';

export interface TitlePiece {
  text: string;
  /** What it costs to end a line after this piece: 0 after a comma, about 1 where it hurts. */
  breakCost: number;
}

/** May not begin a line (GB/T 15834—2011, 5.1). */
const notAtStart = /^[\p{Pe}\p{Pf}、。，；：？！…—·～,.;:?!%％℃]/u;
const notAtEnd = /[\p{Ps}\p{Pi}]$/u;
const opening = /[\p{Ps}\p{Pi}]/gu;
const closing = /[\p{Pe}\p{Pf}]/gu;

/** Cuts a title into pieces that stay whole; joined they are the title. */
export function piecesOf(title: string, unbroken: readonly string[] = []): TitlePiece[] {
  let depth = 0;
  return joinedByMarks(wordsOf(title, unbroken)).map((text, index, texts) => {
    depth += (text.match(opening)?.length ?? 0) - (text.match(closing)?.length ?? 0);
    return { text, breakCost: breakCost(depth, text.slice(-1), texts[index + 1] ?? '') };
  });
}

/** Words with the marks that may not begin or end a line joined to their neighbours. */
export function joinedByMarks(words: readonly string[]): string[] {
  const texts: string[] = [];
  for (const word of words) {
    const last = texts.at(-1);
    if (last !== undefined && (notAtStart.test(word) || notAtEnd.test(last))) texts[texts.length - 1] = last + word;
    else texts.push(word);
  }
  return texts;
}

/**
 * Lines end best after a comma, next best before 把 and 作为 and after 的, worst within quotation marks.
 * @param depth how many quotation marks and brackets are open
 */
function breakCost(depth: number, lastCharacter: string, nextPiece: string): number {
  if (depth > 0) return 0.6;
  if (/[，,；;。：:、]/u.test(lastCharacter)) return 0;
  if (/^(?:作为|[把将和与及])/.test(nextPiece)) return 0.03;
  if (lastCharacter === '的') return 0.05;
  return 0.1;
}
