import { expect, test, vi } from 'vitest';
import type { BuildRequest, BuiltSite } from './build.ts';
import { builtSite } from './built-site.ts';
import { siteBuilder } from './sites.ts';
import type { SiteName } from './sites.ts';

const requests = { one: { content: '1' }, two: { content: '2' }, three: { content: '3' } };

function recordingBuild() {
  const remove = vi.fn(async () => undefined);
  let running = 0;
  const atOnce: number[] = [];
  const build = vi.fn(async ({ content }: BuildRequest): Promise<BuiltSite> => {
    atOnce.push(++running);
    await new Promise((settle) => setTimeout(settle, 5));
    running -= 1;
    if (content === '2') throw new Error('no');
    return { directory: content, base: '/', log: '', remove };
  });
  return { build, remove, atOnce };
}

test('a site is built once however many ask, and not before', async () => {
  const { build } = recordingBuild();
  const site = siteBuilder(requests, build);
  expect(build).not.toHaveBeenCalled();
  const answers = await Promise.all([site.get('one'), site.get('one'), site.get('three')]);
  expect(answers.map(({ directory }) => directory)).toEqual(['1', '1', '3']);
  expect(build).toHaveBeenCalledTimes(2);
});

test('a failed build is told to everyone and does not hold up the others', async () => {
  const { build, atOnce } = recordingBuild();
  const site = siteBuilder(requests, build);
  const ends = await Promise.allSettled(['two', 'two', 'one', 'three'].map(site.get));
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled', 'fulfilled']);
  expect(Math.max(...atOnce)).toBe(2);
});

test('removing all removes what was built, and the next to ask gets a new build', async () => {
  const { build, remove } = recordingBuild();
  const site = siteBuilder(requests, build);
  void site.get('one');
  await site.removeAll();
  expect(remove).toHaveBeenCalledTimes(1);
  await site.get('one');
  expect(build).toHaveBeenCalledTimes(2);
});

test('the run answers test files that ask for a site', async () => {
  await expect(builtSite('no-such-site' as SiteName)).rejects.toThrow('There is no site called “no-such-site”.');
});
