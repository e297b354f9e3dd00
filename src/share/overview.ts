/** A plan, or one of its parts, at one glance (一图读懂): what its long picture shows and its page says. */

import { editionPath, partPath, taskPath, termPath } from '../plan/address.ts';
import { tasksOf } from '../plan/model.ts';
import type { Part, Plan, Task } from '../plan/model.ts';
import { passagePlace } from '../plan/passage-place.ts';
import type { PassagePlace } from '../plan/passage-place.ts';
import { overviewPath } from './address.ts';
import { numeralOf, signOf } from './card.ts';
import type { CardBase, CardSite } from './card.ts';
import type { CardSources, PlanCatchword, PlanGoals } from './sources.ts';
import { titleOf } from './title.ts';
import type { CardTitle } from './title.ts';

export interface OverviewTask extends CardTitle {
  /** Its number as the source writes it, e.g. `19`. */
  numeral: string;
  path: string;
  /** The task in one plain sentence, in the editors' words; told where a part is shown. */
  summary?: string;
}

export interface OverviewPart extends CardTitle {
  /** e.g. `四` */
  numeral: string;
  path: string;
  tasks: OverviewTask[];
}

/** The plan's own words with the place they stand in. */
export interface OverviewGoal {
  quote: string;
  /** The passage they stand in, e.g. `11#s1`. */
  passage: string;
  place: PassagePlace;
  /** The task or the like that has it, e.g. `第11项`. */
  owner: string;
}

/** The words in quotation marks that stand in one place: of a plan in a part, of a part in a task. */
export interface OverviewCatchwords {
  place: PassagePlace;
  /** Each with the address of the glossary's page. */
  catchwords: { words: string; path: string }[];
}

export interface Overview extends CardBase {
  kind: 'overview';
  planTitle: string;
  /** Of a part, e.g. `四`; missing where the whole plan is shown. */
  numeral?: string;
  /** Address of the plan or part it shows. */
  subject: string;
  /** What one types to come to it, e.g. `20xx` or `20xx/part/4`. */
  code: string;
  /** Who issued the plan, under which number and when; left out where none of it is known. */
  issuance?: string;
  /** All parts of a plan, or the one that is shown. */
  parts: OverviewPart[];
  numbers: (OverviewGoal & { number: string; unit: string })[];
  goals: { name: string; goals: OverviewGoal[] }[];
  catchwords: OverviewCatchwords[];
}

/** The overviews of a plan: its own, and one of each part that has tasks. */
export function overviewsOf(site: CardSite, plan: Plan, sources: CardSources): Overview[] {
  const parts = plan.parts.filter(({ tasks }) => tasks.length > 0);
  return parts.length === 0 ? [] : [overviewOf(site, plan, sources), ...parts.map((part) => overviewOf(site, plan, sources, part))];
}

function overviewOf(site: CardSite, plan: Plan, sources: CardSources, part?: Part): Overview {
  const { edition } = plan;
  const { heading } = part ?? {};
  const subject = part === undefined ? editionPath(edition) : partPath(edition, part.number);
  return {
    kind: 'overview',
    page: overviewPath(edition, part?.number),
    ...signOf(site),
    date: dateOf(plan, sources, part),
    ...titleOf(heading?.title ?? plan.title, sources),
    planTitle: plan.title.text,
    numeral: heading && numeralOf(heading),
    subject,
    code: subject.replace(/^\/|\/$/gu, ''),
    issuance: sources.issuanceOf?.(edition),
    parts: (part === undefined ? plan.parts : [part]).map((shown) => ({
      ...titleOf(shown.heading.title, sources),
      numeral: numeralOf(shown.heading),
      path: partPath(edition, shown.number),
      tasks: shown.tasks.map((task) => taskIn(edition, task, sources, part !== undefined)),
    })),
    ...goalsIn(edition, sources.goalsOf?.(edition), (passage) => part === undefined || partOf(plan, passage) === part.number),
    catchwords: catchwordsIn(plan, sources.catchwordsOf?.(edition) ?? [], part),
  };
}

function taskIn(edition: string, { id, heading, editorial }: Task, sources: CardSources, summed: boolean): OverviewTask {
  return { ...titleOf(heading.title, sources), numeral: numeralOf(heading), path: taskPath(edition, id), summary: summed ? editorial?.summary : undefined };
}

function goalsIn(edition: string, goals: PlanGoals | undefined, isShown: (passage: string) => boolean): Pick<Overview, 'numbers' | 'goals'> {
  const placed = <Some extends { passage: string }>(given: readonly Some[]) => given.filter(({ passage }) => isShown(passage))
    .map((goal) => ({ ...goal, place: passagePlace(edition, goal.passage), owner: passagePlace(edition, ownerOf(goal.passage)).words }));
  return {
    numbers: placed(goals?.numbers ?? []),
    goals: (goals?.others ?? []).map(({ name, goals: held }) => ({ name, goals: placed(held) })).filter(({ goals: held }) => held.length > 0),
  };
}

function catchwordsIn(plan: Plan, catchwords: readonly PlanCatchword[], part?: Part): OverviewCatchwords[] {
  const placed = catchwords.flatMap(({ slug, words, passages }) => {
    const shown = passages.filter((passage) => part === undefined || partOf(plan, passage) === part.number);
    return [...new Set(shown.map((passage) => (part === undefined ? partOwner(plan, passage) : ownerOf(passage))))]
      .map((owner) => ({ owner, words, path: termPath(slug) }));
  });
  const order = ['introduction', ...plan.parts.flatMap(({ number, tasks }) => [`part/${number}`, ...tasks.map(({ id }) => id)])];
  return [...Map.groupBy(placed, ({ owner }) => owner)]
    .sort(([one], [other]) => order.indexOf(one) - order.indexOf(other))
    .map(([owner, held]) => ({ place: passagePlace(plan.edition, owner), catchwords: held.map(({ words, path }) => ({ words, path })) }));
}

function partOwner(plan: Plan, passage: string): string {
  const part = partOf(plan, passage);
  return part === undefined ? ownerOf(passage) : `part/${part}`;
}

const ownerOf = (passage: string): string => passage.split('#')[0] ?? passage;

/** The part to which a passage belongs; nothing for those of the introduction and the like. */
function partOf(plan: Plan, passage: string): number | undefined {
  const owner = ownerOf(passage);
  const [, part] = /^part\/(\d+)/u.exec(owner) ?? [];
  return part === undefined ? tasksOf(plan).find(({ id }) => id === owner)?.part : Number(part);
}

/** The day of the latest wording of what is shown. */
function dateOf({ edition, parts }: Plan, { dateOf: dayOf }: CardSources, part?: Part): string | undefined {
  const units = [
    ...(part === undefined ? ['title'] : []),
    ...(part === undefined ? parts : [part]).flatMap(({ number, tasks }) => [`part/${number}`, ...tasks.map(({ id }) => id)]),
  ];
  return units.map((unit) => dayOf?.(edition, unit)).filter((day) => day !== undefined).sort().at(-1);
}
