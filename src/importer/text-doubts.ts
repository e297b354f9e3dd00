import type { Problem } from '../plan/problem.ts';
import { readLabel } from './grammar/labels.ts';
import { isFinished } from './lines.ts';
import type { TextBlock } from './text-block.ts';

/** So many lines without a full stop one after another are a table that lost its cells. */
const tableLength = 3;

/** Paragraphs that end in the middle of a sentence: a broken line, a heading without a number, the remains of a table. */
export function unfinishedText(blocks: readonly TextBlock[]): Problem[] {
  const problems: Problem[] = [];
  let run: TextBlock[] = [];
  const close = (): void => {
    const [first] = run;
    if (first !== undefined) {
      problems.push(run.length >= tableLength
        ? { kind: 'table-flattened', line: first.line, found: `${glimpse(first)}（共 ${run.length} 行）` }
        : { kind: 'paragraph-unfinished', line: first.line, found: glimpse(first) });
    }
    run = [];
  };
  for (const block of blocks) {
    if (typeof block.block !== 'string' || isFinished(block.block) || readLabel(block.block) !== undefined) close();
    else run.push(block);
  }
  close();
  return problems;
}

const glimpse = ({ block }: TextBlock): string => (typeof block === 'string' ? block : String(block)).slice(0, 40);
