import type { AstroIntegration } from 'astro';
import { expect, test } from 'vitest';
import { stepsLine, withSteps } from './build-steps.ts';

test('steps are told in their order, short ones together', () => {
  const steps = [{ name: '打包', milliseconds: 2000 }, { name: '图标', milliseconds: 40 }, { name: '响应头', milliseconds: 10 }, { name: '生成网页', milliseconds: 3460 }];
  expect(stepsLine(steps, 500 * 2 ** 20)).toBe('各步用时 5.5 秒：打包 2.0 秒，生成网页 3.5 秒，其他 0.1 秒；内存最多 500 MB');
});

test('integrations do what they did without being measured, and the last one tells of every step', async () => {
  const done: string[] = [];
  const part = (name: string): AstroIntegration => ({ name, hooks: { 'astro:build:done': async () => {
    await new Promise((settle) => { setTimeout(settle, 60); });
    done.push(name);
  } } });
  const all = withSteps([{ step: '一', integration: part('one') }, part('two')]);
  expect(all.map(({ name }) => name)).toEqual(['yaodian:steps', 'one', 'two', 'yaodian:steps']);
  const lines: string[] = [];
  for (const { hooks } of all) await hooks['astro:build:done']?.({ logger: { info: (line: string) => lines.push(line) } } as never);
  expect(done).toEqual(['one', 'two']);
  expect(lines).toEqual([expect.stringMatching(/一 \d+\.\d 秒/u)]);
});
