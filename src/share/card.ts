/** What the share pictures say: one card a page, as plain data made from the plan. */

import { editionPath, partPath, printedCode, taskPath, termPath } from '../plan/address.ts';
import { tasksOf } from '../plan/model.ts';
import type { Heading, Part, Passage, Plan, Span, Task } from '../plan/model.ts';

/** What the cards need to know about the site. */
export interface CardSite {
  name: string;
  /** The body that publishes the site; left out where it is not known. */
  publisher?: string;
}

/** One line of a table of contents: a part of a plan, or a task of a part. */
export interface CardContents {
  /** Its number, e.g. `四` or `19`. */
  label: string;
  title: string;
  /** The tasks a part holds, e.g. `18—23`. */
  note?: string;
}

interface CardBase {
  /** Address of the page the card stands for, e.g. `/20xx/19/`. */
  page: string;
  siteName: string;
  publisher?: string;
  /** The day of the wording its page shows, `2027-03-01`; left out where it is not known. */
  date?: string;
  title: string;
  /** Words of the title that no line break may split: masks and glossary terms. */
  unbroken: string[];
}

export interface HomeCard extends CardBase {
  kind: 'home';
  /** The plan the site opens with, and how much it holds. */
  planTitle: string;
  partCount: number;
  taskCount: number;
}

export interface EditionCard extends CardBase {
  kind: 'edition';
  code: string;
  contents: CardContents[];
  taskCount: number;
}

export interface PartCard extends CardBase {
  kind: 'part';
  planTitle: string;
  /** The part's number as the source writes it, e.g. `四`. */
  numeral: string;
  /** Its tasks. */
  contents: CardContents[];
}

export interface TaskCard extends CardBase {
  kind: 'task';
  planTitle: string;
  numeral: string;
  /** The part's label as the source has it, e.g. `四、`. */
  partLabel: string;
  partTitle: string;
  /** The code that is printed and typed, e.g. `20xx-19`. */
  code: string;
  /** The task in one plain sentence, in the editors' words. */
  summary?: string;
}

export interface TermCard extends CardBase {
  kind: 'term';
  pinyin?: string;
  /** What the term means, in a sentence or so; left out where it is not known. */
  line?: string;
}

export type ShareCard = HomeCard | EditionCard | PartCard | TaskCard | TermCard;
export type CardKind = ShareCard['kind'];

/** A glossary entry as far as its card shows it. */
export interface CardTerm {
  slug: string;
  term: string;
  /** How plans write it. */
  forms: readonly string[];
  pinyin?: string;
  definition?: string;
}

/** What cards say that plans do not: the glossary's terms, and the days of wordings. */
export interface CardSources {
  terms?: readonly CardTerm[];
  /** The day of the wording of a unit, such as `19` or `part/4`, or of the edition's title; nothing where it is not known. */
  dateOf?: (edition: string, unit: string) => string | undefined;
}

/**
 * The cards of a site: home, for each plan its edition, its parts and its tasks, and the glossary's terms.
 * @param plans the plans as pages show them, in the order the site lists them; the first is the one the home page opens with.
 */
export function cardsOf(site: CardSite, plans: readonly Plan[], sources: CardSources = {}): ShareCard[] {
  const [current] = plans;
  return [
    ...(current === undefined ? [] : [homeCard(site, current)]),
    ...plans.flatMap((plan) => [
      editionCard(site, plan, sources),
      ...plan.parts.map((part) => partCard(site, plan, part, sources)),
      ...tasksOf(plan).map((task) => taskCard(site, plan, task, sources)),
    ]),
    ...(sources.terms ?? []).map((term) => termCard(site, term)),
  ];
}

function homeCard(site: CardSite, plan: Plan): HomeCard {
  return {
    kind: 'home',
    page: '/',
    ...signOf(site),
    title: site.name,
    unbroken: [],
    planTitle: plan.title.text,
    partCount: plan.parts.length,
    taskCount: tasksOf(plan).length,
  };
}

function editionCard(site: CardSite, plan: Plan, sources: CardSources): EditionCard {
  return {
    kind: 'edition',
    page: editionPath(plan.edition),
    ...signOf(site),
    date: sources.dateOf?.(plan.edition, 'title'),
    ...titleOf(plan.title, sources),
    code: plan.edition,
    contents: plan.parts.map(({ heading, tasks }) => ({ label: numeralOf(heading), title: heading.title.text, note: rangeOf(tasks) })),
    taskCount: tasksOf(plan).length,
  };
}

function partCard(site: CardSite, plan: Plan, part: Part, sources: CardSources): PartCard {
  return {
    kind: 'part',
    page: partPath(plan.edition, part.number),
    ...signOf(site),
    date: sources.dateOf?.(plan.edition, `part/${part.number}`),
    planTitle: plan.title.text,
    ...titleOf(part.heading.title, sources),
    numeral: numeralOf(part.heading),
    contents: part.tasks.map(({ id, heading }) => ({ label: id, title: heading.title.text })),
  };
}

function taskCard(site: CardSite, plan: Plan, task: Task, sources: CardSources): TaskCard {
  const part = plan.parts.find(({ number }) => number === task.part);
  return {
    kind: 'task',
    page: taskPath(plan.edition, task.id),
    ...signOf(site),
    date: sources.dateOf?.(plan.edition, task.id),
    planTitle: plan.title.text,
    ...titleOf(task.heading.title, sources),
    numeral: numeralOf(task.heading),
    partLabel: part?.heading.label ?? '',
    partTitle: part?.heading.title.text ?? '',
    code: printedCode(plan.edition, task.id),
    summary: task.editorial?.summary,
  };
}

function termCard(site: CardSite, term: CardTerm): TermCard {
  return {
    kind: 'term',
    page: termPath(term.slug),
    ...signOf(site),
    title: term.term,
    unbroken: [],
    pinyin: term.pinyin,
    line: term.definition,
  };
}

/** Who speaks: the publisher where it is known, with the site's name. */
export function identityOf({ siteName, publisher }: Pick<ShareCard, 'siteName' | 'publisher'>): string {
  return publisher === undefined || publisher === siteName ? siteName : `${publisher} · ${siteName}`;
}

/** The number in a heading's label without its punctuation: `19.` gives `19`, `四、` gives `四`. */
export function numeralOf(heading: Heading): string {
  return heading.label.replace(/[^\p{L}\p{N}-]/gu, '');
}

const signOf = ({ name, publisher }: CardSite) => ({ siteName: name, publisher });

/** Terms longer than this may be broken like any phrase. */
const longestWord = 4;

/** A title with the words in it that stay whole. Terms are looked for by their forms: whether spans tell of them depends on who asks. */
function titleOf(title: Passage, { terms = [] }: CardSources): { title: string; unbroken: string[] } {
  const forms = terms.flatMap((term) => term.forms).filter((form) => form.length <= longestWord && title.text.includes(form));
  return { title: title.text, unbroken: [...new Set([...masksIn(title.spans), ...forms])] };
}

function masksIn(spans: readonly Span[]): string[] {
  return spans.flatMap((span) => {
    if (span.kind === 'mask') return [span.text];
    return span.kind === 'text' ? [] : masksIn(span.spans);
  });
}

function rangeOf(tasks: readonly Task[]): string | undefined {
  const [first, last] = [tasks.at(0)?.id, tasks.at(-1)?.id];
  return first === last ? first : `${first}—${last}`;
}
