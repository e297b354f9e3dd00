import { parseNumeral } from '../plan/numerals.ts';
import { resolveNumber, type Mention } from './mention.ts';
import type { TextRange } from './plan-index.ts';
import type { PlanTexts } from './texts.ts';

const numeral = '[0-9〇零一二两三四五六七八九十百千廿卅]{1,6}';
const joint = '\\s?[、,和与及至到~-]\\s?(?:第\\s?)?';

/** 第19项, 第四部分第19项, 第19、20项, 第七项至第九项 (as two), 第7至9项, 第19项第3句; a space may stand around numbers. */
const taskForm = new RegExp(
  `(?:第\\s?(?<part>${numeral})\\s?部分[的中之]?,?\\s?)?第\\s?(?<numbers>${numeral}(?:${joint}${numeral}){0,19})\\s?项(?:任务|工作)?(?:的?第\\s?(?<sentence>${numeral})\\s?句)?`, 'gu',
);
const partForm = new RegExp(`第\\s?(?<part>${numeral})\\s?部分`, 'gu');
const pieceForm = new RegExp(numeral, 'gu');

/** What is numbered in the same way and is no task: 第五条第三项 of a law, 第一项议程 of a meeting. */
const afterLaw = new RegExp(`第\\s?${numeral}\\s?[条款章节](?:第\\s?${numeral}\\s?款)?\\s?[(]?$`, 'u');
const beforeOther = /^\s?(?:议程|议题|程序|提案|决议)/u;

/**
 * The tasks and parts that a memo names in words.
 * @param plain the memo in half-width forms
 * @param textsAt the edition that is spoken of at a place; nothing where it is another document
 */
export function writtenNumbers(plain: string, textsAt: (place: number) => PlanTexts | undefined): Mention[] {
  const matches = [...plain.matchAll(taskForm)];
  const tasks = matches.flatMap((match) => {
    const end = match.index + match[0].length;
    if (afterLaw.test(plain.slice(Math.max(0, match.index - 20), match.index)) || beforeOther.test(plain.slice(end, end + 4))) return [];
    const texts = textsAt(match.index);
    return texts === undefined ? [] : tasksOfMatch(match, texts);
  });
  const taken = matches.map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
  let next = 0;
  const parts = [...plain.matchAll(partForm)].flatMap((match): Mention[] => {
    const range = { start: match.index, end: match.index + match[0].length };
    while (next < taken.length && taken[next]!.end <= range.start) next += 1;
    if (next < taken.length && taken[next]!.start < range.end) return [];
    const texts = textsAt(range.start);
    const part = parseNumeral(match.groups!['part']!);
    return texts === undefined || part === undefined ? [] : [{ ...range, subject: 'number', ...resolveNumber({ part }, texts) }];
  });
  return [...tasks, ...parts];
}

/** One mention, or one for each number of a list. */
function tasksOfMatch(match: RegExpExecArray, texts: PlanTexts): Mention[] {
  const { part: partWords, numbers = '', sentence: sentenceWords } = match.groups ?? {};
  const part = partWords === undefined ? undefined : parseNumeral(partWords);
  const sentence = sentenceWords === undefined ? undefined : parseNumeral(sentenceWords);
  const begin = match.index + match[0].lastIndexOf(numbers, match[0].indexOf('项'));
  const pieces = [...numbers.matchAll(pieceForm)];
  return pieces.flatMap((piece, at): Mention[] => {
    const number = parseNumeral(piece[0]);
    if (number === undefined) return [];
    const asked = { task: number, ...(part === undefined ? {} : { part }), ...(sentence === undefined || at < pieces.length - 1 ? {} : { sentence }) };
    const own: TextRange = pieces.length === 1
      ? { start: match.index, end: match.index + match[0].length }
      : { start: begin + piece.index, end: begin + piece.index + piece[0].length };
    const following = pieces[at + 1];
    const resolved = resolveNumber(asked, texts);
    const between = following !== undefined && /[至到~-]/u.test(numbers.slice(piece.index + piece[0].length, following.index))
      ? numbersBetween(number, parseNumeral(following[0]) ?? number).flatMap((task) => resolveNumber({ ...asked, task }, texts).covers) : [];
    return [{ ...own, subject: 'number', ...resolved, covers: [...resolved.covers, ...between] }];
  });
}

const mostBetween = 200;
const numbersBetween = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, Math.min(to - from - 1, mostBetween)) }, (_, step) => from + 1 + step);
