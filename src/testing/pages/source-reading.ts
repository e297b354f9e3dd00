import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectFolder } from '../project.ts';
import { sites } from '../sites.ts';
import type { SiteName } from '../sites.ts';

/** A task as the source document has it. */
export interface SourceTask {
  id: string;
  number: string;
  title: string;
  /** Its text without number and title, a paragraph each. */
  paragraphs: string[];
}

export interface SourcePart {
  title: string;
  tasks: SourceTask[];
}

/** A plan, read from its source document by a way of its own: what is published is held against it. */
export interface SourcePlan {
  edition: string;
  title: string;
  introduction: string[];
  parts: SourcePart[];
  /** Everything from the plan's title to the end of its last task, line by line. */
  lines: string[];
}

const partLine = /^[一二三四五六七八九十]+、(.+)$/u;
const taskLine = /^(\d+)[.．、]\s*(.+?)(?:。(.+))?$/u;
const closed = /[。！？][”』」]?$/u;

/** The content folder of a site. */
export const contentOf = (name: SiteName): string => join(projectFolder, sites[name].content);

/** The plans of a content folder, read from their source documents. */
export function readSources(content: string): SourcePlan[] {
  const plans = join(content, 'plans');
  return readdirSync(plans).map((edition) => {
    const [document = ''] = readdirSync(join(plans, edition, 'source'));
    return readSource(edition, readFileSync(join(plans, edition, 'source', document), 'utf8'));
  });
}

/** The plan that short addresses and the home page mean. */
export function currentSource(content: string): SourcePlan {
  const { currentEdition } = parse(readFileSync(join(content, 'site.yaml'), 'utf8')) as { currentEdition: string };
  const plan = readSources(content).find(({ edition }) => edition === String(currentEdition));
  if (plan === undefined) throw new Error(`There is no source document of ${currentEdition}.`);
  return plan;
}

export const tasksIn = ({ parts }: SourcePlan): SourceTask[] => parts.flatMap(({ tasks }) => tasks);

/** The slugs of a content folder's glossary. */
export const slugsIn = (content: string): string[] =>
  readdirSync(join(content, 'glossary')).map((file) => file.replace(/\.yaml$/, ''));

/** The slugs of a content folder's articles of one kind. */
export const articlesIn = (content: string, folder: 'updates' | 'interpretations'): string[] =>
  readdirSync(join(content, folder)).filter((file) => file.endsWith('.mdx')).map((file) => file.replace(/\.mdx$/, ''));

function readSource(edition: string, text: string): SourcePlan {
  const all = text.replace(/^\uFEFF/, '').split(/\r?\n/).filter((line) => line !== '');
  const firstPart = all.findIndex((line) => partLine.test(line));
  const title = all.findLastIndex((line, index) => index < firstPart && !closed.test(line));
  const lastTask = all.findLastIndex((line) => taskLine.test(line));
  const after = all.findIndex((line, index) => index > lastTask && !closed.test(line));
  const lines = all.slice(title, after === -1 ? undefined : after);

  const introduction: string[] = [];
  const parts: SourcePart[] = [];
  for (const line of lines.slice(1)) {
    const part = partLine.exec(line);
    const task = taskLine.exec(line);
    const into = parts.at(-1)?.tasks;
    if (part !== null) parts.push({ title: part[1]!, tasks: [] });
    else if (into === undefined) introduction.push(line);
    else if (task === null) into.at(-1)!.paragraphs.push(line);
    else into.push({ id: task[1]!, number: task[1]!, title: task[2]!, paragraphs: task[3] === undefined ? [] : [task[3]] });
  }
  return { edition, title: lines[0]!, introduction, parts: withIds(parts), lines };
}

/** Where numbering restarts in each part, a number alone names no task. */
function withIds(parts: SourcePart[]): SourcePart[] {
  const numbers = parts.flatMap(({ tasks }) => tasks.map(({ number }) => number));
  if (new Set(numbers).size === numbers.length) return parts;
  return parts.map(({ title, tasks }, index) => ({
    title,
    tasks: tasks.map((task) => ({ ...task, id: `${index + 1}-${task.number}` })),
  }));
}
