import type { Problem } from '../plan/problem.ts';
import type { PlanRecord, TaskRecord } from './schema.ts';

/** A task's name within its edition. */
export const taskId = (plan: PlanRecord, { part, number }: TaskRecord): string =>
  (plan.numbering === 'by-part' ? `${part}-${number}` : String(number));

/** The file that holds a task, e.g. `tasks/03.mdx` or `tasks/2-03.mdx`. */
export function taskFile(plan: PlanRecord, { part, number }: TaskRecord): string {
  const padded = String(number).padStart(2, '0');
  return `tasks/${plan.numbering === 'by-part' ? `${part}-` : ''}${padded}.mdx`;
}

/** Tasks whose file name, number, part or section do not fit the plan or one another. */
export function misplacedFiles(plan: PlanRecord, tasks: ReadonlyMap<string, TaskRecord>, place: string): Problem[] {
  const problems: Problem[] = [];
  const fileOf = new Map<string, string>();
  for (const [path, task] of tasks) {
    const file = `${place}/${path}`;
    const expected = taskFile(plan, task);
    const first = fileOf.get(expected);
    if (first !== undefined) {
      problems.push({ kind: 'task-duplicate', file, field: 'number', found: String(task.number), expected: `与 ${first} 不同的编号` });
    } else if (path !== expected) {
      problems.push({ kind: 'field-invalid', file, field: 'number', found: String(task.number), expected: `与文件名一致（该编号的文件名是 ${expected}）` });
    }
    fileOf.set(expected, first ?? file);
    problems.push(...missingHeading(plan, task, file));
  }
  return problems;
}

function missingHeading(plan: PlanRecord, task: TaskRecord, file: string): Problem[] {
  const part = plan.parts.find(({ number }) => number === task.part);
  const numbers = (headings: readonly { number: number }[] = []): string => headings.map(({ number }) => number).join('、');
  if (part === undefined) {
    return [{ kind: 'task-misplaced', file, field: 'part', found: String(task.part), expected: numbers(plan.parts) }];
  }
  if (task.section === undefined || part.sections?.some(({ number }) => number === task.section) === true) return [];
  return [{ kind: 'task-misplaced', file, field: 'section', found: String(task.section), expected: numbers(part.sections) || '不写' }];
}
