/**
 * Measures what terms cost: linking 200 terms into plans made of a plan's own sentences, and finding related tasks,
 * against what it takes to build the site of the plan as it is.
 * `node src/testing/bench-glossary.ts [content folder] [numbers of tasks]`, e.g. `content 33,1000,5000`.
 */
import { readArchive } from '../archive/read.ts';
import { linkTerms } from '../glossary/link.ts';
import { occurrencesOf } from '../glossary/occurrences.ts';
import { relatedTasks } from '../glossary/related.ts';
import type { Entry } from '../glossary/schema.ts';
import { tasksOf, textOf, type Plan } from '../plan/model.ts';
import { buildSite } from './build.ts';

const termCount = 200;

/** The same plan with its tasks repeated, in other order, until there are so many. */
function repeated(plan: Plan, count: number): Plan {
  const tasks = tasksOf(plan);
  const [part] = plan.parts;
  if (part === undefined) throw new Error('The plan has no parts.');
  return { ...plan, parts: [{ ...part, tasks: Array.from({ length: count }, (_, index) => ({ ...tasks[(index * 7) % tasks.length]!, id: String(index + 1) })) }] };
}

/** So many entries: those there are without senses that go by task, and words cut from the plan. */
function enough(entries: readonly Entry[], plan: Plan): Entry[] {
  const free = entries.filter(({ only }) => only === undefined).slice(0, termCount);
  const text = tasksOf(plan).map(textOf).join('');
  const more = Array.from({ length: termCount - free.length }, (_, index): Entry => {
    const form = text.slice(index * 37, index * 37 + 4);
    return { ...free[0]!, slug: `word-${index}`, term: form, forms: [form] };
  });
  return [...free, ...more];
}

function timed<Result>(work: () => Result): { result: Result; milliseconds: number } {
  const started = performance.now();
  const result = work();
  return { result, milliseconds: performance.now() - started };
}

const [content = 'content', sizes = '33,1000,5000'] = process.argv.slice(2);
const { plans: [plan], glossary } = await readArchive(content);
if (plan === undefined) throw new Error('There is no plan.');
const entries = enough(glossary, plan);

const started = performance.now();
const site = await buildSite({ content });
const build = performance.now() - started;
await site.remove();
console.log(`the site of ${tasksOf(plan).length} tasks is built in ${Math.round(build)} ms`);

console.log('tasks  terms  linking ms  of that build  occurrences ms  related ms');
for (const size of sizes.split(',').map(Number)) {
  const many = repeated(plan, size);
  const linked = timed(() => linkTerms(many, entries));
  const listed = timed(() => occurrencesOf(many, entries));
  const related = timed(() => relatedTasks(linked.result));
  console.log([
    String(size).padStart(5), String(entries.length).padStart(5), Math.round(linked.milliseconds).toString().padStart(10),
    `${(100 * linked.milliseconds / build).toFixed(1)} %`.padStart(13), Math.round(listed.milliseconds).toString().padStart(14),
    Math.round(related.milliseconds).toString().padStart(10),
  ].join('  '));
}
