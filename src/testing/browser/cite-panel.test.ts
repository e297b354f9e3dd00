import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { citedTasks, clipboardOf, openPanel, titleOfPanel, withClipboard } from './citing.ts';
import { readQr } from './qr-code.ts';
import { visitSite, type VisitedSite } from './visited-site.ts';

const task = citedTasks().at(-1)!;
/** What the site knows itself by, wherever it is looked at. */
const published = 'https://example.org/jyj/plan';
const address = `${published}${task.path}`;
let visited: VisitedSite;

beforeAll(async () => {
  visited = await visitSite('real-under-base');
});
afterAll(() => visited.close());

const number = (page: Page, sentence: number) => page.locator(`.sentence-link[data-number="${sentence}"]`);
const copyButton = (page: Page, name: string) => page.locator(openPanel).getByRole('button', { name: new RegExp(`复制\\s*${name}$`, 'u') });
const isFocused = (element: Element): boolean => element === document.activeElement;

describe('the panel of a sentence', () => {
  test.each([
    ['a mouse', {}, (page: Page) => number(page, 2).click()],
    ['a finger', { hasTouch: true }, (page: Page) => number(page, 2).tap()],
    ['the keyboard', {}, async (page: Page) => {
      await number(page, 2).focus();
      await page.keyboard.press('Enter');
    }],
  ])('opens with %s, takes the focus, and gives it back', async (_, options, choose) => {
    const { page, faults, close } = await visited.visit(task.path, 360, options);
    await choose(page);
    expect(await titleOfPanel(page)).toBe(`引用${task.name}第2句`);
    expect(page.url()).toBe(visited.address(`${task.path}#s2`));
    expect(await page.getByRole('dialog', { name: `引用${task.name}第2句` }).count()).toBe(1);
    expect(await copyButton(page, '公文').evaluate(isFocused)).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator(openPanel).waitFor({ state: 'hidden' });
    await expect.poll(() => number(page, 2).evaluate(isFocused)).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });

  test('stays open after a double click', async () => {
    const { page, faults, close } = await visited.visit(task.path, 1280);
    // It stands at the left, where the sheet does not come.
    for (let time = 0; time < 2; time += 1) {
      await number(page, 1).dblclick({ delay: 80 });
      expect(await titleOfPanel(page)).toBe(`引用${task.name}第1句`);
      await page.waitForTimeout(200);
      expect(await page.locator(openPanel).count()).toBe(1);
      await page.keyboard.press('Escape');
    }
    expect(faults).toEqual([]);
    await close();
  });

  test('is one panel for all sentences, and closes beside the sheet or with its button', async () => {
    const { page, close } = await visited.visit(task.path, 1280);
    for (const [sentence, leave] of [
      [1, async () => {
        await page.waitForTimeout(600);
        await page.mouse.click(40, 400);
      }],
      [2, () => page.locator(openPanel).getByRole('button', { name: '关闭' }).click()],
    ] as const) {
      await number(page, sentence).click();
      expect(await titleOfPanel(page)).toBe(`引用${task.name}第${sentence}句`);
      await leave();
      await page.locator(openPanel).waitFor({ state: 'hidden' });
    }
    expect(await page.locator('.cite-panel').count()).toBe(1);
    await close();
  });

  test.each([360, 1440])('fits a window of %i pixels, its targets large enough for a finger', async (width) => {
    const { page, close } = await visited.visit(task.path, width);
    await number(page, 1).click();
    await page.locator(`${openPanel} .sheet-qr`).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    for (const target of [...await page.locator(`${openPanel} button`).all(), page.locator('[data-cite-open]').first()]) {
      const { width: wide, height } = (await target.boundingBox())!;
      expect(Math.min(wide, height)).toBeGreaterThanOrEqual(44);
    }
    await close();
  });

  test('gives each form with the reader’s own day, plain and rich', async () => {
    const { page, faults, close } = await visited.visit('/about/', 1280, { ...withClipboard, timezoneId: 'Asia/Shanghai' });
    await page.clock.setFixedTime('2026-12-31T17:30:00Z');
    await page.goto(visited.address(task.path));
    await number(page, 2).click();
    await page.locator(openPanel).waitFor();
    const { plan, name, code } = task;
    const link = (text: string, to = `${address}#s2`): string => `<a href="${to}">${text}</a>`;
    const title = `《${plan.title}》${name}第2句`;
    for (const [form, text, html] of [
      ['公文', title, link(title)],
      ['GB/T 7714—2025', new RegExp(`^${plan.title}：${name}第2句\\[EB/OL\\]\\. (?:（\\d{4}-\\d\\d-\\d\\d）)?\\[2027-01-01\\]\\. ${address}#s2\\.$`, 'u'), link(`${address}#s2`)],
      ['GB/T 7714—2015', new RegExp(`^${plan.title}: ${name}第2句\\[EB/OL\\]\\. (?:\\(\\d{4}-\\d\\d-\\d\\d\\))?\\[2027-01-01\\]\\. ${address}#s2\\.$`, 'u'), link(`${address}#s2`)],
      ['Markdown', `[${title}](${address}#s2)`, `[${title}](${address}#s2)`],
      ['网址', `${address}#s2`, link(`${address}#s2`)],
      ['代码', `${code}-2`, link(`${code}-2`)],
    ] as const) {
      const shown = await page.locator(`${openPanel} .sheet-rows > div`, { has: page.locator('dt', { hasText: form }) }).locator('.sheet-text').textContent();
      await copyButton(page, form).click();
      await page.locator(openPanel).getByRole('status').filter({ hasText: `已复制${form}` }).waitFor();
      const copied = await clipboardOf(page);
      if (typeof text === 'string') expect(copied.text).toBe(text);
      else expect(copied.text).toMatch(text);
      expect(copied.text).toBe(shown);
      expect(copied.html.replace(/<a [^>]*?(href="[^"]*")[^>]*>/gu, '<a $1>')).toContain(html);
    }
    expect(await page.locator(`${openPanel} [data-copy]`, { hasText: '已复制' }).count()).toBe(1);
    expect(faults).toEqual([]);
    await close();
  });

  test('draws a code that phones read, with the short code under it', async () => {
    const { page, close } = await visited.visit(task.path, 360, { colorScheme: 'dark' });
    await number(page, 2).click();
    const figure = page.locator(`${openPanel} .sheet-qr`);
    await figure.waitFor();
    expect(await figure.innerText()).toBe(`${task.code}-2`);
    expect(await readQr(figure.locator('svg'))).toBe(`${address}#s2`);
    await close();
  });
});

test('a button near the title opens the panel of the task', async () => {
  const { page, faults, close } = await visited.visit(task.path, 360, withClipboard);
  await page.locator('.task-head [data-cite-open]').click();
  expect(await titleOfPanel(page)).toBe(`引用${task.name}`);
  expect(page.url()).toBe(visited.address(task.path));
  await copyButton(page, '公文').click();
  await page.locator(openPanel).getByRole('status').filter({ hasText: '已复制' }).waitFor();
  expect((await clipboardOf(page)).text).toBe(task.official);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.task-head [data-cite-open]').evaluate(isFocused)).toBe(true);
  await page.locator('.citation [data-cite-open]').click();
  expect(await titleOfPanel(page)).toBe(`引用${task.name}`);
  expect(faults).toEqual([]);
  await close();
});

test('on the page of the whole plan, sentences are cited by their tasks, and parts and plan by their own', async () => {
  const { page, close } = await visited.visit(`/${task.plan.edition}/all/`, 1280);
  await page.locator(`[id="${task.id}-s2"] > .sentence-link`).click();
  expect(await titleOfPanel(page)).toBe(`引用${task.name}第2句`);
  expect(await page.locator(`${openPanel} [data-part=link]`).textContent()).toBe(`${address}#s2`);
  await page.keyboard.press('Escape');
  await page.locator('[data-cite-open]').first().click();
  expect(await titleOfPanel(page)).toBe('引用全文');
  expect(await page.locator(`${openPanel} [data-part=official]`).textContent()).toBe(`《${task.plan.title}》`);
  await page.goto(visited.address(`/${task.plan.edition}/part/2/`));
  await page.locator('.task-head [data-cite-open]').click();
  expect(await titleOfPanel(page)).toBe('引用第二部分');
  expect(await page.locator(`${openPanel} [data-part=link]`).textContent()).toBe(`${published}/${task.plan.edition}/part/2/`);
  await close();
});

describe('where the clipboard is closed to pages', () => {
  const refused = (): void => {
    Object.defineProperty(navigator.clipboard, 'write', { value: () => Promise.reject(new DOMException('', 'NotAllowedError')) });
  };
  const missing = (): void => {
    Object.defineProperty(window, 'ClipboardItem', { value: undefined });
  };

  test.each([['refused', refused], ['missing', missing]])('%s, a command copies both formats', async (_, arrange) => {
    const { page, faults, close } = await visited.visit('/about/', 1280, withClipboard);
    await page.addInitScript(arrange);
    await page.goto(visited.address(task.path));
    await number(page, 2).click();
    await copyButton(page, '公文').click();
    await page.locator(openPanel).getByRole('status').filter({ hasText: '已复制公文' }).waitFor();
    const copied = await clipboardOf(page);
    expect(copied.text).toBe(`${task.official}第2句`);
    expect(copied.html).toContain(`href="${address}#s2"`);
    expect(faults).toEqual([]);
    await close();
  });

  test('to commands as well, the text is selected and the panel says so', async () => {
    const { page, faults, close } = await visited.visit('/about/', 1280);
    await page.addInitScript(refused);
    await page.addInitScript(() => {
      document.execCommand = () => false;
    });
    await page.goto(visited.address(task.path));
    await number(page, 2).click();
    await copyButton(page, '网址').click();
    await page.locator(openPanel).getByRole('status').filter({ hasText: '网址已选中' }).waitFor();
    expect(await page.evaluate(() => getSelection()!.toString())).toBe(`${address}#s2`);
    expect(faults).toEqual([]);
    await close();
  });
});

test('a browser without dialogs keeps the focus in the panel all the same', async () => {
  const { page, faults, close } = await visited.visit('/about/', 360);
  await page.addInitScript(() => {
    const prototype = HTMLDialogElement.prototype as Partial<HTMLDialogElement>;
    delete prototype.showModal;
    delete prototype.close;
  });
  await page.goto(visited.address(task.path));
  await number(page, 1).click();
  const dialog = page.getByRole('dialog', { name: `引用${task.name}第1句` });
  await dialog.waitFor();
  expect(await dialog.getAttribute('aria-modal')).toBe('true');
  expect(await page.locator('main').getAttribute('aria-hidden')).toBe('true');
  expect(await copyButton(page, '公文').evaluate(isFocused)).toBe(true);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  expect(await copyButton(page, '代码').evaluate(isFocused)).toBe(true);
  await page.keyboard.press('Tab');
  expect(await dialog.getByRole('button', { name: '关闭' }).evaluate(isFocused)).toBe(true);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await page.locator('main').getAttribute('aria-hidden')).toBeNull();
  expect(await number(page, 1).evaluate(isFocused)).toBe(true);
  await number(page, 2).click();
  await page.getByRole('dialog', { name: `引用${task.name}第2句` }).waitFor();
  await page.waitForTimeout(600);
  await page.mouse.click(180, 20);
  await page.locator(openPanel).waitFor({ state: 'hidden' });
  expect(faults).toEqual([]);
  await close();
});

test('where the code does not load, the panel is the same without it', async () => {
  const { page, close } = await visited.visit('/about/', 360);
  await page.route(/\/qr\.[^/]*\.js$/u, (route) => route.abort());
  await page.goto(visited.address(task.path));
  await number(page, 1).click();
  expect(await titleOfPanel(page)).toBe(`引用${task.name}第1句`);
  await page.waitForTimeout(300);
  expect(await page.locator(`${openPanel} .sheet-qr`).isVisible()).toBe(false);
  await close();
});

test('the panel is loaded when it is wanted, not before', async () => {
  const { page, close } = await visited.visit('/about/');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(visited.address(task.path), { waitUntil: 'networkidle' });
  expect(asked.filter((url) => /\/(?:panel|qr|offer)\./u.test(url))).toEqual([]);
  await number(page, 1).click();
  await page.locator(`${openPanel} .sheet-qr`).waitFor();
  expect(asked.filter((url) => /\/(?:panel|qr)\./u.test(url))).toHaveLength(2);
  await close();
});

test('an earlier wording is cited by the address at which it stays', async () => {
  const revised = await visitSite('revised');
  const { page, faults, close } = await revised.visit('/2033/1/r1/', 1280);
  await page.locator('.sentence-link').nth(1).click();
  await page.locator(openPanel).waitFor();
  const sentence = await page.locator('.sentence-link').nth(1).getAttribute('data-number');
  expect(await page.locator(`${openPanel} [data-part=code]`).textContent()).toBe(`2033-1r1-${sentence}`);
  expect(await page.locator(`${openPanel} [data-part=link]`).textContent()).toBe(`https://example.org/2033/1/r1/#s${sentence}`);
  expect(faults).toEqual([]);
  await close();
  await revised.close();
});
