import { beforeAll, describe, expect, test } from 'vitest';
import { tasksIn } from '../pages/source-reading.ts';
import { realPlan } from './kinds-of-pages.ts';
import { visitSite } from './visited-site.ts';
import type { VisitedSite } from './visited-site.ts';

const plan = realPlan();
const tasks = tasksIn(plan);
/** A task with one before and one after it. */
const place = Math.floor(tasks.length / 2);
const [before, task, after] = tasks.slice(place - 1, place + 2) as [typeof tasks[0], typeof tasks[0], typeof tasks[0]];
const addressOfTask = ({ id }: { id: string }): string => `/${plan.edition}/${id}/`;

describe.each([['real', 1280], ['real-under-base', 360]] as const)('a reader of the %s site at %i pixels', (name, width) => {
  let visited: VisitedSite;

  beforeAll(async () => {
    visited = await visitSite(name);
    return visited.close;
  });

  test('comes from the map to a task, and from there to its neighbours', async () => {
    const { page, faults, close } = await visited.visit('/', width);
    await page.locator('.plan-map a', { hasText: task.title }).click();
    await page.waitForURL(visited.address(addressOfTask(task)));
    expect(await page.locator('.task-numeral').innerText()).toBe(task.number);
    expect(await page.locator('h1').innerText()).toContain(task.title);
    expect((await page.locator('.sentence').allTextContents()).join('')).toBe(task.paragraphs.join(''));

    await page.locator('[rel=next]').click();
    await page.waitForURL(visited.address(addressOfTask(after)));
    expect(await page.locator('h1').innerText()).toContain(after.title);
    await page.locator('[rel=prev]').click();
    await page.locator('[rel=prev]').click();
    await page.waitForURL(visited.address(addressOfTask(before)));
    expect(await page.locator('h1').innerText()).toContain(before.title);
    expect(faults).toEqual([]);
    await close();
  });

  test('finds no task before the first and after the last', async () => {
    const { page, close } = await visited.visit(addressOfTask(tasks[0]!), width);
    expect([await page.locator('[rel=prev]').count(), await page.locator('[rel=next]').count()]).toEqual([0, 1]);
    await page.goto(visited.address(addressOfTask(tasks.at(-1)!)));
    expect([await page.locator('[rel=prev]').count(), await page.locator('[rel=next]').count()]).toEqual([1, 0]);
    await close();
  });

  test('goes from a term in a sentence to its page, and back to the sentence', async () => {
    const { page, faults, close } = await visited.visit(addressOfTask(task), width);
    const sentence = page.locator('.sentence', { has: page.locator('a.term') }).last();
    const id = await sentence.getAttribute('id');
    const term = sentence.locator('a.term').first();
    const word = await term.innerText();
    await term.click();
    await page.waitForURL(/\/glossary\/[^/]+\/$/);
    expect(await page.locator('.uses mark').allInnerTexts()).toContain(word);

    const way = `${new URL(visited.address(addressOfTask(task))).pathname}#${id}`;
    await page.locator(`.uses a[href="${way}"]`).first().click();
    await page.waitForURL(visited.address(`${addressOfTask(task)}#${id}`));
    const target = page.locator('.sentence:target');
    expect(await target.getAttribute('id')).toBe(id);
    expect(await target.textContent()).toContain(word);
    const box = (await target.boundingBox())!;
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeLessThan(page.viewportSize()!.height);
    const paper = await page.locator('.plan-text').evaluate((text) => getComputedStyle(text).backgroundColor);
    expect(await target.evaluate((text) => getComputedStyle(text).backgroundColor)).not.toBe(paper);
    expect(faults).toEqual([]);
    await close();
  });

  test('comes by a short address to the task', async () => {
    const { page, faults, close } = await visited.visit(`/${task.id}/`, width);
    await page.waitForURL(visited.address(addressOfTask(task)));
    expect(await page.locator('h1').innerText()).toContain(task.title);
    expect(faults).toEqual([]);
    await close();
  });

  test('is told of an address that leads nowhere, and can search from there', async () => {
    const { page, close } = await visited.visit('/no/such/page/', width);
    expect(await page.locator('h1').innerText()).toBe('没有这个页面');
    await page.locator('main input[type=search]').fill(task.number);
    await page.locator('main input[type=search]').press('Enter');
    await page.waitForURL((url) => url.pathname === new URL(visited.address(addressOfTask(task))).pathname
      || url.searchParams.get('q') === task.number);
    await close();
  });
});
