import { z } from 'zod';
import { partFrontMatter } from '../markdown/front-matter.ts';
import { readProse, writeProse } from '../markdown/prose.ts';
import { ProblemError, type Problem } from '../plan/problem.ts';
import { readRecord } from '../record/read.ts';
import { writeRecord } from '../record/write.ts';
import { misplacedFiles, taskFile } from './placement.ts';
import { planSchema, taskSchema, textSchema, type BlockRecord, type EditionRecord, type TaskRecord, type TextRecord } from './schema.ts';

/** Text files by their path inside the edition's folder, e.g. `tasks/19.mdx`. */
export type EditionFiles = ReadonlyMap<string, string>;

export const planFile = 'plan.yaml';
const introductionFile = 'introduction.mdx';

/**
 * Reads an edition's files into records.
 * @param place the folder's path, for messages
 * @param forPages whether the site is made of them: pages show no editors' components
 * @throws ProblemError with everything that is wrong in any of the files
 */
export function readEditionFiles(files: EditionFiles, place: string, forPages = false): EditionRecord {
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

  const readAll = <Schema extends z.ZodObject>(path: RegExp, schema: Schema) => [...files].flatMap(([name, text]) => {
    const key = path.exec(name)?.[1];
    const record = key === undefined ? undefined : attempt(() => readMdxFile(text, schema, `${place}/${name}`, forPages));
    return key === undefined || record === undefined ? [] : [[key, record] as const];
  });
  const tasks = readAll(/^(tasks\/[^/]+\.mdx)$/u, taskSchema);
  const record = {
    introduction: new Map(readAll(/^(introduction)\.mdx$/u, textSchema)).get('introduction'),
    openings: new Map(readAll(/^openings\/([^/]+)\.mdx$/u, textSchema)),
    tasks: tasks.map(([, task]) => task).sort(inReadingOrder),
    appendices: new Map(readAll(/^appendices\/([^/]+)\.mdx$/u, textSchema)),
  };
  if (plan !== undefined) problems.push(...misplacedFiles(plan, new Map(tasks), place));
  if (plan === undefined || problems.length > 0) throw new ProblemError(problems);
  return { plan, ...record };
}

/** Writes an edition's records as files. Reading them gives the records back. */
export function writeEditionFiles({ plan, introduction, openings, tasks, appendices }: EditionRecord): Map<string, string> {
  return new Map([
    [planFile, writeRecord(plan)],
    ...(introduction === undefined ? [] : [[introductionFile, writeMdxFile(introduction)] as const]),
    ...[...openings].map(([key, opening]) => [`openings/${key}.mdx`, writeMdxFile(opening)] as const),
    ...tasks.map((task) => [taskFile(plan, task), writeMdxFile(task)] as const),
    ...[...appendices].map(([key, appendix]) => [`appendices/${key}.mdx`, writeMdxFile(appendix)] as const),
  ]);
}

function readMdxFile<Schema extends z.ZodObject>(
  text: string,
  schema: Schema,
  file: string,
  forPages: boolean,
): z.output<Schema> & { blocks: BlockRecord[] } {
  const { yaml, body, bodyLine } = partFrontMatter(text);
  const record = readRecord(yaml, schema, file, 2);
  const { blocks, problems, components } = readProse(body, file, bodyLine);
  const wrong = forPages ? [...problems, ...components] : problems;
  if (wrong.length > 0) throw new ProblemError(wrong);
  return { ...record, blocks };
}

function writeMdxFile({ blocks, ...frontMatter }: TaskRecord | TextRecord): string {
  return `---\n${writeRecord(frontMatter)}---\n\n${writeProse(blocks)}`;
}

function inReadingOrder(a: TaskRecord, b: TaskRecord): number {
  return a.part - b.part || a.number - b.number;
}
