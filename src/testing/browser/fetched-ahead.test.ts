import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { citedTasks } from './citing.ts';
import { visitSite, type VisitedSite } from './visited-site.ts';

let visited: VisitedSite;
const task = citedTasks()[1]!;

beforeAll(async () => {
  visited = await visitSite('real-under-base');
});
afterAll(() => visited.close());

/** A page whose browser has read the rules, and what it fetches ahead from then on. */
async function open(path: string): Promise<{ page: Page; ahead: string[]; close: () => Promise<void> }> {
  const { page, close } = await visited.visit('/about/', 1280);
  const ahead: string[] = [];
  page.on('request', (request) => {
    if (request.headers()['sec-purpose']?.startsWith('prefetch')) ahead.push(request.url());
  });
  const devTools = await page.context().newCDPSession(page);
  const read = new Promise<void>((settle, fail) => devTools.on('Preload.ruleSetUpdated', ({ ruleSet: { errorMessage } }) => {
    if (errorMessage === undefined) settle();
    else fail(new Error(errorMessage));
  }));
  await devTools.send('Preload.enable');
  await page.goto(visited.address(path));
  await read;
  return { page, ahead, close };
}

test('a page that a reader points at is there before the click', async () => {
  const { page, ahead, close } = await open(task.path);
  const next = page.locator('.step:not(.before)');
  const address = await next.evaluate((link) => (link as HTMLAnchorElement).href);
  expect(ahead).toEqual([]);
  await next.hover();
  await expect.poll(() => ahead).toEqual([address]);
  await next.click();
  await page.waitForURL(address);
  expect(await page.evaluate(() => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming & { deliveryType: string }).deliveryType)).toBe('navigational-prefetch');
  await close();
});

test('downloads, data files, feeds and other sites are not', async () => {
  const { page, ahead, close } = await open('/about/data/');
  const others = page.locator('a[href$=".json"], a[href$=".xml"], a[href$=".txt"], a[href$=".md"], a[href$=".csv"], a[download]');
  expect(await others.count()).toBeGreaterThan(3);
  // What is pressed is fetched at once, before the finger is lifted; what is only pointed at, after a while.
  const press = async (link: Locator): Promise<void> => {
    await link.hover();
    await page.mouse.down();
    await page.mouse.move(2, 400);
    await page.mouse.up();
  };
  for (const link of (await others.all()).slice(0, 5)) await press(link);
  await press(page.locator('.site-name'));
  await expect.poll(() => ahead).toEqual([visited.address('/')]);
  await close();
});
