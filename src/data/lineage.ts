import { chronologyOf, type Chronology } from '../lineage/chronology.ts';
import { relationsOf, type Relation } from '../lineage/relations.ts';
import { editions, lineages, type Edition } from './archive.ts';

/** Two editions of which editors have said what became of what. */
export interface Comparison {
  earlier: Edition;
  later: Edition;
  /** Those that editors have confirmed; of the others nothing is said on any page. */
  relations: Relation[];
}

const years = [...lineages.values()].map(({ from, edition }) => ({ from, edition }));

/** All editions from old to new, and whether their order is known. */
export const chronology: Chronology = chronologyOf(editions.map(({ plan }) => plan.edition), years);

/** From old to new; editions without a confirmed relation are not compared. */
export const comparisons: Comparison[] = chronology.order.flatMap((name): Comparison[] => {
  const lineage = lineages.get(name);
  const later = editions.find(({ plan }) => plan.edition === name);
  const earlier = editions.find(({ plan }) => plan.edition === lineage?.from);
  if (lineage === undefined || earlier === undefined || later === undefined) return [];
  const relations = relationsOf(lineage, { earlier: earlier.tasks.map(({ id }) => id), later: later.tasks.map(({ id }) => id) })
    .filter(({ confirmed }) => confirmed);
  return relations.length === 0 ? [] : [{ earlier, later, relations }];
});

/** The comparisons an edition takes part in, from old to new. */
export const comparisonsOf = (edition: string): Comparison[] =>
  comparisons.filter(({ earlier, later }) => earlier.plan.edition === edition || later.plan.edition === edition);

/** The relation of a task of the later edition. */
export const relationTo = ({ relations }: Comparison, task: string): Relation | undefined =>
  relations.find(({ origins }) => origins.some((origin) => origin.task === task));

/** The relation of a task of the earlier edition. */
export const relationFrom = ({ relations }: Comparison, task: string): Relation | undefined =>
  relations.find(({ earlier }) => earlier.includes(task));
