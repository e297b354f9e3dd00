import { beforeAll, describe, expect, test } from 'vitest';
import { tasksIn } from '../pages/source-reading.ts';
import { kindsOfPages, realPlan } from './kinds-of-pages.ts';
import { visitSite } from './visited-site.ts';
import type { VisitedSite } from './visited-site.ts';

const plan = realPlan();
const tasks = tasksIn(plan);

describe.each(['real', 'real-under-base'] as const)('every kind of page of the %s site', (name) => {
  let visited: VisitedSite;
  let kinds: [kind: string, path: string][];

  beforeAll(async () => {
    visited = await visitSite(name);
    kinds = Object.entries(kindsOfPages(visited));
    return visited.close;
  });

  test('fits its window from 320 to 1440 pixels, loads without error, asks no one else', async () => {
    const { page, faults, close } = await visited.visit('/');
    const wide: string[] = [];
    for (const [kind, path] of kinds) {
      await page.goto(visited.address(path));
      for (const width of [320, 360, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (over > 0) wide.push(`${kind} at ${width}: ${over} pixels too wide`);
      }
    }
    expect(wide).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test('is reached without scripts', async () => {
    const [task] = tasks.slice(-1);
    const { page, close } = await visited.visit('/', 360, { javaScriptEnabled: false });
    await page.locator('.plan-map a', { hasText: task!.title }).click();
    expect((await page.locator('.sentence').allInnerTexts()).join('').replace(/\s/g, '')).toBe(task!.paragraphs.join(''));
    for (const [path, link] of [
      [`/${plan.edition}/part/${plan.parts.length}/`, page.locator('.place a').last()],
      [`/${plan.edition}/`, page.locator('.place a').first()],
      [`/${plan.edition}/all/`, page.locator('main a', { hasText: '通读全文' })],
      ['/glossary/', page.locator('.site-nav a', { hasText: '词语' })],
      ['/about/', page.locator('.site-nav a', { hasText: '说明' })],
      ['/sitemap/', page.locator('footer a', { hasText: '网站地图' })],
      ['/search/', page.locator('.search-open')],
      ['/', page.locator('.site-name')],
    ] as const) {
      await link.click();
      expect(page.url()).toBe(visited.address(path));
    }
    await close();
  });
});

describe('the real site', () => {
  let visited: VisitedSite;

  beforeAll(async () => {
    visited = await visitSite('real');
    return visited.close;
  });

  test('is read without scripts, whatever the kind of page', async () => {
    const { page, faults, close } = await visited.visit('/', 360, { javaScriptEnabled: false });
    for (const [kind, path] of Object.entries(kindsOfPages(visited))) {
      await page.goto(visited.address(path));
      expect([kind, await page.locator('h1').isVisible()]).toEqual([kind, true]);
      expect([kind, (await page.locator('main').innerText()).length > 50]).toEqual([kind, true]);
      expect([kind, await page.locator('dialog').isVisible()]).toEqual([kind, false]);
    }
    expect(faults).toEqual([]);
    await close();
  });

  test('offers all tasks where one searches without scripts', async () => {
    const { page, close } = await visited.visit('/', 360, { javaScriptEnabled: false });
    await page.locator('main input[type=search]').fill(tasks[0]!.title);
    await page.locator('main input[type=search]').press('Enter');
    await page.waitForURL((url) => url.pathname === new URL(visited.address('/search/')).pathname);
    expect(await page.locator('main .task-list li:visible').count()).toBe(tasks.length);
    await close();
  });

  test('fits the smallest window with every task', async () => {
    const { page, close } = await visited.visit('/', 320, { javaScriptEnabled: false });
    const wide: string[] = [];
    for (const { id } of tasks) {
      await page.goto(visited.address(`/${plan.edition}/${id}/`));
      if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)) wide.push(id);
    }
    expect(wide).toEqual([]);
    await close();
  });
});
