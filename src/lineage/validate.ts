import { tasksOf, type Plan } from '../plan/model.ts';
import type { Problem } from '../plan/problem.ts';
import type { WrittenLineage } from './file.ts';
import { originKind, successorCounts } from './model.ts';

/** Where a lineage does not fit the editions it speaks of, or contradicts itself. */
export function lineageProblems(lineage: WrittenLineage, plans: readonly Plan[]): Problem[] {
  const { from, edition, file, lines } = lineage;
  const earlier = plans.find((plan) => plan.edition === from);
  const later = plans.find((plan) => plan.edition === edition);
  if (later === undefined || earlier === undefined || earlier === later) {
    const others = plans.map((plan) => plan.edition).filter((name) => name !== edition);
    return [{ kind: 'lineage-edition', file, line: lines.from, field: 'from', found: from, expected: others.join('、') || '先导入另一年度的计划' }];
  }
  const ids = { earlier: idsOf(earlier), later: idsOf(later) };
  return [...originProblems(lineage, ids), ...cancellationProblems(lineage, ids), ...missingTasks(lineage, ids)];
}

/** A chain of editions that leads back to where it began. */
export function circularLineages(lineages: readonly WrittenLineage[]): Problem[] {
  const before = new Map(lineages.map(({ edition, from }) => [edition, from]));
  return lineages.filter(({ edition }) => {
    const seen = new Set<string>();
    let at = before.get(edition);
    while (at !== undefined && at !== edition && !seen.has(at)) {
      seen.add(at);
      at = before.get(at);
    }
    return at === edition;
  }).map(({ file, lines, from, edition }) => ({
    kind: 'lineage-edition', file, line: lines.from, field: 'from', found: from, expected: `早于 ${edition} 的年度；${from} 又以 ${edition} 为来源`,
  }));
}

interface Ids {
  earlier: ReadonlySet<string>;
  later: ReadonlySet<string>;
}

const idsOf = (plan: Plan): ReadonlySet<string> => new Set(tasksOf(plan).map(({ id }) => id));

const unknownTask = (edition: string, id: string): Pick<Problem, 'kind' | 'found' | 'expected'> =>
  ({ kind: 'lineage-task-unknown', found: id, expected: `${edition} 年度的任务编号` });

function originProblems({ origins, cancelled, from: earlier, edition, file, lines }: WrittenLineage, ids: Ids): Problem[] {
  const successors = successorCounts(origins);
  const gone = new Set(cancelled.map(({ task }) => task));
  return origins.flatMap(({ task, kind, from }, index): Problem[] => {
    const at = (field: string): Pick<Problem, 'file' | 'line' | 'field'> => ({ file, line: lines.origins[index], field: `tasks.${index}.${field}` });
    if (!ids.later.has(task)) return [{ ...unknownTask(edition, task), ...at('task') }];
    if (origins.findIndex((other) => other.task === task) < index) {
      return [{ kind: 'lineage-contradiction', ...at('task'), found: `第 ${task} 项写了两次`, expected: '每项任务一条' }];
    }
    const wrong = from.flatMap((id, place): Problem[] => {
      if (!ids.earlier.has(id)) return [{ ...unknownTask(earlier, id), ...at(`from.${place}`) }];
      if (from.indexOf(id) < place) return [{ kind: 'lineage-contradiction', ...at(`from.${place}`), found: `${id} 写了两次`, expected: '每项来源写一次' }];
      if (gone.has(id)) return [{ kind: 'lineage-contradiction', ...at(`from.${place}`), found: `${id} 也列在 cancelled 中`, expected: '来源或取消，只写一处' }];
      return [];
    });
    if (wrong.length > 0) return wrong;
    const fitting = originKind(from.length, successors.get(from[0] ?? '') ?? 0);
    return fitting === kind ? [] : [{ kind: 'lineage-contradiction', ...at('kind'), found: `${kind}，${sourceWords(from, successors)}`, expected: fitting }];
  });
}

/** What the row says of its sources, for editors. */
function sourceWords(from: readonly string[], successors: ReadonlyMap<string, number>): string {
  const [only] = from;
  if (only === undefined) return '没有来源';
  if (from.length > 1) return `${from.length} 项来源`;
  return (successors.get(only) ?? 0) > 1 ? `来源 ${only} 同时分到了别的任务` : `来源 ${only} 没有分到别的任务`;
}

function cancellationProblems({ cancelled, from, file, lines }: WrittenLineage, { earlier }: Ids): Problem[] {
  return cancelled.flatMap(({ task }, index): Problem[] => {
    const at = { file, line: lines.cancelled[index], field: `cancelled.${index}.task` };
    if (!earlier.has(task)) return [{ ...unknownTask(from, task), ...at }];
    return cancelled.findIndex((other) => other.task === task) < index
      ? [{ kind: 'lineage-contradiction', ...at, found: `第 ${task} 项写了两次`, expected: '每项任务一条' }] : [];
  });
}

/** Tasks of either edition of which nothing is said. */
function missingTasks({ origins, cancelled, file }: WrittenLineage, { earlier, later }: Ids): Problem[] {
  const told = new Set(origins.map(({ task }) => task));
  const followed = new Set([...origins.flatMap(({ from }) => from), ...cancelled.map(({ task }) => task)]);
  return [
    ...[...later].filter((id) => !told.has(id)).map((id): Problem => ({ kind: 'lineage-missing', file, field: 'tasks', found: '（没有列出）', expected: `本年度第 ${id} 项` })),
    ...[...earlier].filter((id) => !followed.has(id)).map((id): Problem => ({ kind: 'lineage-missing', file, field: 'cancelled', found: '（没有列出）', expected: `上一年度第 ${id} 项，写作某项的来源，或列入取消` })),
  ];
}
