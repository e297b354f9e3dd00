import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { citedTasks } from './citing.ts';
import { kindsOfPages } from './kinds-of-pages.ts';
import { visitSite, type VisitedSite } from './visited-site.ts';

let visited: VisitedSite;
let page: Page;

beforeAll(async () => {
  visited = await visitSite('real');
  ({ page } = await visited.visit('/', 800));
  return visited.close;
});

/** What a screen reader is given of the page, in order, as lines of `role "name"`, addresses left out. */
const tree = async (): Promise<string[]> =>
  (await page.locator('body').ariaSnapshot()).split('\n').map((line) => line.trim().replace(/^- /u, '')).filter((line) => !line.startsWith('/url'));

/** A task with masks. */
const masked = citedTasks().find(({ paragraphs }) => paragraphs.some((paragraph) => paragraph.includes('**')))!;

test('a task is heard in order: its place, number and title, summary, sentences, notes, what follows', async () => {
  await page.goto(visited.address(masked.path));
  const lines = await tree();
  const at = (start: string): number => lines.findIndex((line) => line.startsWith(start));
  const order = [
    at('link "跳到正文"'), at('banner'), at('main'), at('navigation "所在位置"'), at(`heading "第${masked.number}项 ${masked.title}" [level=1]`),
    at('complementary "编者概括"'), at('link "第1句"'), at('complementary "本页词语'), at('navigation "前后任务"'), at('contentinfo'),
  ];
  expect(order).not.toContain(-1);
  expect([...order].sort((one, other) => one - other)).toEqual(order);
  expect(lines.filter((line) => line.startsWith('heading') && line.endsWith('[level=1]')).length).toBe(1);
});

test('its sentences are heard whole, each after its number, masks by name and not by their characters', async () => {
  await page.goto(visited.address(masked.path));
  const snapshot = await page.locator('.plan-text').ariaSnapshot();
  const heard = snapshot.split('\n')
    .map((line) => line.trim())
    .filter((line) => /^- (?:text:|link "|img ")/u.test(line) && !/^- text: \d+\u2060?$/u.test(line))
    .map((line) => line.replace(/^- text: "?|^- (?:link|img) "|"?:?(?: "[^"]*")?$/gu, '').replace(/\\"/gu, '"'))
    .join('');
  const numbers = heard.match(/第\d+句(?=[^\d])/gu) ?? [];
  expect(numbers.length).toBeGreaterThan(1);
  expect(heard).toMatch(/（原文隐去[^）]+）/u);
  expect(heard).not.toContain('**');
  const words = heard.replace(/第\d+句(?!的)/gu, '').replace(/（原文隐去[^）]+）/gu, '**').replace(/\s/gu, '');
  expect(words).toBe(masked.paragraphs.join('').replace(/\s/gu, ''));
});

test('wherever words of the plan stand, a mask is heard by its name', async () => {
  const found: string[] = [];
  for (const [kind, path] of Object.entries(kindsOfPages(visited))) {
    // These show what a mask looks like.
    if (['about', 'components'].includes(kind)) continue;
    await page.goto(visited.address(path));
    found.push(...(await page.evaluate(() => [...document.querySelectorAll('main .mask')]
      .filter((mask) => mask.closest('pre, code') === null && !(mask.getAttribute('role') === 'img' && /^（原文隐去.+）$/u.test(mask.getAttribute('aria-label') ?? '')))
      .map((mask) => mask.outerHTML))).map((mask) => `${kind}: ${mask}`));
  }
  expect(found).toEqual([]);
});

test('every page can be moved through by landmarks, and says which is which', async () => {
  const found: string[] = [];
  for (const [kind, path] of Object.entries(kindsOfPages(visited))) {
    if (kind === 'components') continue;
    await page.goto(visited.address(path));
    found.push(...(await page.evaluate(() => {
      const problems: string[] = [];
      const shown = (selector: string): Element[] => [...document.querySelectorAll(selector)].filter((element) => element.getClientRects().length > 0);
      for (const [selector, count] of [['main', 1], ['body > header', 1], ['body > footer', 1], ['.skip', 1]] as const) {
        if (document.querySelectorAll(selector).length !== count) problems.push(`${selector} is there ${document.querySelectorAll(selector).length} times`);
      }
      const names = shown('nav').map((nav) => nav.getAttribute('aria-label') ?? '');
      if (names.includes('') || new Set(names).size < names.length) problems.push(`navigations: ${names.join(', ')}`);
      problems.push(...[...document.querySelectorAll('[tabindex]')].filter((element) => Number(element.getAttribute('tabindex')) > 0).map(({ outerHTML }) => outerHTML.slice(0, 80)));
      return problems;
    })).map((problem) => `${kind}: ${problem}`));
  }
  expect(found).toEqual([]);
});
