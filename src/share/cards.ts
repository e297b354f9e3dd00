/** The cards of a site, made from its plans. */

import { editionPath, partPath, printedCode, taskPath, termPath } from '../plan/address.ts';
import { tasksOf } from '../plan/model.ts';
import type { Part, Plan, Task } from '../plan/model.ts';
import { numeralOf, signOf } from './card.ts';
import type { ArticleCard, CardSite, EditionCard, HomeCard, PartCard, ShareCard, TaskCard, TermCard } from './card.ts';
import { overviewsOf } from './overview.ts';
import type { Overview } from './overview.ts';
import type { CardArticle, CardSources, CardTerm } from './sources.ts';
import { titleOf } from './title.ts';

/** What pictures are drawn of: a card in the formats of its kind, or an overview as one long picture. */
export type Card = ShareCard | Overview;

/**
 * The cards of a site: home, for each plan its own, the glossary's terms, and articles.
 * @param plans the plans as pages show them, in the order the site lists them; the first is the one the home page opens with.
 */
export const cardsOf = (site: CardSite, plans: readonly Plan[], sources: CardSources = {}): Card[] =>
  [...homeCards(site, plans), ...plans.flatMap((plan) => cardsOfPlan(site, plan, sources)), ...editorsCards(site, plans, sources)];

/** The cards of what belongs to no single plan: home, terms, articles. */
export const cardsOfSite = (site: CardSite, plans: readonly Plan[], sources: CardSources): Card[] =>
  [...homeCards(site, plans), ...editorsCards(site, plans, sources)];

const homeCards = (site: CardSite, [current]: readonly Plan[]): Card[] => (current === undefined ? [] : [homeCard(site, current)]);

const editorsCards = (site: CardSite, plans: readonly Plan[], { terms = [], articles = [] }: CardSources): Card[] =>
  [...terms.map((term) => termCard(site, term)), ...articles.map((article) => articleCard(site, plans, article))];

/** The cards of a plan: its edition, its parts, its tasks and its overviews. */
export const cardsOfPlan = (site: CardSite, plan: Plan, sources: CardSources): Card[] => [
  editionCard(site, plan, sources),
  ...plan.parts.map((part) => partCard(site, plan, part, sources)),
  ...tasksOf(plan).map((task) => taskCard(site, plan, task, sources)),
  ...overviewsOf(site, plan, sources),
];

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

function articleCard(site: CardSite, plans: readonly Plan[], { path, title, column, edition, summary, date }: CardArticle): ArticleCard {
  const plan = plans.find((one) => one.edition === edition);
  return { kind: 'article', page: path, ...signOf(site), date, title, unbroken: [], column, planTitle: plan?.title.text, summary };
}

function rangeOf(tasks: readonly Task[]): string | undefined {
  const [first, last] = [tasks.at(0)?.id, tasks.at(-1)?.id];
  return first === last ? first : `${first}—${last}`;
}
