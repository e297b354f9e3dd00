/** What the share pictures say: one card a page, as plain data made from the plan. */

import { editionPath, partPath, printedCode, taskPath, termPath } from '../plan/address.ts';
import { tasksOf } from '../plan/model.ts';
import type { Heading, Part, Passage, Plan, Task } from '../plan/model.ts';
import { plainSpans } from '../plan/spans.ts';

/** What the cards need to know about the site. */
export interface CardSite {
  name: string;
  /** The body that publishes the site; left out where it is not known. */
  publisher?: string;
}

/** One line of a plan's table of contents: a part and the tasks it holds. */
export interface CardContents {
  numeral: string;
  title: string;
  first: string;
  last: string;
}

interface CardBase {
  /** Address of the page the card stands for, e.g. `/20xx/19/`. */
  page: string;
  siteName: string;
  title: string;
  /** Words of the title that no line break may split: masks and glossary terms. */
  unbroken: string[];
}

export interface HomeCard extends CardBase {
  kind: 'home';
  publisher?: string;
  /** The plan the site opens with, and how much it holds. */
  planTitle: string;
  partCount: number;
  taskCount: number;
}

export interface EditionCard extends CardBase {
  kind: 'edition';
  publisher?: string;
  code: string;
  contents: CardContents[];
  taskCount: number;
}

export interface PartCard extends CardBase {
  kind: 'part';
  planTitle: string;
  /** The part's number as the source writes it, e.g. `四`. */
  numeral: string;
  /** The first and the last task of the part; both are missing in a part without tasks. */
  first?: string;
  last?: string;
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
  pinyin?: string;
  definition?: string;
}

/**
 * The cards of a site: home, for each plan its edition, its parts and its tasks, and the glossary's terms.
 * @param plans the plans in the order the site lists them; the first is the one the home page opens with.
 */
export function cardsOf(site: CardSite, plans: readonly Plan[], terms: readonly CardTerm[] = []): ShareCard[] {
  const [current] = plans;
  return [
    ...(current === undefined ? [] : [homeCard(site, current)]),
    ...plans.flatMap((plan) => [
      editionCard(site, plan),
      ...plan.parts.map((part) => partCard(site, plan, part)),
      ...tasksOf(plan).map((task) => taskCard(site, plan, task)),
    ]),
    ...terms.map((term) => termCard(site, term)),
  ];
}

export function homeCard(site: CardSite, plan: Plan): HomeCard {
  return {
    kind: 'home',
    page: '/',
    siteName: site.name,
    publisher: site.publisher,
    title: site.name,
    unbroken: [],
    planTitle: plan.title.text,
    partCount: plan.parts.length,
    taskCount: tasksOf(plan).length,
  };
}

export function editionCard(site: CardSite, plan: Plan): EditionCard {
  return {
    kind: 'edition',
    page: editionPath(plan.edition),
    siteName: site.name,
    publisher: site.publisher,
    ...titleOf(plan.title),
    code: plan.edition,
    contents: contentsOf(plan),
    taskCount: tasksOf(plan).length,
  };
}

export function partCard(site: CardSite, plan: Plan, part: Part): PartCard {
  return {
    kind: 'part',
    page: partPath(plan.edition, part.number),
    siteName: site.name,
    planTitle: plan.title.text,
    ...titleOf(part.heading.title),
    numeral: numeralOf(part.heading),
    first: part.tasks.at(0)?.id,
    last: part.tasks.at(-1)?.id,
  };
}

export function taskCard(site: CardSite, plan: Plan, task: Task): TaskCard {
  const part = plan.parts.find(({ number }) => number === task.part);
  return {
    kind: 'task',
    page: taskPath(plan.edition, task.id),
    siteName: site.name,
    planTitle: plan.title.text,
    ...titleOf(task.heading.title),
    numeral: numeralOf(task.heading),
    partLabel: part?.heading.label ?? '',
    partTitle: part?.heading.title.text ?? '',
    code: printedCode(plan.edition, task.id),
  };
}

export function termCard(site: CardSite, term: CardTerm): TermCard {
  return {
    kind: 'term',
    page: termPath(term.slug),
    siteName: site.name,
    title: term.term,
    unbroken: [],
    pinyin: term.pinyin,
    line: term.definition,
  };
}

/** The number in a heading's label without its punctuation: `19.` gives `19`, `四、` gives `四`. */
export function numeralOf(heading: Heading): string {
  return heading.label.replace(/[^\p{L}\p{N}-]/gu, '');
}

function titleOf(title: Passage): { title: string; unbroken: string[] } {
  const unbroken = title.spans
    .filter((span) => span.kind !== 'text')
    .map((span) => plainSpans([span]).map(({ text }) => text).join(''));
  return { title: title.text, unbroken };
}

function contentsOf(plan: Plan): CardContents[] {
  return plan.parts.map(({ heading, tasks }) => ({
    numeral: numeralOf(heading),
    title: heading.title.text,
    first: tasks.at(0)?.id ?? '',
    last: tasks.at(-1)?.id ?? '',
  }));
}
