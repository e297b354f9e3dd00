/** Sets running text in lines: full lines, which may end after any word and inside long ones. */

import { widthOf } from './text-width.ts';
import { joinedByMarks } from './title-pieces.ts';
import { wordsOf } from './title-words.ts';

/** Chinese words of more characters are broken: lines would come out ragged. */
const longestWord = 3;
const han = /^\p{Script=Han}+$/u;
/** Text in Latin letters, such as pinyin, is cut at its spaces only. */
const latin = /^[\p{Script=Latin}\p{M}\s+'’-]+$/u;
/** Ends of paragraphs shorter than this look forlorn, in em. */
const shortestEnd = 4;

/** Lines of at most `measure` em; joined they are the text. No line begins or ends with a mark that may not. */
export function setProse(text: string, measure: number): string[] {
  const pieces = joinedByMarks(wordsIn(text)).flatMap((piece) => (widthOf(piece) <= measure ? [piece] : [...piece]));
  const full = filled(pieces, measure);
  for (let narrower = measure - 1; narrower >= measure - shortestEnd; narrower -= 1) {
    if (full.length < 2 || widthOf(full.at(-1) ?? '') >= shortestEnd) return full;
    const lines = filled(pieces, narrower);
    if (lines.length === full.length && widthOf(lines.at(-1) ?? '') >= shortestEnd) return lines;
  }
  return full;
}

function wordsIn(text: string): string[] {
  if (latin.test(text)) return text.match(/\S+\s*/gu) ?? [];
  return wordsOf(text, []).flatMap((word) => (word.length > longestWord && han.test(word) ? [...word] : [word]));
}

function filled(pieces: readonly string[], measure: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last + piece) <= measure) lines[lines.length - 1] = last + piece;
    else lines.push(piece);
  }
  return lines;
}
