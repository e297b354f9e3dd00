import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SearchRecord } from '../../search/records.ts';
import { definedTerm, publishedSearch } from './search-site.ts';
import { visitSite, type VisitedSite } from './visited-site.ts';

let visited: VisitedSite;
let term: SearchRecord;
let task: SearchRecord;

beforeAll(async () => {
  visited = await visitSite('real');
  const published = await publishedSearch(visited);
  term = definedTerm(published);
  task = published.records.find(({ kind }) => kind === 'task')!;
});
afterAll(() => visited.close());

describe.each([1280, 360])('the search dialog at %i pixels', (width) => {
  test.each(['/', 'Control+k', 'Meta+k'])('opens with %s, closes with Escape, and gives the focus back', async (key) => {
    const { page, faults, close } = await visited.visit(task.url, width);
    const before = page.locator('main a:visible').first();
    await before.focus();
    await page.keyboard.press(key);
    const input = page.locator('dialog[open] input[type=search]');
    await input.waitFor();
    expect(await input.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'hidden' });
    expect(await before.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });

  test('opens from its button, which is large enough for a finger', async () => {
    const { page, faults, close } = await visited.visit(task.url, width);
    const button = page.locator('[data-search-open]');
    const box = (await button.boundingBox())!;
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    await button.click();
    await page.locator('dialog[open]').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.locator('dialog button', { hasText: '关闭' }).click();
    await page.locator('dialog[open]').waitFor({ state: 'hidden' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });

  test('is moved through with the arrow keys; Escape closes the list first, then the dialog', async () => {
    const { page, close } = await visited.visit(task.url, width);
    await page.keyboard.press('/');
    await page.locator('dialog input[role=combobox]').waitFor();
    await page.keyboard.insertText(term.names[0]!);
    await page.locator('dialog [role=option]:has(.search-label)', { hasText: term.names[0]! }).first().waitFor();
    const input = page.locator('dialog input[role=combobox]');
    const chosen = async (): Promise<number> => Number((await input.getAttribute('aria-activedescendant'))?.split('-').at(-1) ?? -1);
    const options = await page.locator('dialog [role=option]').count();
    await page.keyboard.press('ArrowDown');
    expect(await chosen()).toBe(0);
    await page.keyboard.press('ArrowDown');
    expect(await chosen()).toBe(1);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await chosen()).toBe(-1);
    await page.keyboard.press('ArrowUp');
    expect(await chosen()).toBe(options - 1);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog [role=listbox]').isVisible()).toBe(false);
    expect(await page.locator('dialog[open]').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'hidden' });
    await close();
  });

  test('tells a screen reader how many suggestions there are', async () => {
    const { page, close } = await visited.visit(task.url, width);
    await page.keyboard.press('/');
    await page.locator('dialog input[role=combobox]').waitFor();
    await page.keyboard.insertText(term.names[0]!);
    const status = page.getByRole('status').filter({ hasText: /有 \d+ 条建议/u });
    await status.waitFor({ state: 'attached' });
    expect(Number(/\d+/u.exec((await status.textContent())!)![0])).toBe(await page.locator('dialog [role=option]').count() - 1);
    await close();
  });
});

test('the / key types a / where somebody is typing, and can be switched off', async () => {
  const { page, close } = await visited.visit('/');
  await page.locator('main input[type=search]').click();
  await page.keyboard.press('/');
  expect(await page.locator('main input[type=search]').inputValue()).toBe('/');
  await page.goto(visited.address(task.url));
  await page.keyboard.press('Control+k');
  await page.locator('dialog input[type=checkbox]').uncheck();
  await page.reload();
  await page.keyboard.press('/');
  expect(await page.locator('dialog[open]').count()).toBe(0);
  await close();
});

test('half-typed characters of an input method choose nothing and go nowhere', async () => {
  const { page, faults, close } = await visited.visit('/');
  await page.locator('main input[type=search]').click();
  await page.locator('main input[role=combobox]').waitFor();
  const keyboard = await page.context().newCDPSession(page);
  await keyboard.send('Input.imeSetComposition', { text: String(task.number), selectionStart: 1, selectionEnd: 1 });
  await page.waitForTimeout(300);
  expect(await page.locator('[role=option]').count()).toBe(0);
  await keyboard.send('Input.insertText', { text: term.names[0]! });
  await page.locator('[role=option]', { hasText: term.names[0]! }).first().waitFor();
  expect(page.url()).toBe(visited.address('/'));
  expect(faults).toEqual([]);
  await close();
});

test('on the search page the keys lead to its own box, and no other script is fetched for it', async () => {
  const { page, faults, close } = await visited.visit('/search/');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.keyboard.press('/');
  expect(await page.locator('main input[type=search]').evaluate((element) => element === document.activeElement)).toBe(true);
  await page.locator('[data-search-open]').click();
  expect(await page.locator('dialog[open]').count()).toBe(0);
  await page.waitForTimeout(300);
  expect(asked.filter((address) => /\/box\./u.test(address))).toEqual([]);
  expect(faults).toEqual([]);
  await close();
});
