import { sentencesOf, tasksOf, type Plan, type Task } from '../plan/model.ts';

/** A task that shares terms with another. */
export interface Related {
  /** Id of the related task. */
  task: string;
  /** Sum of the shared terms' weights; the same seen from either task. */
  weight: number;
  /** Slugs of the shared terms, rarest first: why the tasks are related. */
  shared: string[];
}

/**
 * The tasks nearest to each task of a linked plan, by shared terms: a term that few tasks use counts more
 * (inverse document frequency, `ln(tasks / tasks with the term)`), one that every task uses counts nothing.
 * Strongest first, then in reading order. Tasks without relations have an empty list.
 * @param most how many to keep for each task
 */
export function relatedTasks(plan: Plan, most = 5): Map<string, Related[]> {
  const tasks = tasksOf(plan).map((task) => ({ id: task.id, slugs: slugsOf(task) }));
  const users = new Map<string, number[]>();
  tasks.forEach(({ slugs }, place) => {
    for (const slug of slugs) users.set(slug, users.get(slug) ?? []).get(slug)?.push(place);
  });
  const weightOf = (slug: string): number => Math.log(tasks.length / (users.get(slug)?.length ?? tasks.length));
  const rarestFirst = (a: string, b: string): number => weightOf(b) - weightOf(a) || (a < b ? -1 : 1);

  return new Map(tasks.map(({ id, slugs }, own) => {
    // Summed in one order for every pair, so that both sides come to the same weight to the last bit.
    const telling = [...slugs].filter((slug) => weightOf(slug) > 0).sort(rarestFirst);
    const weights = new Map<number, number>();
    for (const slug of telling) {
      const weight = weightOf(slug);
      for (const place of users.get(slug) ?? []) weights.set(place, (weights.get(place) ?? 0) + weight);
    }
    weights.delete(own);
    const nearest = [...weights].sort(([placeA, a], [placeB, b]) => b - a || placeA - placeB).slice(0, most);
    return [id, nearest.flatMap(([place, weight]): Related[] => {
      const other = tasks[place];
      return other === undefined ? [] : [{ task: other.id, weight, shared: telling.filter((slug) => other.slugs.has(slug)) }];
    })];
  }));
}

function slugsOf(task: Task): Set<string> {
  const spans = sentencesOf(task).flatMap((sentence) => sentence.spans);
  return new Set(spans.flatMap((span) => (span.kind === 'term' ? [span.slug] : [])));
}
