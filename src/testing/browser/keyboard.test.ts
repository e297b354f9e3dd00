import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { citedTasks, openPanel } from './citing.ts';
import { visitSite, type VisitedSite } from './visited-site.ts';

let visited: VisitedSite;
const task = citedTasks()[0]!;

beforeAll(async () => {
  visited = await visitSite('real');
  return visited.close;
});

interface Focus { name: string; isSeen: boolean }

/** Where the focus is, and whether it can be seen: within the window, uncovered, with a line around it. */
const focus = (page: Page): Promise<Focus> => page.evaluate(() => {
  const active = document.activeElement as HTMLElement;
  // Of a field that is only its label to the eye, the label is what one sees.
  const element = (active.matches('.unseen') && (active as HTMLInputElement).labels?.[0]) || active;
  const { top, bottom, left, width, height } = element.getBoundingClientRect();
  const holder = element.closest('.search-box-field') ?? element;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const hasLine = (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || getComputedStyle(holder).boxShadow !== 'none';
  const hit = document.elementFromPoint(left + Math.min(width / 2, innerWidth - 1), Math.max(top, 0) + Math.min(height / 2, 8));
  const isUncovered = hit !== null && (element.contains(hit) || hit.contains(element));
  return { name: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replace(/\s+/gu, ' '), isSeen: hasLine && bottom > 0 && top < innerHeight && isUncovered };
});

/** Presses Tab until the focus is on something of that name; every stop on the way has to be seen. */
async function tabTo(page: Page, name: string | RegExp, most = 120): Promise<void> {
  for (let turn = 0; turn < most; turn += 1) {
    await page.keyboard.press('Tab');
    const now = await focus(page);
    if (!now.isSeen) throw new Error(`The focus is not to be seen on “${now.name}”.`);
    if (typeof name === 'string' ? now.name.includes(name) : name.test(now.name)) return;
  }
  throw new Error(`Tab does not lead to ${String(name)}.`);
}

test.each([360, 1440])('from home to a task, to a term and back at %i pixels', async (width) => {
  const { page, faults, close } = await visited.visit('/', width);
  await page.keyboard.press('Tab');
  expect(await focus(page)).toEqual({ name: '跳到正文', isSeen: true });
  await page.keyboard.press('Enter');
  await tabTo(page, task.title);
  await page.keyboard.press('Enter');
  await page.waitForURL(visited.address(task.path));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await tabTo(page, /^第1句$/u);
  const term = (await page.locator('.plan-text a.term').first().innerText()).trim();
  await tabTo(page, term);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/glossary\//u);
  await tabTo(page, new RegExp(`第${task.number}项`, 'u'));
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === new URL(visited.address(task.path)).pathname);
  expect(faults).toEqual([]);
  await close();
});

test('every stop on a page of a task can be seen, and the way ends at the end', async () => {
  const { page, close } = await visited.visit(task.path, 360);
  const stops: string[] = [];
  for (let turn = 0; turn < 200; turn += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement === document.body)) break;
    const { name, isSeen } = await focus(page);
    if (!isSeen) stops.push(name);
  }
  expect(stops).toEqual([]);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await close();
});

test('to a result of searching, from any page', async () => {
  const { page, close } = await visited.visit(task.path, 800);
  await page.keyboard.press('/');
  await page.locator('dialog input[role=combobox]').waitFor();
  expect((await focus(page)).isSeen).toBe(true);
  await page.keyboard.insertText(task.title);
  await page.locator('dialog [role=option]').first().waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'hidden' });
  await page.keyboard.press('Control+k');
  await page.locator('dialog input[role=combobox]').waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(task.title);
  await page.locator('dialog [role=option]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === new URL(visited.address(task.path)).pathname);
  await close();
});

test('to citing and back to where it began', async () => {
  const { page, close } = await visited.visit(task.path, 800);
  await tabTo(page, '引用本项');
  await page.keyboard.press('Enter');
  await page.locator(openPanel).waitFor();
  for (let turn = 0; turn < 12; turn += 1) {
    await page.keyboard.press('Tab');
    const within = await page.evaluate((panel) => document.activeElement === document.body || document.querySelector(panel)!.contains(document.activeElement), openPanel);
    expect(within).toBe(true);
  }
  await page.keyboard.press('Escape');
  await page.locator(openPanel).waitFor({ state: 'hidden' });
  expect((await focus(page)).name).toBe('引用本项');
  await close();
});
