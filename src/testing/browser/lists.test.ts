import { beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { realPlan } from './kinds-of-pages.ts';
import { visitSite } from './visited-site.ts';
import type { VisitedSite } from './visited-site.ts';

const { edition } = realPlan();

describe('lists that are filtered and sorted', () => {
  let visited: VisitedSite;

  beforeAll(async () => {
    visited = await visitSite('real');
    return visited.close;
  });

  const shownRows = (page: Page): Promise<string[]> => page.locator('[data-row]:visible > th').allInnerTexts();

  test('a register hides what does not match, counts the rest, and shows all again', async () => {
    const { page, faults, close } = await visited.visit(`/${edition}/indicators/`);
    const all = await shownRows(page);
    const field = page.locator('.filter input');
    await field.fill('% 公办');
    const left = await shownRows(page);
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(all.length);
    expect(await page.locator('.filter [role=status]').innerText()).toBe(`相符 ${left.length} 条`);
    await field.fill('没有这样的指标');
    expect(await page.locator('.register tbody:visible').count()).toBe(0);
    await field.fill('');
    expect(await shownRows(page)).toEqual(all);
    expect(faults).toEqual([]);
    await close();
  });

  test('a register is sorted by a column within its groups, by keyboard, in both directions', async () => {
    const { page, close } = await visited.visit(`/${edition}/indicators/`);
    const values = (): Promise<number[]> => page.locator('tbody').first().locator('[data-row] .register-value').evaluateAll((cells) =>
      cells.map((cell) => Number((cell as HTMLElement).dataset['order'])));
    const inPlan = await values();
    const button = page.locator('th[data-key=value] button');
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await values()).toEqual([...inPlan].sort((a, b) => a - b));
    expect(await page.locator('th[data-key=value]').getAttribute('aria-sort')).toBe('ascending');
    await page.keyboard.press('Enter');
    expect(await values()).toEqual([...inPlan].sort((a, b) => b - a));
    await page.locator('th[data-key=place] button').click();
    expect(await values()).toEqual(inPlan);
    await close();
  });

  test('terms are found by pinyin and its first letters', async () => {
    const { page, faults, close } = await visited.visit('/glossary/', 360);
    const [term] = await page.locator('.entry-name').allInnerTexts();
    const also = await page.locator('.term-group li').first().getAttribute('data-also');
    await page.locator('.filter input').fill(also!.split(' ')[1]!);
    expect(await page.locator('.entry-name:visible').allInnerTexts()).toContain(term);
    expect(await page.locator('.term-list section:visible').count()).toBeLessThan(await page.locator('.term-list section').count());
    expect(faults).toEqual([]);
    await close();
  });

  test('every filled cell of the distribution is reached by keyboard and says what it is', async () => {
    const { page, close } = await visited.visit('/glossary/matrix/');
    const cells = page.locator('.matrix tbody td a');
    expect(await cells.count()).toBeGreaterThan(0);
    const cell = cells.last();
    await cell.focus();
    expect(await cell.getAttribute('aria-label')).toMatch(/^.+，第\d+项，\d+处$/u);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname.includes(`/${edition}/`));
    expect(await page.locator('h1').innerText()).not.toBe('');
    await close();
  });

  test('lists are whole without scripts, and offer no filter', async () => {
    const { page, close } = await visited.visit(`/${edition}/documents/`, 360, { javaScriptEnabled: false });
    expect(await page.locator('[data-row]').count()).toBe((await shownRows(page)).length);
    expect(await page.locator('.filter').count()).toBe(0);
    await close();
  });
});
