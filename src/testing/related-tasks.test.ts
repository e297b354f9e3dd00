import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readArchive } from '../archive/read.ts';
import { linkTerms } from '../glossary/link.ts';
import { relatedTasks } from '../glossary/related.ts';
import { tasksOf } from '../plan/model.ts';
import { locateRegisters } from '../register/located.ts';
import { sharedNames } from '../register/shared-names.ts';
import { contentOf } from './pages/source-reading.ts';

const { plans, glossary, registers } = await readArchive(contentOf('real'));
const terms = new Map(glossary.map(({ slug, term }) => [slug, term]));

/** Run with `--update` after reading what has changed. */
test.each(plans.map((plan) => [plan.edition, plan] as const))('the related tasks of %s are the ones that were read and found right', async (edition, plan) => {
  const names = sharedNames(locateRegisters(plan, registers.get(edition) ?? {}), glossary);
  const related = relatedTasks(linkTerms(plan, glossary), { names });
  const lines = tasksOf(plan).flatMap(({ id, heading }) => [
    `${id} ${heading.title.text}`,
    ...(related.get(id) ?? []).map(({ task, weight, shared, names: also }) =>
      `    ${task.padEnd(3)} ${weight.toFixed(2)}  ${[...shared.map((slug) => terms.get(slug)), ...also].join('、')}`),
  ]);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(import.meta.dirname, 'golden', `related-tasks-${edition}.txt`));
});
