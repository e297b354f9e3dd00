import { beforeAll, expect, test } from 'vitest';
import { tasksIn } from '../pages/source-reading.ts';
import { realPlan } from './kinds-of-pages.ts';
import { visitSite } from './visited-site.ts';
import type { Visit, VisitedSite } from './visited-site.ts';

const plan = realPlan();
const path = `/${plan.edition}/${tasksIn(plan).at(-1)!.id}/`;
let visited: VisitedSite;

beforeAll(async () => {
  visited = await visitSite('real-under-base');
  return visited.close;
});

/** Chooses the number of the last sentence; gives the address that it stands for. */
async function chooseLast({ page }: Visit): Promise<string> {
  const number = page.locator('.sentence-link').last();
  const id = await page.locator('.sentence').last().getAttribute('id');
  await number.click();
  return visited.address(`${path}#${id}`);
}

test('the number of a sentence puts its address on the clipboard and says so', async () => {
  const visit = await visited.visit(path, 360, { permissions: ['clipboard-read', 'clipboard-write'] });
  const address = await chooseLast(visit);
  await visit.page.locator('[role=status]', { hasText: `已复制` }).waitFor();
  expect(await visit.page.evaluate(() => navigator.clipboard.readText())).toBe(address);
  expect(await visit.page.locator('[role=status]', { hasText: '已复制' }).innerText()).toContain(address);
  expect(visit.page.url()).toBe(address);
  expect(visit.faults).toEqual([]);
  await visit.close();
});

test.each([
  ['refuses', () => Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new DOMException('', 'NotAllowedError')) })],
  ['has none, as on a site without HTTPS', () => Object.defineProperty(navigator, 'clipboard', { value: undefined })],
])('where the clipboard %s, a message tells how to copy the address', async (_, arrange) => {
  const visit = await visited.visit('/about/');
  await visit.page.addInitScript(arrange);
  await visit.page.goto(visited.address(path));
  const address = await chooseLast(visit);
  const message = visit.page.locator('[role=status]', { hasText: '请复制地址栏中的网址' });
  await message.waitFor();
  expect(await message.innerText()).toContain(address);
  expect(visit.page.url()).toBe(address);
  expect(visit.faults).toEqual([]);
  await visit.close();
});

test('without scripts the number leads to the sentence', async () => {
  const visit = await visited.visit(path, 360, { javaScriptEnabled: false });
  const address = await chooseLast(visit);
  expect(visit.page.url()).toBe(address);
  expect(await visit.page.locator('.sentence:target').count()).toBe(1);
  await visit.close();
});

test('numbers of sentences are not copied with the text', async () => {
  const visit = await visited.visit(path);
  const copied = await visit.page.locator('.plan-text').evaluate((text) => {
    getSelection()!.selectAllChildren(text);
    return getSelection()!.toString();
  });
  expect(copied.replace(/\s+/g, '')).toBe(tasksIn(plan).at(-1)!.paragraphs.join('').replace(/\s+/g, ''));
  await visit.close();
});
