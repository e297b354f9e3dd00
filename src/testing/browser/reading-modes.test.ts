import { beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { ReadingSettings } from '../../client/reading/settings.ts';
import { tasksIn } from '../pages/source-reading.ts';
import { kindsOfPages, realPlan } from './kinds-of-pages.ts';
import { smallTargets, smallText } from './measures.ts';
import { visitSite, type Visit, type VisitedSite } from './visited-site.ts';

const plan = realPlan();
const task = `/${plan.edition}/${tasksIn(plan)[0]!.id}/`;
const settingsPath = '/about/reading/';
let visited: VisitedSite;

beforeAll(async () => {
  visited = await visitSite('real-under-base');
  return visited.close;
});

/** A window of a reader who has chosen these settings before. */
async function visitAs(settings: ReadingSettings | string, path: string, width = 360): Promise<Visit> {
  const visit = await visited.visit('/404.html', width);
  await visit.page.evaluate((kept) => localStorage.setItem('yaodian-reading', kept), typeof settings === 'string' ? settings : JSON.stringify(settings));
  await visit.page.goto(visited.address(path));
  return visit;
}

const rootSize = (page: Page): Promise<number> => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
const paper = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const elderSwitch = '.elder-switch';

describe('what a reader has set', () => {
  test('is there without any script file', async () => {
    const { page, close } = await visitAs({ size: 'larger', theme: 'dark', elder: 'on' }, '/404.html');
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(visited.address(task));
    expect(await rootSize(page)).toBe(40);
    expect(await paper(page)).not.toBe('rgb(255, 255, 255)');
    await close();
  });

  test('is there when the page is first painted, however slowly the styles of 长辈版 come', async () => {
    const { page, close } = await visitAs({ elder: 'on' }, '/404.html');
    await page.route('**/elder.*.css', async (route) => {
      await new Promise((settle) => setTimeout(settle, 600));
      await route.continue();
    });
    await page.goto(visited.address(task));
    const times = () => page.evaluate(() => ({
      painted: performance.getEntriesByName('first-paint')[0]?.startTime,
      styled: performance.getEntriesByType('resource').find(({ name }) => name.includes('/elder.'))?.startTime,
    }));
    await expect.poll(async () => (await times()).painted).toBeGreaterThan(0);
    const { painted, styled } = await times();
    expect(painted! - styled!).toBeGreaterThan(600);
    await close();
  });

  test('costs nobody else the styles of 长辈版', async () => {
    const { page, close } = await visited.visit('/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(visited.address(task));
    expect(await page.locator('link[rel=stylesheet]').count()).toBe(0);
    expect(asked.filter((address) => address.includes('elder'))).toEqual([]);
    await close();
  });

  test.each(['nonsense', '{"size":"huge","elder":', 'null', '7'])('may be nonsense (%s), and the page is as it is by itself', async (kept) => {
    const { page, faults, close } = await visitAs(kept, task);
    expect(await rootSize(page)).toBe(17);
    await page.locator(elderSwitch).click();
    await expect.poll(() => rootSize(page)).toBe(24);
    expect(faults).toEqual([]);
    await close();
  });

  test('holds for the page where the browser keeps nothing', async () => {
    const { page, faults, close } = await visited.visit('/404.html', 360);
    await page.addInitScript(() => Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('no', 'SecurityError'); } }));
    await page.goto(visited.address(task));
    await page.locator(elderSwitch).click();
    await expect.poll(() => rootSize(page)).toBe(24);
    await page.locator(elderSwitch).click();
    await expect.poll(() => rootSize(page)).toBe(17);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('长辈版', () => {
  test.each([320, 1280])('is one tap away at %i pixels, and one tap back', async (width) => {
    const { page, faults, close } = await visited.visit(task, width);
    expect(await page.locator(elderSwitch).innerText()).toBe('长辈版');
    await page.locator(elderSwitch).click();
    await expect.poll(() => rootSize(page)).toBe(24);
    expect(await page.getByRole('button', { name: '退出长辈版' }).count()).toBe(1);
    await page.locator('.site-name').click();
    await page.waitForURL(visited.address('/'));
    expect(await rootSize(page)).toBe(24);
    await page.getByRole('button', { name: '退出长辈版' }).click();
    await expect.poll(() => page.locator('link[data-elder]').count()).toBe(0);
    await page.reload();
    expect(await rootSize(page)).toBe(17);
    expect(faults).toEqual([]);
    await close();
  });

  test('is switched by keyboard, and leads without scripts to the page that explains', async () => {
    const { page, close } = await visited.visit(task);
    for (const key of ['Enter', ' ']) {
      await page.locator(elderSwitch).focus();
      await page.keyboard.press(key);
      await expect.poll(() => page.evaluate(() => document.documentElement.dataset['elder'])).toBe(key === 'Enter' ? 'on' : undefined);
    }
    await close();
    const plain = await visited.visit(task, 360, { javaScriptEnabled: false });
    await plain.page.locator(elderSwitch).click();
    await plain.page.waitForURL(visited.address(settingsPath));
    expect(await plain.page.locator('form[data-reading-settings]').isVisible()).toBe(false);
    expect(await plain.page.locator('main').innerText()).toContain('Ctrl');
    await plain.close();
  });

  const pages = (): [string, string][] => Object.entries(kindsOfPages(visited)).filter(([kind]) =>
    ['home', 'edition', 'part', 'task', 'whole text', 'term', 'glossary', 'search', 'settings for reading', 'accessibility'].includes(kind));

  test('has no letters below 24 pixels, and nothing to tap below 60, in one column that fits', async () => {
    const { page, close } = await visitAs({ elder: 'on' }, '/');
    const found: string[] = [];
    for (const [kind, path] of pages()) {
      await page.goto(visited.address(path));
      for (const width of [360, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        const small = [...await smallText(page, 24), ...await smallTargets(page, 60, '.site-header, .task-head, .plan-map, .task-list, .neighbours, .notes, form, .contents, .place, .site-footer, .whole-links, .uses')];
        found.push(...small.map((line) => `${kind} at ${width}: ${line}`));
      }
    }
    expect(found).toEqual([]);
    await close();
  });

  test('fits the smallest window with the largest letters', async () => {
    const { page, close } = await visitAs({ elder: 'on', size: 'larger' }, '/', 320);
    const found: string[] = [];
    for (const [kind, path] of pages()) {
      await page.goto(visited.address(path));
      expect(await rootSize(page)).toBe(40);
      if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)) found.push(kind);
    }
    expect(found).toEqual([]);
    await close();
  });

  test('sets lines and paragraphs apart, and folds what stands beside the text', async () => {
    const { page, close } = await visitAs({ elder: 'on' }, `/${plan.edition}/all/`, 1440);
    const { line, letter, between } = await page.evaluate(() => {
      const style = getComputedStyle(document.querySelector('.plan-text .run-in')!);
      return { line: parseFloat(style.lineHeight), letter: parseFloat(style.fontSize), between: parseFloat(style.marginTop) };
    });
    expect(line / letter).toBeGreaterThanOrEqual(1.3);
    expect(between / line).toBeGreaterThanOrEqual(1.299);
    await page.goto(visited.address(task));
    expect(await page.locator('.rail').isVisible()).toBe(false);
    const [text, notes] = [(await page.locator('.plan-text').boundingBox())!, (await page.locator('.notes').boundingBox())!];
    expect(notes.y).toBeGreaterThan(text.y + text.height);
    expect(await page.locator('.note p').first().isVisible()).toBe(false);
    await page.locator('.note summary').first().click();
    expect(await page.locator('.note p').first().isVisible()).toBe(true);
    await close();
  });
});

test('on phones, what is tapped on the way of reading is 44 pixels either way', async () => {
  const { page, close } = await visited.visit('/', 360);
  const way = '.site-header, .running-head, .task-head, .plan-map, main .task-list, .neighbours, .related, .notes, .search-box, .search-list';
  const found: string[] = [];
  for (const path of ['/', task, `/${plan.edition}/part/1/`, '/glossary/', `/search/?q=${encodeURIComponent('教育')}`]) {
    await page.goto(visited.address(path));
    if (path.startsWith('/search/')) await page.locator('.search-result').first().waitFor();
    found.push(...(await smallTargets(page, 44, way)).map((line) => `${path}: ${line}`));
  }
  expect(found).toEqual([]);
  await close();
});

describe('the page of settings', () => {
  test('changes the page at once, and every page after it', async () => {
    const { page, faults, close } = await visited.visit(settingsPath, 360, { colorScheme: 'light' });
    const light = await paper(page);
    for (const [name, size] of [['大', 20], ['特大', 24], ['标准', 17]] as const) {
      await page.getByRole('radio', { name, exact: true }).check();
      expect(await rootSize(page)).toBe(size);
    }
    await page.getByRole('radio', { name: '特大' }).check();
    await page.getByRole('radio', { name: '深色' }).check();
    const dark = await paper(page);
    expect(dark).not.toBe(light);
    await page.goto(visited.address(task));
    expect([await rootSize(page), await paper(page)]).toEqual([24, dark]);
    await page.goto(visited.address(settingsPath));
    expect(await page.getByRole('radio', { name: '深色' }).isChecked()).toBe(true);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByRole('radio', { name: '浅色' }).check();
    expect(await paper(page)).toBe(light);
    await page.getByRole('radio', { name: '跟随系统' }).check();
    expect(await paper(page)).toBe(dark);
    await page.locator(elderSwitch).click();
    expect(await page.getByRole('radio', { name: '长辈版' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: '恢复默认' }).click();
    expect([await rootSize(page), await page.getByRole('radio', { name: '标准版' }).isChecked()]).toEqual([17, true]);
    expect(faults).toEqual([]);
    await close();
  });

  test('is where a page kept in memory looks when it comes back', async () => {
    const { page, close } = await visited.visit(task);
    await page.evaluate(() => {
      localStorage.setItem('yaodian-reading', '{"size":"large"}');
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    expect(await rootSize(page)).toBe(20);
    await close();
  });

  test.each(['长辈版', '大字版', '关爱版', '适老化', '无障碍'])('is found by searching for %s', async (words) => {
    const { page, close } = await visited.visit(task, 360);
    await page.keyboard.press('/');
    await page.locator('dialog input[role=combobox]').fill(words);
    await page.keyboard.press('Enter');
    await page.locator('.search-result a', { hasText: '阅读设置' }).click();
    await page.waitForURL(visited.address(settingsPath));
    await close();
  });
});
