import { editionPath, partPath, taskPath, termPath } from '../plan/address.ts';
import { sentencesOf, type Part, type Plan, type Task } from '../plan/model.ts';
import { fold } from './fold.ts';

export const recordKinds = ['task', 'part', 'introduction', 'term'] as const;

export type RecordKind = (typeof recordKinds)[number];

/** One page as search sees it. */
export interface SearchRecord {
  /** Root-relative, without the site's base path; no two records share it. */
  url: string;
  kind: RecordKind;
  /** Absent for glossary terms, which belong to no edition. */
  edition?: string;
  part?: number;
  /** Task id, or slug of the term. */
  id?: string;
  number?: number;
  /** What the page is called: its title first, then other names. */
  names: string[];
  /** Syllables of the title without tones, e.g. `wu yu bing ju`. */
  pinyin?: string;
  sentences: string[];
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
}

/** Gives the reading of a Chinese text as syllables with spaces between. */
export type Reader = (text: string) => string;

function taskRecord(plan: Plan, task: Task, read: Reader): SearchRecord {
  const title = task.heading.title.text;
  return {
    url: taskPath(plan.edition, task.id),
    kind: 'task',
    edition: plan.edition,
    part: task.part,
    id: task.id,
    number: task.number,
    names: [title],
    pinyin: read(title),
    sentences: sentencesOf(task).map((sentence) => sentence.text),
  };
}

function partRecord(plan: Plan, part: Part, read: Reader): SearchRecord {
  const title = part.heading.title.text;
  return {
    url: partPath(plan.edition, part.number),
    kind: 'part',
    edition: plan.edition,
    part: part.number,
    number: part.number,
    names: [title],
    pinyin: read(title),
    sentences: [],
  };
}

function introductionRecord(plan: Plan): SearchRecord {
  return {
    url: editionPath(plan.edition),
    kind: 'introduction',
    edition: plan.edition,
    names: [plan.title.text],
    sentences: sentencesOf(plan.introduction).map((sentence) => sentence.text),
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
    sentences: entry.definition === undefined ? [] : [entry.definition],
  };
}

/**
 * The records of all plans and terms, in the order results take when nothing else decides:
 * glossary terms, then plans as given (current edition first), each in reading order.
 */
export function makeRecords(plans: readonly Plan[], terms: readonly SearchableTerm[], read: Reader): SearchRecord[] {
  return [
    ...terms.map((entry) => termRecord(entry, read)),
    ...plans.flatMap((plan) => [
      ...plan.parts.flatMap((part) => part.tasks.map((task) => taskRecord(plan, task, read))),
      ...plan.parts.map((part) => partRecord(plan, part, read)),
      introductionRecord(plan),
    ]),
  ];
}
