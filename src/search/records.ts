import { appendixPath, editionPath, partPath, taskPath, termPath } from '../plan/address.ts';
import { tasksOf, type Appendix, type Block, type Part, type Plan, type Task } from '../plan/model.ts';
import { fold } from './fold.ts';

export const recordKinds = ['task', 'part', 'introduction', 'appendix', 'term', 'update', 'interpretation'] as const;

export type RecordKind = (typeof recordKinds)[number];

/** One page as search sees it. */
export interface SearchRecord {
  /** Root-relative, without the site's base path; no two records share it. */
  url: string;
  kind: RecordKind;
  /** Absent for glossary terms, which belong to no edition. */
  edition?: string;
  part?: number;
  /** Task id, or slug of the term or article. */
  id?: string;
  number?: number;
  /** What the page is called: its title first, then other names. */
  names: string[];
  /** Syllables of the title without tones, e.g. `wu yu bing ju`. */
  pinyin?: string;
  /** On what ground a term's definition stands, e.g. `policy`. */
  ground?: string;
  /** In order; a term's definition has no address. */
  sentences: string[];
  /** The sentences' numbers, where they do not run on from 1. */
  numbers?: number[];
  /** Numbers of sentences that are no more and still lead to the page. */
  retired?: readonly number[];
  /** Whether it no longer applies: it is reached by its number and not searched. */
  withdrawn?: true;
  /** Text without an address of its own: rows of tables, section headings, who is responsible, details of the document. */
  rest?: string[];
  /** How many sentences there are when they were left out of `sentences` to save space. */
  leftOut?: number;
}

/** What search needs to know of a glossary entry. */
export interface SearchableTerm {
  slug: string;
  term: string;
  pinyin?: string;
  aliases?: readonly string[];
  forms?: readonly string[];
  definition?: string;
  kind?: string;
}

/** What search needs to know of an update or interpretation. */
export interface SearchableArticle {
  kind: 'update' | 'interpretation';
  /** Its page. */
  path: string;
  edition: string;
  title: string;
  summary: string;
  /** Its words, a paragraph each. */
  texts: readonly string[];
}

/** What was published of a plan and is no more, though its addresses lead somewhere. */
export interface Retired {
  /** Numbers of sentences by the id of the task that had them. */
  sentences: ReadonlyMap<string, readonly number[]>;
  /** Tasks with the numbers of all their sentences. */
  tasks: readonly { id: string; number: number; part?: number; title: string; sentences: number[] }[];
}

/** Gives the reading of a Chinese text as syllables with spaces between. */
export type Reader = (text: string) => string;

/** Running text as sentences with addresses and the rest. */
function textOf(blocks: readonly Block[]): { sentences: string[]; numbers?: number[]; rest: string[] } {
  const sentences: string[] = [];
  const numbers: number[] = [];
  const rest: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'table') rest.push(...block.rows.map((row) => row.map((cell) => cell.text).join(' ')));
    else for (const { number, text } of block.sentences) {
      sentences.push(text);
      numbers.push(number);
    }
  }
  return { sentences, ...(numbers.every((number, index) => number === index + 1) ? {} : { numbers }), rest };
}

/** Leaves out a list of other text that is empty. */
const withRest = (rest: readonly string[]): { rest?: string[] } => (rest.length > 0 ? { rest: [...rest] } : {});

function taskRecord(plan: Plan, task: Task, read: Reader, retired: readonly number[] = []): SearchRecord {
  const title = task.heading.title.text;
  const { rest, ...text } = textOf(task.blocks);
  return {
    url: taskPath(plan.edition, task.id),
    kind: 'task',
    edition: plan.edition,
    part: task.part,
    id: task.id,
    number: task.number,
    names: [title],
    pinyin: read(title),
    ...text,
    ...(retired.length > 0 ? { retired } : {}),
    ...withRest([...rest, ...(task.responsible ? [task.responsible.text] : [])]),
  };
}

