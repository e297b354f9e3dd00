import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { openPanel } from './citing.ts';
import { kindsOfPages } from './kinds-of-pages.ts';
import { visitSite, type VisitedSite } from './visited-site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 A and AA, best practices, and of AAA the contrast; its rule leaves to the rule of AA what fails that too. */
const everything: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
};
/** What a mode can change. */
const colours: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'color-contrast-enhanced'] } };
const coloursAndSizes: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'color-contrast-enhanced', 'target-size'] } };
/** Rows of one list or table are alike; some pages have thousands. */
const rowsLookedAt = 15;

let visited: VisitedSite;
let page: Page;

beforeAll(async () => {
  visited = await visitSite('real');
  ({ page } = await visited.visit('/'));
  return visited.close;
});

/** What axe finds wrong with the page as it is now. */
async function wrong(mode: string, options: RunOptions): Promise<string[]> {
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axe);
  const { violations } = await page.evaluate((asked) =>
    (window as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } }).axe.run(asked), { ...options, resultTypes: ['violations' as const] });
  return violations.map(({ id, nodes }) => `${mode}: ${id} at ${nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(', ')} (${nodes.length})`);
}

/** The same page in each way it can be read. */
async function wrongInAnyMode(): Promise<string[]> {
  const found = await wrong('light', everything);
  await page.evaluate(() => { document.documentElement.dataset['theme'] = 'dark'; });
  found.push(...await wrong('dark', colours));
  await page.locator('.elder-switch').dispatchEvent('click');
  await page.waitForFunction(() => document.querySelector<HTMLLinkElement>('link[data-elder]')?.sheet);
  found.push(...await wrong('长辈版', coloursAndSizes));
  await page.locator('.elder-switch').dispatchEvent('click');
  return found;
}

test('finds nothing on any kind of page, light, dark or in 长辈版', async () => {
  const found: string[] = [];
  for (const [kind, path] of Object.entries(kindsOfPages(visited))) {
    await page.goto(visited.address(path));
    await page.evaluate((rows) => document.querySelectorAll(`main :is(tbody, ul, ol) > :nth-child(n + ${rows + 1})`).forEach((row) => row.remove()), rowsLookedAt);
    // Where specimens stand side by side, landmarks are there more than once.
    found.push(...(await wrongInAnyMode()).filter((line) => kind !== 'components' || !line.includes('landmark-unique')).map((line) => `${kind}, ${line}`));
  }
  expect(found).toEqual([]);
}, 180_000);

test('finds nothing while dialogs are open', async () => {
  await page.goto(visited.address(kindsOfPages(visited)['task']!));
  await page.locator('[data-cite-open]').first().click();
  await page.locator(openPanel).waitFor();
  expect(await wrongInAnyMode()).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.locator('dialog input[role=combobox]').waitFor();
  await page.keyboard.insertText('教育');
  await page.locator('dialog [role=option]').first().waitFor();
  expect(await wrongInAnyMode()).toEqual([]);
}, 60_000);

test('would find what is wrong', async () => {
  await page.goto(visited.address('/about/reading/'));
  await page.evaluate(() => {
    const main = document.querySelector('main')!;
    main.insertAdjacentHTML('beforeend', '<p>浅灰色的字</p><p>灰色的字</p><img src="data:,">');
    // The content policy lets markup bring no styles.
    [...main.querySelectorAll('p')].slice(-2).forEach((words, index) => { words.style.color = ['#777', '#666'][index]!; });
  });
  expect((await wrong('light', everything)).map((line) => line.split(' ')[1])).toEqual(expect.arrayContaining(['image-alt', 'color-contrast', 'color-contrast-enhanced']));
});
