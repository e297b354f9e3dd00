import { beforeAll, expect, test } from 'vitest';
import { builtSite, type SharedSite } from '../built-site.ts';
import { bytesOf } from '../faults/scene.ts';

let drawn: Record<'threads' | 'astro', SharedSite>;

beforeAll(async () => {
  const [threads, astro] = await Promise.all([builtSite('two-years'), builtSite('two-years-by-astro')]);
  drawn = { threads, astro };
});

test('a site drawn in threads is the one that Astro draws, byte for byte', async () => {
  const [threads, astro] = await Promise.all([bytesOf(drawn.threads.directory), bytesOf(drawn.astro.directory)]);
  expect(threads).toEqual(astro);
  expect(Object.keys(threads).filter((path) => /^2032\/\d+\/index\.html$/u.test(path)).length).toBeGreaterThan(0);
});

test('Astro draws nothing of editions then, and is told of all pages', () => {
  const drawnByAstro = (log: string): string[] => [...log.matchAll(/├─ (\S+)/gu)].map(([, path = '']) => path).filter((path) => /^\/20\d\d\//u.test(path));
  const told = (log: string): string | undefined => /(\d+) page\(s\) built/u.exec(log)?.[1];
  expect(drawnByAstro(drawn.astro.log).length).toBeGreaterThan(50);
  expect(drawnByAstro(drawn.threads.log)).toEqual([]);
  expect(told(drawn.threads.log)).toBe(told(drawn.astro.log));
});
