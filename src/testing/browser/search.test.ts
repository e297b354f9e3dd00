import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { tasksIn } from '../pages/source-reading.ts';
import { realPlan } from './kinds-of-pages.ts';
import { visitSite } from './visited-site.ts';
import type { VisitedSite } from './visited-site.ts';

const plan = realPlan();
const tasks = tasksIn(plan);
const textOf = (task: typeof tasks[0]): string => task.title + task.paragraphs.join('');

/** Characters from the middle of a task's last sentence that nothing else in the plan has. */
function ownWords(task: typeof tasks[0]): string {
  const text = task.paragraphs.at(-1)!;
  for (let start = text.length - 12; start > 0; start -= 1) {
    const piece = text.slice(start, start + 5);
    if (/^\p{Script=Han}{5}$/u.test(piece) && plan.lines.join('').split(piece).length === 2) return piece;
  }
  throw new Error(`Task ${task.id} has no words of its own.`);
}

/** A word in quotation marks that several tasks use. */
function sharedWord(): string {
  const quoted = plan.lines.join('').match(/(?<=“)\p{Script=Han}{2,4}(?=”)/gu) ?? [];
  const word = quoted.find((one) => tasks.filter((task) => textOf(task).includes(one)).length > 1);
  if (word === undefined) throw new Error('No word stands in quotation marks in two tasks.');
  return word;
}

describe.each([['real', 1280], ['real-under-base', 360]] as const)('searching the %s site at %i pixels', (name, width) => {
  const task = tasks[Math.floor(tasks.length / 2)]!;
  const words = ownWords(task);
  let visited: VisitedSite;

  beforeAll(async () => {
    visited = await visitSite(name);
    return visited.close;
  });

  const typeAtHome = async (page: Page, text: string): Promise<void> => {
    await page.locator('main input[type=search]').click();
    await page.locator('main input[role=combobox]').pressSequentially(text);
  };

  test('a number and Enter lead to the task', async () => {
    const { page, faults, close } = await visited.visit('/', width);
    await typeAtHome(page, task.number);
    await page.keyboard.press('Enter');
    await page.waitForURL(visited.address(`/${plan.edition}/${task.id}/`));
    expect(faults).toEqual([]);
    await close();
  });

  test('characters from the middle of a sentence lead to that sentence, by keyboard alone', async () => {
    const { page, faults, close } = await visited.visit('/', width);
    await typeAtHome(page, words);
    const suggestion = page.locator('[role=option]', { hasText: task.title });
    await suggestion.locator('mark', { hasText: words }).waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('[role=option][aria-selected=true]').innerText()).toContain(words);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname.endsWith(`/${plan.edition}/${task.id}/`));
    expect(await page.locator('.sentence:target').textContent()).toContain(words);
    expect(faults).toEqual([]);
    await close();
  });

  test('the list of results shows clean text with the match marked', async () => {
    const { page, faults, close } = await visited.visit('/', width);
    await typeAtHome(page, words);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === new URL(visited.address('/search/')).pathname);
    const result = page.locator('.search-result', { hasText: task.title });
    await result.waitFor();
    expect(await result.count()).toBe(1);
    const excerpt = await result.locator('.search-excerpt').textContent();
    expect(task.paragraphs.join('')).toContain(excerpt!.replace(/^[….]+|[….]+$/gu, ''));
    expect(await result.locator('.search-excerpt mark').allTextContents()).toEqual([words]);
    await result.locator('a').click();
    await page.waitForURL((url) => url.pathname.endsWith(`/${plan.edition}/${task.id}/`));
    expect(await page.locator('.sentence:target').textContent()).toContain(words);
    expect(faults).toEqual([]);
    await close();
  });

  test('a word of several tasks finds them all', async () => {
    const word = sharedWord();
    const { page, faults, close } = await visited.visit(`/search/?${new URLSearchParams({ q: word })}`, width);
    await page.locator('[data-search-status]', { hasText: /找到 \d+ 条结果/ }).waitFor();
    expect(await page.locator('main input[type=search]').inputValue()).toBe(word);
    while (await page.locator('button', { hasText: '显示更多结果' }).isVisible()) await page.locator('button', { hasText: '显示更多结果' }).click();
    const addresses = await page.locator('.search-result a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href.replace(/#.*/, '')));
    const expected = tasks.filter((one) => textOf(one).includes(word)).map(({ id }) => visited.address(`/${plan.edition}/${id}/`));
    expect(expected.filter((address) => !addresses.includes(address))).toEqual([]);
    expect(new Set(await page.locator('.search-result mark').allTextContents())).toEqual(new Set([word]));
    expect(faults).toEqual([]);
    await close();
  });

  test('text that is nowhere is said to be nowhere', async () => {
    const { page, faults, close } = await visited.visit(`/search/?${new URLSearchParams({ q: '龘龘靐靐' })}`, width);
    await page.locator('[role=status]', { hasText: '没有找到' }).waitFor();
    expect(await page.locator('.search-result').count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  test('a number that no task has is answered with the numbers there are', async () => {
    const { page, close } = await visited.visit('/', width);
    await typeAtHome(page, String(Number(tasks.at(-1)!.number) + 100));
    await page.locator('main [role=status]', { hasText: tasks.at(-1)!.number }).waitFor();
    await close();
  });

  test('opens from any page with Ctrl+K', async () => {
    const { page, faults, close } = await visited.visit(`/${plan.edition}/${task.id}/`, width);
    await page.keyboard.press('Control+k');
    await page.locator('dialog input[role=combobox]').waitFor();
    await page.keyboard.type(tasks[0]!.number);
    await page.keyboard.press('Enter');
    await page.waitForURL(visited.address(`/${plan.edition}/${tasks[0]!.id}/`));
    expect(faults).toEqual([]);
    await close();
  });
});
