/**
 * Measures how long the importer takes for plans of different length: `npm run bench:import`.
 * The lengths take turns in one run, so that a busy machine slows them alike.
 */

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { importDocument } from '../importer/import.ts';
import { plans, writePlan, type SpecimenPlan, type SpecimenTask, type Style } from '../importer/specimens.ts';
import { tasksOf } from '../plan/model.ts';
import { toChineseNumeral } from '../plan/numerals.ts';

const sizes = [500, 5_000];
const rounds = 3;
const seed = 2031;
/** The numbers of tasks have three digits at most, as labels do: they begin anew in each part, and longer plans have more parts. */
const tasksInPart = 250;

const style: Style = {
  part: (number) => `${toChineseNumeral(number)}、`, section: (number) => `（${toChineseNumeral(number)}）`, task: (number) => `${number}.`,
  numbering: 'by-part', heading: 'run-in', indent: '　　', lineBreak: '\n', blankLines: false, frame: false,
};

/** A plan of that many random tasks, the shorter the beginning of the longer. */
function planOf(size: number): SpecimenPlan {
  const drawn = fc.sample(plans, { seed, numRuns: Math.ceil(size / 4) });
  const tasks: SpecimenTask[] = drawn.flatMap(({ parts }) => parts.flatMap((part) => [...part.tasks, ...part.sections.flatMap((section) => section.tasks)])).slice(0, size);
  if (tasks.length < size) throw new Error(`only ${tasks.length} tasks were drawn`);
  const parts = Array.from({ length: size / tasksInPart }, (_, part) => ({
    title: `海岛灯塔${part + 1}`, opening: [], sections: [], tasks: tasks.slice(part * tasksInPart, (part + 1) * tasksInPart),
  }));
  return { title: '海岛2031年工作要点', introduction: ['海岛要做好工作。'], parts };
}

const documents = sizes.map((size) => {
  const bytes = Buffer.from(writePlan(planOf(size), style));
  return { size, bytes, name: { file: 'plan.txt', sha256: createHash('sha256').update(bytes).digest('hex') }, times: [] as number[] };
});
for (let round = 0; round <= rounds; round += 1) {
  for (const { size, bytes, name, times } of documents) {
    const start = performance.now();
    const { plan, doubts } = await importDocument({ bytes, ...name });
    // The first round warms up.
    if (round > 0) times.push(performance.now() - start);
    if (tasksOf(plan).length !== size || doubts.length > 0) throw new Error(`${tasksOf(plan).length} tasks and ${doubts.length} doubts where ${size} tasks were written`);
  }
}
const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
console.log('tasks  KB of text      ms  ms a task');
const perTask = documents.map(({ size, bytes, times }) => {
  const took = median(times);
  console.log([String(size).padStart(5), String(Math.round(bytes.length / 1024)).padStart(10), took.toFixed(0).padStart(6), (took / size).toFixed(3).padStart(9)].join('  '));
  return took / size;
});
console.log(`ratio of the longest to the shortest, a task: ${(perTask.at(-1)! / perTask[0]!).toFixed(2)}`);
