import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { tasksIn } from '../pages/source-reading.ts';
import { realPlan } from './kinds-of-pages.ts';
import { visitSite } from './visited-site.ts';
import type { VisitedSite } from './visited-site.ts';

const plan = realPlan();
const tasks = tasksIn(plan);
const [, second, third] = tasks as [typeof tasks[0], typeof tasks[0], typeof tasks[0]];
const last = tasks.at(-1)!;
const whole = `/${plan.edition}/all/`;

let visited: VisitedSite;
beforeAll(async () => {
  visited = await visitSite('real-under-base');
  return visited.close;
});

const topOf = (page: Page, selector: string): Promise<number> => page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);
/** Moves the page so that an element begins a little below the top. */
const readAt = (page: Page, id: string): Promise<void> => page.evaluate((name) => {
  window.scrollBy(0, document.getElementById(name)!.getBoundingClientRect().top - 90);
}, id);
const marked = (page: Page) => page.locator('.contents [aria-current]');

describe('the head of a task’s page', () => {
  test.each([[360, true], [1440, true], [360, false]])('stays in sight at %i pixels (with scripts: %s) and leads to the next task', async (width, javaScriptEnabled) => {
    const { page, close } = await visited.visit(`/${plan.edition}/${second.id}/`, width, { javaScriptEnabled });
    await page.mouse.wheel(0, 900);
    await expect.poll(() => topOf(page, '.running-head')).toBe(0);
    const head = page.locator('.running-head');
    expect(await head.innerText()).toContain(`${second.number} ${second.title}`);
    const next = head.getByRole('link', { name: `下一项：第${third.number}项` });
    const { width: wide, height } = (await next.boundingBox())!;
    expect(Math.min(wide, height)).toBeGreaterThanOrEqual(44);
    await next.click();
    expect(page.url()).toBe(visited.address(`/${plan.edition}/${third.id}/`));
    await close();
  });

  test('says which sentence is read, and nothing above and below the text', async () => {
    const { page, faults, close } = await visited.visit(`/${plan.edition}/${last.id}/`, 360);
    const said = () => page.locator('.sentence-read').innerText();
    expect(await said()).toBe('');
    await page.goto(visited.address(`/${plan.edition}/${last.id}/#s2`));
    await expect.poll(said).toBe('第2句');
    await readAt(page, 's1');
    await expect.poll(said).toBe('第1句');
    await page.evaluate(() => document.querySelector('.after-text')!.scrollIntoView());
    await expect.poll(said).toBe('');
    expect(faults).toEqual([]);
    await close();
  });

  test('covers no sentence that a link leads to', async () => {
    const { page, close } = await visited.visit(`/${plan.edition}/${last.id}/#s2`, 360);
    await expect.poll(async () => (await topOf(page, '#s2')) >= (await page.locator('.running-head').boundingBox())!.height).toBe(true);
    await close();
  });

  test('leaves a low window to the text', async () => {
    const { page, close } = await visited.visit(`/${plan.edition}/${second.id}/`, 640, { viewport: { width: 640, height: 320 } });
    await page.mouse.wheel(0, 900);
    await expect.poll(() => topOf(page, '.running-head')).toBeLessThan(-100);
    await close();
  });
});

describe('the contents of the whole plan', () => {
  test('stand beside the text on wide screens and mark where one is', async () => {
    const { page, faults, close } = await visited.visit(whole, 1440);
    await readAt(page, third.id);
    await expect.poll(() => marked(page).innerText()).toContain(third.title);
    expect(await marked(page).count()).toBe(1);
    const [list, text] = [await page.locator('.contents-list').boundingBox(), await page.locator('main .plan-text').boundingBox()];
    expect(list!.x + list!.width).toBeLessThanOrEqual(text!.x);
    await readAt(page, last.id);
    await expect.poll(() => marked(page).innerText()).toContain(last.title);
    // The list is longer than the window: it scrolls itself.
    const row = (await marked(page).boundingBox())!;
    expect(row.y).toBeGreaterThanOrEqual(0);
    expect(row.y + row.height).toBeLessThanOrEqual(800);
    expect(faults).toEqual([]);
    await close();
  });

  test('are folded into a bar on phones that says where one is, open at a touch, and fold behind the reader', async () => {
    const { page, close } = await visited.visit(whole, 360, { hasTouch: true });
    expect(await page.locator('.contents-list').isVisible()).toBe(false);
    await readAt(page, third.id);
    await expect.poll(() => page.locator('.contents-here').innerText()).toContain(`${third.number} ${third.title}`);
    const before = await topOf(page, 'main .plan-text');
    await page.locator('.contents summary').tap();
    expect(await topOf(page, 'main .plan-text')).toBe(before);
    await page.locator('.contents-list a', { hasText: last.title }).tap();
    expect(await page.locator('.contents-list').isVisible()).toBe(false);
    await expect.poll(() => page.locator('.contents-here').innerText()).toContain(last.title);
    await close();
  });

  test.each([360, 1440])('are links without scripts at %i pixels', async (width) => {
    const { page, close } = await visited.visit(whole, width, { javaScriptEnabled: false });
    if (width < 1120) await page.locator('.contents summary').click();
    await page.locator('.contents-list a', { hasText: third.title }).click();
    expect(page.url()).toBe(`${visited.address(whole)}#${third.id}`);
    await close();
  });
});

describe('who comes back to the whole plan', () => {
  test('is offered to go on, is moved by nothing, and gets there by the offer', async () => {
    const { page, faults, close } = await visited.visit(whole, 360);
    const offer = page.locator('[data-resume]');
    expect(await offer.isVisible()).toBe(false);
    await readAt(page, third.id);
    await expect.poll(() => marked(page).count()).toBe(1);
    await page.goto(visited.address('/about/'));
    await page.goto(visited.address(whole));
    await offer.waitFor();
    expect(await offer.innerText()).toBe(`继续读第${third.number}项`);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    await offer.click();
    expect(page.url()).toBe(`${visited.address(whole)}#${third.id}`);
    await offer.waitFor({ state: 'hidden' });
    expect(faults).toEqual([]);
    await close();
  });

  test('reads all the same where nothing can be kept', async () => {
    const { page, faults, close } = await visited.visit('/about/', 360);
    await page.addInitScript(() => Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('no', 'SecurityError'); } }));
    await page.goto(visited.address(whole));
    await readAt(page, third.id);
    await expect.poll(() => page.locator('.contents-here').innerText()).toContain(third.title);
    expect(await page.locator('[data-resume]').isVisible()).toBe(false);
    expect(faults).toEqual([]);
    await close();
  });
});

test('the glossary’s letters stay in sight and mark the letter one reads', async () => {
  const { page, faults, close } = await visited.visit('/glossary/', 1440);
  const letters = page.locator('.contents-list a');
  const middle = letters.nth(Math.floor(await letters.count() / 2));
  const name = await middle.innerText();
  await middle.click();
  await expect.poll(() => marked(page).innerText()).toBe(name);
  expect(await middle.isVisible() && (await middle.boundingBox())!.y >= 0).toBe(true);
  expect(faults).toEqual([]);
  await close();
});
