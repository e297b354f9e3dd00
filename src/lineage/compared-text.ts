import type { Task } from '../plan/model.ts';

/** A task's words as they are compared: a line for each paragraph and each row of a table, then who is responsible. */
export function comparedText({ blocks, responsible }: Task): string {
  return [
    ...blocks.flatMap((block) => (block.kind === 'paragraph'
      ? [block.sentences.map(({ text }) => text).join('')]
      : block.rows.map((row) => row.map(({ text }) => text).join('　')))),
    ...(responsible === undefined ? [] : [responsible.text]),
  ].join('\n');
}

/** Whether a task says the same in both editions, word for word, title included. */
export const saysTheSame = (earlier: Task, later: Task): boolean =>
  earlier.heading.title.text === later.heading.title.text && comparedText(earlier) === comparedText(later);
