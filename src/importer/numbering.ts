import { parseNumeral } from '../plan/numerals.ts';

/** A line that begins with a number of the genre. */
export interface NumberedLine {
  number: number;
  /** What follows the number. */
  rest: string;
}

/** 一、坚持… 二．坚持… 第三部分 坚持… */
const partPattern = /^(?:第([一二三四五六七八九十百]+)(?:部分|章)[、.．:：\s]*|([一二三四五六七八九十百]+)\s*[、.．])\s*(\S.*)$/u;

/** 1.加强… 1．加强… 1、加强… １．加强…; a year (2011.) numbers nothing. */
const taskPattern = /^([0-9０-９]{1,3})\s*[.．、]\s*(?![0-9０-９])(\S.*)$/u;

/** A heading of the first level, or nothing. Headings are no sentences. */
export function partHeading(line: string): NumberedLine | undefined {
  const match = partPattern.exec(line);
  if (match === null) return undefined;
  const number = parseNumeral(match[1] ?? match[2] ?? '');
  const rest = match[3] ?? '';
  return number === undefined || rest.includes('。') ? undefined : { number, rest };
}

/** The beginning of a numbered task, or nothing. */
export function taskStart(line: string): NumberedLine | undefined {
  const match = taskPattern.exec(line);
  if (match === null) return undefined;
  const number = Number((match[1] ?? '').normalize('NFKC'));
  return number === 0 ? undefined : { number, rest: match[2] ?? '' };
}
