import { sentencesOf, tasksOf, type Plan, type Task } from '../plan/model.ts';

/** A task that shares terms or names with another. */
export interface Related {
  /** Id of the related task. */
  task: string;
  /** Sum of the weights of what they share; the same seen from either task. */
  weight: number;
  /** Slugs of the shared terms, rarest first: why the tasks are related. */
  shared: string[];
  /** Names the two share besides, of documents and organisations, rarest first. */
  names: string[];
}

export interface RelatedOptions {
  /** How many of its nearest a task may keep. */
  most?: number;
  /** Names that tasks hold besides their terms, by the task's id. */
  names?: ReadonlyMap<string, Iterable<string>>;
}

/** Something that tasks hold in common. */
interface Feature {
  /** A slug or a name. */
  label: string;
  isTerm: boolean;
  weight: number;
  /** Places of the tasks that hold it, in reading order. */
  holders: number[];
}

/**
 * The tasks nearest to each task of a linked plan, by what they share: a term or name that few tasks hold counts more
 * (inverse document frequency, `ln(tasks / tasks that hold it)`), one that every task holds counts nothing.
 * Two tasks are related where each is among the other's nearest. Strongest first, then in reading order. Tasks without relations have an empty list.
 */
export function relatedTasks(plan: Plan, { most = 5, names = new Map() }: RelatedOptions = {}): Map<string, Related[]> {
  const tasks = tasksOf(plan);
  const features = tellingFeatures(tasks, names);
  const held = tasks.map((): Feature[] => []);
  // Rarest first, so that every pair is summed in one order and both sides come to the same weight to the last bit.
  for (const feature of features) for (const place of feature.holders) held[place]?.push(feature);

  const weights = new Float64Array(tasks.length);
  const nearest = tasks.map((_task, own) => {
    weights.fill(0);
    for (const { weight, holders } of held[own] ?? []) for (const place of holders) weights[place]! += weight;
    weights[own] = 0;
    return heaviest(weights, most);
  });
  return new Map(mutual(nearest).map((places, own) => (
    [tasks[own]!.id, places.map((place) => relation(held[own] ?? [], held[place] ?? [], tasks[place]!.id))]
  )));
}

/** Relations hold both ways: only tasks stay that are among each other's nearest. */
function mutual(nearest: readonly number[][]): number[][] {
  const lists = nearest.map((places) => new Set(places));
  return nearest.map((places, own) => places.filter((place) => lists[place]?.has(own)));
}

function relation(mine: readonly Feature[], theirs: readonly Feature[], task: string): Related {
  const held = new Set(theirs);
  const shared = mine.filter((feature) => held.has(feature));
  return {
    task,
    weight: shared.reduce((sum, feature) => sum + feature.weight, 0),
    shared: shared.flatMap(({ isTerm, label }) => (isTerm ? [label] : [])),
    names: shared.flatMap(({ isTerm, label }) => (isTerm ? [] : [label])),
  };
}

/** What some but not all tasks hold, rarest first. */
function tellingFeatures(tasks: readonly Task[], names: NonNullable<RelatedOptions['names']>): Feature[] {
  const byKey = new Map<string, Feature>();
  const hold = (label: string, isTerm: boolean, place: number): void => {
    const key = `${isTerm ? '#' : ''}${label}`;
    const feature = byKey.get(key) ?? { label, isTerm, weight: 0, holders: [] };
    if (feature.holders.at(-1) !== place) feature.holders.push(place);
    byKey.set(key, feature);
  };
  tasks.forEach((task, place) => {
    for (const slug of slugsOf(task)) hold(slug, true, place);
    for (const name of names.get(task.id) ?? []) hold(name, false, place);
  });
  return [...byKey.values()]
    .map((feature) => ({ ...feature, weight: Math.log(tasks.length / feature.holders.length) }))
    .filter(({ weight, holders }) => weight > 0 && holders.length > 1)
    .sort((a, b) => b.weight - a.weight || (a.label < b.label ? -1 : 1));
}

/** The places of the greatest weights above nothing, greatest first, equal ones in order. */
function heaviest(weights: Float64Array, most: number): number[] {
  const kept: number[] = [];
  for (let place = 0; place < weights.length; place += 1) {
    const weight = weights[place]!;
    if (weight <= 0 || (kept.length === most && weight <= weights[kept[most - 1]!]!)) continue;
    let at = kept.length;
    while (at > 0 && weights[kept[at - 1]!]! < weight) at -= 1;
    kept.splice(at, 0, place);
    if (kept.length > most) kept.pop();
  }
  return kept;
}

function slugsOf(task: Task): Set<string> {
  const spans = sentencesOf(task).flatMap((sentence) => sentence.spans);
  return new Set(spans.flatMap((span) => (span.kind === 'term' ? [span.slug] : [])));
}
