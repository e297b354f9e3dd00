import type { Plan } from './model.ts';
import { tasksOf } from './model.ts';
import { parseNumeral } from './numerals.ts';
import { passagesOf, type PassageName } from './passages.ts';

/** A place in a text that speaks of another place of the plan. */
export interface Reference {
  /** UTF-16 code units from the beginning of the text; `end` is exclusive. */
  start: number;
  end: number;
  /** What it speaks of: a task's id, `part/3`, `appendix/1`, or the name of a passage such as `9#s2`. */
  target: PassageName;
}

const numeral = '[0-9０-９〇零一二三四五六七八九十百]{1,6}';

/** 第7项, 第三部分第7项, 第7项第2句, 第7、8项, 第7至9项. */
const tasks = new RegExp(`(?:第(?<part>${numeral})部分的?)?第(?<numbers>${numeral}(?:[、和至—-]${numeral})*)项(?:任务)?(?:第(?<sentence>${numeral})句)?`, 'gu');
const parts = new RegExp(`第(?<part>${numeral})部分(?!的?第${numeral}项)`, 'gu');
const appendices = new RegExp(`附件(?<number>${numeral})`, 'gu');

/** 前述“五大行动”: words that stand earlier, repeated with or without their quotation marks. */
const earlier = /(?:前述|上述|前文(?:所述)?|上文)(?:的)?“(?<words>[^“”]{2,20})”/gu;

/**
 * The references in a text to tasks, parts, appendices and earlier words of its plan, left to right, never overlapping.
 * Only what the plan has is a target; what follows a title in 《》 speaks of that document and is left alone, and so is
 * a bare number of a task where numbering restarts in each part.
 */
export function referencesIn(text: string, plan: Plan): Reference[] {
  const found: Reference[] = [];
  const add = (references: Reference[]): void => {
    for (const one of references) {
      if (!found.some(({ start, end }) => start < one.end && one.start < end)) found.push(one);
    }
  };
  for (const match of text.matchAll(tasks)) if (!afterTitle(text, match.index)) add(taskReferences(match, plan));
  for (const match of text.matchAll(parts)) if (!afterTitle(text, match.index)) add(partReference(match, plan));
  for (const match of text.matchAll(appendices)) add(appendixReference(match, plan));
  for (const match of text.matchAll(earlier)) add(earlierReference(match, text, plan));
  return found.sort((a, b) => a.start - b.start);
}

const afterTitle = (text: string, at: number): boolean => /》(?:的|中)?$/u.test(text.slice(0, at));

const wholeOf = ({ 0: words, index }: RegExpExecArray): { start: number; end: number } => ({ start: index, end: index + words.length });

function taskReferences(match: RegExpExecArray, plan: Plan): Reference[] {
  const { part, numbers = '', sentence } = match.groups ?? {};
  const pieces = [...numbers.matchAll(new RegExp(numeral, 'gu'))];
  const ids = pieces.map(([piece]) => taskId(plan, parseNumeral(piece), part === undefined ? undefined : parseNumeral(part)));
  if (pieces.length === 1) {
    const [id] = ids;
    if (id === undefined) return [];
    if (sentence === undefined) return [{ ...wholeOf(match), target: id }];
    const target = `${id}#s${parseNumeral(sentence)}`;
    return passagesOf(plan).some(({ name }) => name === target) ? [{ ...wholeOf(match), target }] : [];
  }
  // In a list each number leads to its own task.
  const begin = match.index + match[0].lastIndexOf(numbers);
  return pieces.flatMap(({ 0: { length }, index }, place) => {
    const target = ids[place];
    return target === undefined ? [] : [{ start: begin + index, end: begin + index + length, target }];
  });
}

function taskId(plan: Plan, number: number | undefined, part: number | undefined): string | undefined {
  const [first, ...more] = tasksOf(plan).filter((task) => task.number === number && (part === undefined || task.part === part));
  return more.length === 0 ? first?.id : undefined;
}

function partReference(match: RegExpExecArray, { parts: all }: Plan): Reference[] {
  const number = parseNumeral(match.groups?.part ?? '');
  return all.some((part) => part.number === number) ? [{ ...wholeOf(match), target: `part/${number}` }] : [];
}

function appendixReference(match: RegExpExecArray, { appendices: all }: Plan): Reference[] {
  const number = parseNumeral(match.groups?.number ?? '');
  return all.some((appendix) => appendix.number === number) ? [{ ...wholeOf(match), target: `appendix/${number}` }] : [];
}

function earlierReference(match: RegExpExecArray, text: string, plan: Plan): Reference[] {
  const words = match.groups?.words ?? '';
  const passages = passagesOf(plan);
  const own = passages.findIndex(({ passage }) => passage.text === text);
  const target = passages.slice(0, own === -1 ? undefined : own).find(({ passage }) => passage.text.includes(words));
  return target === undefined ? [] : [{ ...wholeOf(match), target: target.name }];
}
