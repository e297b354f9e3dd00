import { compared, withoutQuotationMarks, withoutSpaces, wordCharacter, wordsOnly } from './marks.ts';
import type { TextRange } from './plan-index.ts';
import type { Remark } from './report.ts';

/** How a memo's words stand to the plan's words at one place. */
export interface Comparison {
  isSame: boolean;
  remarks: Remark[];
  /** The plan's words there, with the marks at either end that the memo has too. */
  planWords: string;
}

/** A text as marks, words, marks. */
function edges(text: string): { front: string; core: string; back: string } {
  let start = 0;
  let end = text.length;
  while (start < end && wordCharacter(text.charAt(start)) === '') start += 1;
  while (end > start && wordCharacter(text.charAt(end - 1)) === '') end -= 1;
  return { front: text.slice(0, start), core: text.slice(start, end), back: text.slice(end) };
}

/**
 * Compares a memo's words with a range of the plan that begins and ends with a word. Spaces never count; widths and
 * quotation marks inside do not count but are remarked upon, and so are marks at the ends.
 * @param masks the marks with which the plan hides words
 */
export function compareWords(memoWords: string, text: string, range: TextRange, masks: readonly string[]): Comparison {
  const memo = edges(memoWords);
  const core = text.slice(range.start, range.end);
  const before = marksBefore(text, range.start);
  const after = marksAfter(text, range.end);
  const front = compared(memo.front);
  const back = compared(memo.back);
  const fitsFront = compared(before).endsWith(front);
  const fitsBack = compared(after).startsWith(back);
  const planWords = withEdges(before, core, after, memo, fitsFront, fitsBack);
  const isSame = compared(memo.core) === compared(core);
  const remarks: Remark[] = [];
  if (isSame) {
    const [mine, plans] = [withoutSpaces(memo.core), withoutSpaces(core)];
    if (mine !== plans) {
      if (withoutQuotationMarks(mine) !== withoutQuotationMarks(plans)) remarks.push('width');
      if (quotationMarksOf(mine) !== quotationMarksOf(plans)) remarks.push('quotation-marks');
    }
    if (!fitsFront || !fitsBack) remarks.push('edge-mark');
  } else if (wordsOnly(memo.core) === wordsOnly(core)) {
    remarks.push('punctuation');
  } else if (masks.some((mask) => countOf(mask, compared(core)) > countOf(mask, compared(memo.core)))) {
    remarks.push('mask-filled');
  }
  return { isSame, remarks, planWords };
}

const countOf = (part: string, text: string): number => text.split(part).length - 1;

const quotationMarksOf = (text: string): string => [...text].filter((character) => withoutQuotationMarks(character) === '').join('');

const mostMarks = 6;

function marksBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < mostMarks && text.charAt(start - 1) !== '\n' && wordCharacter(text.charAt(start - 1)) === '') start -= 1;
  return text.slice(start, at);
}

function marksAfter(text: string, at: number): string {
  let end = at;
  while (end < text.length && end - at < mostMarks && text.charAt(end) !== '\n' && wordCharacter(text.charAt(end)) === '') end += 1;
  return text.slice(at, end);
}

/** As many of the plan's marks at either end as the memo has. */
function withEdges(before: string, core: string, after: string, memo: { front: string; back: string }, fitsFront: boolean, fitsBack: boolean): string {
  const front = fitsFront ? before.slice(before.length - Math.min(before.length, withoutSpaces(memo.front).length)) : '';
  const back = fitsBack ? after.slice(0, withoutSpaces(memo.back).length) : '';
  return front + core + back;
}
