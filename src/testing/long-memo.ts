import { wordsOnly } from '../memo/marks.ts';
import type { PlanTexts } from '../memo/texts.ts';

/** Shorter clauses could stand anywhere. */
const leastWords = 8;

/** A memo of so many quotations with their numbers, no two the same; a third is spoilt, a seventh has the number of the next task. */
export function longMemo({ passages, tasks }: PlanTexts, quotations: number): string {
  const clauses = passages.flatMap(({ name, text }) => {
    const task = tasks.find(({ id }) => name.startsWith(`${id}#s`));
    return task === undefined ? [] : text.split(/[，。；]/u).filter((clause) => wordsOnly(clause).length >= leastWords).map((clause) => ({ clause, number: task.number }));
  });
  return Array.from({ length: quotations }, (_, at) => {
    const { clause, number } = clauses[at % clauses.length]!;
    const words = at % 3 === 0 ? clause.replace(clause.slice(3, 5), `新${at}`) : `${clause}…${at}`;
    return `第${at % 7 === 0 ? number + 1 : number}项提出“${words}”${at % 5 === 4 ? '。\n' : '，'}`;
  }).join('');
}
