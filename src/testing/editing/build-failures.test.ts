import { copyFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BuildFailure, buildSite } from '../build.ts';
import { contentOf } from '../pages/source-reading.ts';

const replaceIn = (path: string, found: RegExp, by: string) => async (content: string): Promise<void> => {
  const file = join(content, path);
  const text = await readFile(file, 'utf8');
  expect(text).toMatch(found);
  await writeFile(file, text.replace(found, by));
};

const plan = 'plans/2031';

const mistakes = [
  ['a number in words', replaceIn(`${plan}/tasks/03.mdx`, /^number: 3$/m, 'number: 三'), [`${plan}/tasks/03.mdx`, '第 2 行', '字段 number', '三']],
  ['a task copied', (content: string) => copyFile(join(content, plan, 'tasks/03.mdx'), join(content, plan, 'tasks/08.mdx')),
    [`${plan}/tasks/08.mdx`, '字段 number', '任务编号重复', `${plan}/tasks/03.mdx`]],
  ['a mask without quotes', replaceIn(`${plan}/plan.yaml`, /form: "\*\*"/, 'form: **'), [`${plan}/plan.yaml`, '第 8 行', '**', '引号']],
  ['a word changed', replaceIn(`${plan}/tasks/05.mdx`, /盲文/, '大字'), [`${plan}/tasks/05.mdx`, '字段 第 ', '文字与原件不符', '大字', '盲文']],
] as const;

test.concurrent.for(mistakes)('%s stops the build, which names the place and what to do', { timeout: 60_000 }, async ([, make, named], { onTestFinished }) => {
  const folder = await mkdtemp(join(tmpdir(), 'content-with-mistake-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(contentOf('fictional'), join(folder, 'content'), { recursive: true });
  await make(join(folder, 'content'));
  const failure = await buildSite({ content: join(folder, 'content') }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(BuildFailure);
  const { log } = failure as BuildFailure;
  expect(named.filter((text) => !log.includes(text))).toEqual([]);
  expect(log).toContain('处理：');
});
