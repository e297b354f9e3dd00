import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { tasksIn } from '../pages/source-reading.ts';
import { realPlan } from './kinds-of-pages.ts';
import { visitSite } from './visited-site.ts';
import type { VisitedSite } from './visited-site.ts';

describe('the map on the home page', () => {
  let visited: VisitedSite;

  beforeAll(async () => {
    visited = await visitSite('real-under-base');
    return visited.close;
  });

  /** The numbers of the tasks that are set in bold. */
  const pickedOut = (page: Page): Promise<string[]> => page.locator('.plan-map .task-list a').evaluateAll((links) => links
    .filter((link) => getComputedStyle(link).fontWeight === '700')
    .map((link) => link.querySelector('.ordinal')!.textContent));

  test.each([[360, true], [1440, false]])('picks out whom the tasks concern at %i pixels (with scripts: %s), moves nothing, and leads to their sheet', async (width, javaScriptEnabled) => {
    const { page, faults, close } = await visited.visit('/', width, { javaScriptEnabled });
    // In the window, so that it is found out when the page is scrolled as well.
    const place = () => page.locator('.plan-map').boundingBox();
    await page.locator('.audience').last().scrollIntoViewIfNeeded();
    const before = await place();
    expect(await pickedOut(page)).toEqual([]);
    for (const name of ['家长', '教师']) {
      await page.locator('.audience', { hasText: name }).click();
      const numbers = await pickedOut(page);
      expect(numbers.length).toBeGreaterThan(0);
      expect(numbers.length).toBeLessThan(tasksIn(realPlan()).length);
      expect(await page.locator('.audience-words').innerText()).toContain(`与${name}有关的任务${numbers.length}项`);
      expect(await page.locator('.audience-words a:visible').count()).toBe(1);
      expect(await place()).toEqual(before);
    }
    const numbers = await pickedOut(page);
    await page.locator('.audience-words a:visible').click();
    expect(await page.locator('h1').innerText()).toContain('教师');
    expect(await page.locator('.audience-tasks .ordinal').allInnerTexts()).toEqual(numbers);
    expect(faults).toEqual([]);
    await close();
  });

  test('is worked by keyboard, shows where the focus is, and shows all again', async () => {
    const { page, close } = await visited.visit('/', 1280);
    await page.locator('#for-all').focus();
    await page.keyboard.press('ArrowRight');
    expect((await pickedOut(page)).length).toBeGreaterThan(0);
    expect(await page.locator('input:checked + .audience').evaluate((label) => getComputedStyle(label).outlineStyle)).toBe('solid');
    await page.keyboard.press('ArrowLeft');
    expect(await pickedOut(page)).toEqual([]);
    await close();
  });
});
