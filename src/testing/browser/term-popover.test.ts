import { afterAll, beforeAll, expect, test } from 'vitest';
import { taskPath } from '../../plan/address.ts';
import { tasksIn } from '../pages/source-reading.ts';
import { realPlan } from './kinds-of-pages.ts';
import { visitSite, type VisitedSite } from './visited-site.ts';

let site: VisitedSite;
let path: string;

beforeAll(async () => {
  site = await visitSite('real');
  const plan = realPlan();
  path = taskPath(plan.edition, tasksIn(plan)[0]!.id);
});
afterAll(() => site.close());

const term = '.plan-text a.term';
const popover = '[role=tooltip]';

test('a first tap opens the definition, a second follows the link', async () => {
  const { page, close } = await site.visit(path, 360, { hasTouch: true });
  const link = page.locator(term).first();
  await link.tap();
  await page.locator(popover).waitFor();
  expect(await page.locator(popover).innerText()).toContain((await page.locator('.note-term').first().textContent()) ?? '?');
  expect(await link.getAttribute('aria-describedby')).toBe(await page.locator(popover).getAttribute('id'));
  const box = await page.locator(popover).boundingBox();
  expect(box!.x).toBeGreaterThanOrEqual(0);
  expect(box!.x + box!.width).toBeLessThanOrEqual(360);
  await link.tap();
  await page.waitForURL(/\/glossary\//u);
  await close();
});

test('keyboard focus opens the definition and Escape closes it', async () => {
  const { page, close } = await site.visit(path, 800);
  await page.locator(term).first().focus();
  await page.locator(popover).waitFor();
  await page.keyboard.press('Escape');
  await page.locator(popover).waitFor({ state: 'hidden' });
  expect(await page.locator(term).first().getAttribute('aria-describedby')).toBeNull();
  await close();
});

test('the mouse opens the definition and may move onto it', async () => {
  const { page, close } = await site.visit(path, 800);
  await page.locator(term).first().hover();
  await page.locator(popover).waitFor();
  await page.locator(popover).hover();
  await page.waitForTimeout(400);
  expect(await page.locator(popover).isVisible()).toBe(true);
  await page.mouse.move(5, 5);
  await page.locator(popover).waitFor({ state: 'hidden' });
  await close();
});

test('where notes stand in the margin, the term’s own is pointed out', async () => {
  const { page, close } = await site.visit(path, 1440);
  await page.locator(term).first().hover();
  await page.locator('.note.pointed').waitFor();
  expect(await page.locator('.note.pointed').count()).toBe(1);
  expect(await page.locator(popover).isVisible()).toBe(false);
  await close();
});
