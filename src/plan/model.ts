/**
 * The model of a plan: edition → parts → tasks → paragraphs → sentences → spans.
 * Pages, addresses, search records, share pictures and data files are all made from it.
 */

import type { Audience, Stage } from './audience.ts';

/** A half-open range `[start, end)` of UTF-16 code units in the source document's text. */
export interface SourceRange {
  start: number;
  end: number;
}

/** Plan text as the source has it. */
export interface TextSpan {
  kind: 'text';
  text: string;
}

/** A place where the source hides a word: `**`, `政z*`, `20xx`. It is shown as it stands. */
export interface MaskSpan {
  kind: 'mask';
  text: string;
  /** What kind of word the source hides, in the editor's words, e.g. 名称. */
  hides: string;
}

/** A glossary term where it occurs; masks may stand inside it. */
export interface TermSpan {
  kind: 'term';
  /** The slug of the glossary entry, e.g. `wu-yu-bing-ju`. */
  slug: string;
  /** Whether this is the entry's first occurrence in its task. */
  first: boolean;
  spans: (TextSpan | MaskSpan)[];
}

/** Words that speak of another place of the plan, e.g. 第7项; a task's own number never leads to itself. */
export interface ReferenceSpan {
  kind: 'reference';
  /** The plan's own edition, so that the words can be drawn as a link wherever they are shown. */
  edition: string;
  /** The name of what it speaks of: a task's id, `part/3`, `appendix/1`, or a passage such as `9#s2`. */
  target: string;
  spans: (TextSpan | MaskSpan | TermSpan)[];
}

export type Span = TextSpan | MaskSpan | TermSpan | ReferenceSpan;

/** A stretch of the plan's words with its place in the source. */
export interface Passage {
  text: string;
  /** The same characters as `text`, in order, with what is known about them. */
  spans: Span[];
  range: SourceRange;
}

/** The unit of citation. Its id within a task is `s` and its number. */
export interface Sentence extends Passage {
  /** 1 for the first sentence of the task. */
  number: number;
}

export interface Paragraph {
  kind: 'paragraph';
  sentences: Sentence[];
}

/** A table of the source, row by row; every row has the same number of cells. */
export interface Table {
  kind: 'table';
  rows: Passage[][];
}

/** Running text, as tasks, introductions, openings and appendices hold it. */
export type Block = Paragraph | Table;

/** The mark in front of a heading and what closes it, as the source has them. */
export interface Heading {
  /** The numbering, e.g. `19.` or `四、`. */
  label: string;
  title: Passage;
  /** What stands between title and text, e.g. `。`; empty when the title has its own line. */
  stop: string;
}

/** What editors say about a task; these words are theirs and not the plan's. */
export interface Editorial {
  /** The task in one plain sentence that says nothing the text does not say. */
  summary?: string;
  /** Whom it concerns. */
  audiences: Audience[];
  stages: Stage[];
  subjects: string[];
}

export interface Task {
  /** The task's name within its edition and in addresses: `19`, or `2-3` where numbering restarts in each part. */
  id: string;
  number: number;
  /** The number of the part it belongs to. */
  part: number;
  /** The number of its section within the part, where the part has sections. */
  section?: number;
  heading: Heading;
  blocks: Block[];
  /** A tail such as （责任单位：…）, as it stands; it is data and not part of the text. */
  responsible?: Passage;
  /** Missing where editors have said nothing. */
  editorial?: Editorial;
  /** From the label to the last sentence. */
  range: SourceRange;
}

/** A heading between part and task, （一）, where tasks are numbered below it. */
export interface Section {
  number: number;
  heading: Heading;
  /** What stands between its heading and its first task. */
  opening: Block[];
}

export interface Part {
  number: number;
  heading: Heading;
  /** What stands between its heading and its first section or task; all of its text where it has neither. */
  opening: Block[];
  sections: Section[];
  /** All its tasks, whether in sections or not, in reading order. */
  tasks: Task[];
  /** From the label to the end of its last task. */
  range: SourceRange;
}

/** What a document says about itself around its text. */
export interface Detail {
  kind: DetailKind;
  passage: Passage;
}

/** One row a kind: what readers call it. */
export const detailKinds = {
  letterhead: '版头', number: '发文字号', salutation: '主送', status: '文稿状态', issuer: '署名', date: '成文日期', copies: '抄送',
} as const;

export type DetailKind = keyof typeof detailKinds;

/** What follows the plan: 附件. */
export interface Appendix {
  number: number;
  /** Its label is 附件： or the like; empty where the line is all title. */
  heading: Heading;
  blocks: Block[];
}

/** A plan as published: one edition. */
export interface Plan {
  /** The edition's name in addresses: a year, or `20xx` where the source masks it. */
  edition: string;
  title: Passage;
  introduction: Block[];
  parts: Part[];
  appendices: Appendix[];
  details: Detail[];
  source: Source;
}

/** The document the plan was taken from. */
export interface Source {
  /** File name inside the edition's `source/` folder. */
  file: string;
  /** SHA-256 of the file's bytes, lower-case hexadecimal. */
  sha256: string;
}

/** All tasks of a plan in reading order. */
export function tasksOf(plan: Plan): Task[] {
  return plan.parts.flatMap((part) => part.tasks);
}

/** All sentences of a task, or of any running text, in reading order. */
export function sentencesOf(holder: Task | Block[]): Sentence[] {
  const blocks = Array.isArray(holder) ? holder : holder.blocks;
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? block.sentences : []));
}

/** The text of a task without its heading and tables. */
export function textOf(holder: Task | Block[]): string {
  return sentencesOf(holder).map((sentence) => sentence.text).join('');
}
