import { beforeAll, describe, expect, test } from 'vitest';
import { visitSite } from './visited-site.ts';
import type { VisitedSite } from './visited-site.ts';

const path = '/compare/2031/2032/';

describe('the comparison of two editions', () => {
  let visited: VisitedSite;

  beforeAll(async () => {
    visited = await visitSite('two-years');
    return visited.close;
  });

  test('fits windows from 320 to 1440 pixels with every difference opened, without scripts', async () => {
    const { page, faults, close } = await visited.visit(path, 320, { javaScriptEnabled: false });
    for (const summary of await page.locator('main summary').all()) await summary.click();
    expect(await page.locator('main details[open]').count()).toBeGreaterThan(0);
    for (const width of [320, 360, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      expect([width, await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)]).toEqual([width, 0]);
    }
    expect(faults).toEqual([]);
    await close();
  });

  test.each([360, 1440])('at %i pixels leads from a task to its counterpart, on to the comparison, and there unfolds the words', async (width) => {
    const { page, faults, close } = await visited.visit('/2031/3/', width);
    await page.locator('.task-lineage a').first().click();
    await page.waitForURL(visited.address('/2032/2/'));
    const words = page.locator('.task-lineage .word-diff');
    expect(await words.isVisible()).toBe(false);
    await page.locator('.task-lineage summary').click();
    expect(await words.isVisible()).toBe(true);
    await page.locator('.task-lineage a', { hasText: '逐项对照' }).click();
    await page.waitForURL(visited.address(`${path}#task-2`));
    const row = page.locator('.compared:target');
    expect(await row.locator('th').innerText()).toContain('办好影院和讲堂');
    expect(await row.locator('td.compared-side a').count()).toBe(2);
    const details = page.locator('.compared:target + .compared-words details');
    expect(await details.locator('del').first().isVisible()).toBe(false);
    await details.locator('summary').click();
    expect(await details.locator('del').first().isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });

  test('on a phone is read from the status to the task, then to what it comes from', async () => {
    const { page, close } = await visited.visit(path, 360);
    const row = page.locator('#task-1');
    const tops = await Promise.all(['.compared-status', 'th', 'td.compared-side'].map(async (part) => (await row.locator(part).boundingBox())!.y));
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    expect(new Set(tops).size).toBe(tops.length);
    const links = await page.locator('.compare a:visible').evaluateAll((all) => all.map((link) => link.getBoundingClientRect().height));
    expect(Math.min(...links)).toBeGreaterThanOrEqual(24);
    await close();
  });

  test('on paper shows every row and no folded difference', async () => {
    const { page, close } = await visited.visit(path, 794);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.compared:visible').count()).toBe(await page.locator('.compared').count());
    expect(await page.locator('.compared-words summary:visible').count()).toBe(0);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    await close();
  });
});
