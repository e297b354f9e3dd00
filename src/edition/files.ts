import { z } from 'zod';
import { readProse, writeProse } from '../markdown/prose.ts';
import { ProblemError, type Problem } from '../plan/problem.ts';
import { readRecord } from '../record/read.ts';
import { writeRecord } from '../record/write.ts';
import {
  introductionSchema, planSchema, taskSchema, type EditionRecord, type IntroductionRecord, type PlanRecord, type TaskRecord,
} from './schema.ts';

/** Text files by their path inside the edition's folder, e.g. `tasks/19.mdx`. */
export type EditionFiles = ReadonlyMap<string, string>;

const planFile = 'plan.yaml';
const introductionFile = 'introduction.mdx';
const taskFile = /^tasks\/[^/]+\.mdx$/u;

/**
 * Reads an edition's files into records.
 * @param place the folder's path, for messages
 * @throws ProblemError with everything that is wrong in any of the files
 */
export function readEditionFiles(files: EditionFiles, place: string): EditionRecord {
  const problems: Problem[] = [];
  const attempt = <Result>(read: () => Result): Result | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };
  const planYaml = files.get(planFile);
  if (planYaml === undefined) throw new ProblemError([{ kind: 'file-missing', file: `${place}/${planFile}` }]);
  const plan = attempt(() => readRecord(planYaml, planSchema, `${place}/${planFile}`));
  const introductionMdx = files.get(introductionFile);
  const introduction = introductionMdx === undefined
    ? undefined
    : attempt(() => readMdxFile(introductionMdx, introductionSchema, `${place}/${introductionFile}`));
  const tasks = [...files]
    .filter(([path]) => taskFile.test(path))
    .map(([path, text]) => ({ path, task: attempt(() => readMdxFile(text, taskSchema, `${place}/${path}`)) }))
    .flatMap(({ path, task }) => (task === undefined ? [] : [{ path, task }]));
  if (plan !== undefined) problems.push(...misplacedTasks(plan, tasks, place));
  if (plan === undefined || problems.length > 0) throw new ProblemError(problems);
  return { plan, introduction, tasks: tasks.map(({ task }) => task).sort(inReadingOrder) };
}

/** Writes an edition's records as files. Reading them gives the records back. */
export function writeEditionFiles({ plan, introduction, tasks }: EditionRecord): Map<string, string> {
  return new Map([
    [planFile, writeRecord(plan)],
    ...(introduction === undefined ? [] : [[introductionFile, writeMdxFile(introduction)] as const]),
    ...tasks.map((task) => [taskPath(plan, task), writeMdxFile(task)] as const),
  ]);
}

function readMdxFile<Schema extends z.ZodObject>(
  text: string,
  schema: Schema,
  file: string,
): z.output<Schema> & { paragraphs: string[] } {
  const [whole, yaml = ''] = /^---\r?\n(?:([\s\S]*?)\r?\n)?---(?:\r?\n|$)/u.exec(text) ?? [''];
  const record = readRecord(yaml, schema, file, 2);
  const { paragraphs, problems } = readProse(text.slice(whole.length), file, whole.split('\n').length);
  if (problems.length > 0) throw new ProblemError(problems);
  return { ...record, paragraphs };
}

function writeMdxFile({ paragraphs, ...frontMatter }: TaskRecord | IntroductionRecord): string {
  return `---\n${writeRecord(frontMatter)}---\n\n${writeProse(paragraphs)}`;
}

function taskPath(plan: PlanRecord, task: TaskRecord): string {
  const number = String(task.number).padStart(2, '0');
  return `tasks/${plan.numbering === 'by-part' ? `${task.part}-` : ''}${number}.mdx`;
}

function inReadingOrder(a: TaskRecord, b: TaskRecord): number {
  return a.part - b.part || a.number - b.number;
}

function misplacedTasks(plan: PlanRecord, tasks: { path: string; task: TaskRecord }[], place: string): Problem[] {
  const problems: Problem[] = [];
  const fileOf = new Map<string, string>();
  for (const { path, task } of tasks) {
    const file = `${place}/${path}`;
    const expected = taskPath(plan, task);
    const first = fileOf.get(expected);
    if (first !== undefined) {
      problems.push({ kind: 'task-duplicate', file, field: 'number', found: String(task.number), expected: `与 ${first} 不同的编号` });
    } else if (path !== expected) {
      problems.push({ kind: 'field-invalid', file, field: 'number', found: String(task.number), expected: `与文件名一致（该编号的文件名是 ${expected}）` });
    }
    fileOf.set(expected, first ?? file);
    if (!plan.parts.some((part) => part.number === task.part)) {
      problems.push({
        kind: 'task-misplaced', file, field: 'part', found: String(task.part),
        expected: plan.parts.map((part) => part.number).join('、'),
      });
    }
  }
  return problems;
}
