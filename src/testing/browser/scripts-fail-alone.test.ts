import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageAt } from '../pages/site-pages.ts';
import { citedTasks } from './citing.ts';
import { kindsOfPages } from './kinds-of-pages.ts';
import { visitSite, type VisitedSite } from './visited-site.ts';

const task = citedTasks().at(-1)!;
const bare = (text: string): string => text.replace(/\s/gu, '');

/** What scripts do on the page of a task: the script it begins in, how it is begun, what is then to be seen. */
const features: { name: string; entry: RegExp; begin: (page: Page) => Promise<unknown>; seen: string }[] = [
  { name: 'explaining terms', entry: /^TermScript\./u, begin: (page) => page.locator('.plan-text a.term').first().focus(), seen: '[role=tooltip]' },
  { name: 'citing', entry: /^CitePanel\./u, begin: (page) => page.locator('.sentence-link').first().click(), seen: '.cite-panel[open]' },
  { name: 'sharing', entry: /^ShareLink\./u, begin: (page) => page.locator('[data-share]').click(), seen: '.share-panel[open]' },
  { name: 'searching', entry: /^Search/u, begin: (page) => page.locator('[data-search-open]').click(), seen: 'dialog[open] input[type=search]' },
  // Last: it changes how the page looks.
  { name: 'larger print', entry: /^ElderSwitch\./u, begin: (page) => page.locator('.elder-switch').click(), seen: 'html[data-elder] .elder-switch' },
];

let visited: VisitedSite;
let entries: string[];

beforeAll(async () => {
  visited = await visitSite('real');
  entries = pageAt(visited.site, task.path).$('script[src]').toArray().map(({ attribs }) => attribs['src']!.split('/').at(-1)!);
});
afterAll(() => visited.close());

const code = (file: string): string => readFileSync(join(visited.site.directory, '_astro', file), 'utf8');

/** A script file, with all that it names: what it imports at once and what it loads when it is wanted. */
function reached(file: string, found: Set<string> = new Set()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, next] of code(file).matchAll(/["'/]([\w.-]+\.js)\b/gu)) reached(next!, found);
  return found;
}

/** Which features work, in the order of the table; the words of the plan are there whatever else. */
async function working(page: Page, expected: readonly string[]): Promise<string[]> {
  await page.goto(visited.address(task.path), { waitUntil: 'load' });
  expect(bare((await page.locator('.sentence').allInnerTexts()).join(''))).toBe(bare(task.paragraphs.join('')));
  const works: string[] = [];
  for (const { name, begin, seen } of features.filter((feature) => expected.includes(feature.name))) {
    await begin(page);
    if (await page.locator(seen).first().waitFor({ timeout: 2_500 }).then(() => true, () => false)) works.push(name);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  }
  return works;
}

describe('on the page of a task', () => {
  test('each script has a feature of its own', () => {
    for (const { entry } of features) expect(entries.filter((file) => entry.test(file))).toHaveLength(1);
  });

  test.each([
    ['begins something and is not there', { status: 404, body: '' }],
    ['is loaded by others and breaks', { contentType: 'text/javascript', body: 'throw 1' }],
  ])('a script that %s takes nothing with it but what is made of it', async (how, answer) => {
    const needs = new Map(features.map(({ name, entry }) => [name, reached(entries.find((file) => entry.test(file))!)]));
    const files = how.startsWith('begins') ? entries : [...new Set(entries.flatMap((entry) => [...reached(entry)]))].filter((file) => !entries.includes(file));
    expect(files.length).toBeGreaterThan(features.length);
    const { page, close } = await visited.visit('/about/', 800);
    for (const file of files) {
      // Panels open without their QR code.
      const expected = features.map(({ name }) => name).filter((name) => file.startsWith('qr.') || !needs.get(name)!.has(file));
      const pattern = `**/_astro/${file}`;
      await page.route(pattern, (route) => route.fulfill(answer));
      expect([file, await working(page, expected)]).toEqual([file, expected]);
      await page.unroute(pattern);
      await page.evaluate(() => localStorage.clear());
    }
    await close();
  }, 90_000);

  test('all of them work where none fails, and what they make of links leads on where all fail', async () => {
    const { page, close } = await visited.visit('/about/', 800);
    const all = features.map(({ name }) => name);
    expect(await working(page, all)).toEqual(all);
    await page.evaluate(() => localStorage.clear());
    const fallbacks = [
      ['[data-search-open]', /\/search\/$/u], ['[data-share]', /\/share\/[^/]+\.png$/u], ['.sentence-link', /#s1$/u],
      ['.elder-switch', /\/about\/reading\/$/u], ['.plan-text a.term', /\/glossary\/[^/]+\/$/u],
    ] as const;
    for (const [failing, links] of [[/\.js$/u, fallbacks], [/\/(?:dialog|panel|sheet|box)\.[^/]*\.js$/u, fallbacks.slice(0, 3)]] as const) {
      await page.route(failing, (route) => route.abort());
      for (const [link, leads] of links) {
        await page.goto(visited.address(task.path));
        await page.locator(link).first().click();
        await page.waitForURL(leads);
      }
      await page.unroute(failing);
    }
    await close();
  });
});

test('every kind of page is read where all its scripts fail', async () => {
  const { page, close } = await visited.visit('/about/', 360);
  await page.route('**/*.js', (route) => route.fulfill({ status: 404, body: '' }));
  for (const [kind, path] of Object.entries(kindsOfPages(visited))) {
    await page.goto(visited.address(path));
    expect([kind, await page.evaluate(() => ({
      heading: document.querySelector('h1')!.getClientRects().length > 0,
      words: document.querySelector('main')!.innerText.length > 50,
      over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }))]).toEqual([kind, { heading: true, words: true, over: 0 }]);
  }
  await close();
});