function partRecord(plan: Plan, part: Part, read: Reader): SearchRecord {
  const title = part.heading.title.text;
  // Sentences are numbered through the part's page, from its opening to that of its last section.
  const { rest, ...text } = textOf([...part.opening, ...part.sections.flatMap(({ opening }) => opening)]);
  const headings = part.sections.map(({ heading }) => `${heading.label}${heading.title.text}`);
  return {
    url: partPath(plan.edition, part.number),
    kind: 'part',
    edition: plan.edition,
    part: part.number,
    number: part.number,
    names: [title],
    pinyin: read(title),
    ...text,
    ...withRest([...rest, ...headings]),
  };
}

function introductionRecord(plan: Plan): SearchRecord {
  const { rest, ...text } = textOf(plan.introduction);
  return {
    url: editionPath(plan.edition),
    kind: 'introduction',
    edition: plan.edition,
    names: [plan.title.text],
    ...text,
    ...withRest([...rest, ...plan.details.map(({ passage }) => passage.text)]),
  };
}

function appendixRecord(plan: Plan, appendix: Appendix, read: Reader): SearchRecord {
  const { rest, ...text } = textOf(appendix.blocks);
  return {
    url: appendixPath(plan.edition, appendix.number),
    kind: 'appendix',
    edition: plan.edition,
    number: appendix.number,
    names: [appendix.heading.title.text],
    pinyin: read(appendix.heading.title.text),
    ...text,
    ...withRest(rest),
  };
}

function termRecord(entry: SearchableTerm, read: Reader): SearchRecord {
  const names = new Map<string, string>();
  for (const name of [entry.term, ...(entry.aliases ?? []), ...(entry.forms ?? [])]) {
    const folded = fold(name).text;
    if (!names.has(folded)) names.set(folded, name);
  }
  return {
    url: termPath(entry.slug),
    kind: 'term',
    id: entry.slug,
    names: [...names.values()],
    pinyin: read(entry.pinyin ?? entry.term),
    ...(entry.kind === undefined ? {} : { ground: entry.kind }),
    sentences: entry.definition === undefined ? [] : [entry.definition],
  };
}

const articleRecord = ({ kind, path, edition, title, summary, texts }: SearchableArticle, read: Reader): SearchRecord => ({
  url: path, kind, edition, names: [title], pinyin: read(title), sentences: [], rest: [summary, ...texts],
});

/** What is left of a withdrawn task: enough to reach it by number. */
const withdrawnRecord = (edition: string, { id, number, part, title, sentences }: Retired['tasks'][number]): SearchRecord => ({
  url: taskPath(edition, id), kind: 'task', edition, ...(part === undefined ? {} : { part }), id, number, names: [title], sentences: [], numbers: sentences, withdrawn: true,
});

/**
 * The records of all plans and terms, in the order results take when nothing else decides:
 * glossary terms, then plans as given (current edition first), each in reading order, then articles as given.
 * @param retired by edition, what is reached by number only
 */
export function makeRecords(
  plans: readonly Plan[], terms: readonly SearchableTerm[], read: Reader, retired: ReadonlyMap<string, Retired> = new Map(),
  articles: readonly SearchableArticle[] = [],
): SearchRecord[] {
  return [
    ...terms.map((entry) => termRecord(entry, read)),
    ...plans.flatMap((plan) => [
      ...tasksOf(plan).map((task) => taskRecord(plan, task, read, retired.get(plan.edition)?.sentences.get(task.id))),
      ...(retired.get(plan.edition)?.tasks ?? []).map((task) => withdrawnRecord(plan.edition, task)),
      ...plan.parts.map((part) => partRecord(plan, part, read)),
      introductionRecord(plan),
      ...plan.appendices.map((appendix) => appendixRecord(plan, appendix, read)),
    ]),
    ...articles.map((article) => articleRecord(article, read)),
  ];
}
