import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasFile, pageAt, pagesOf, type SitePage } from '../pages/site-pages.ts';
import { citedTasks, clipboardOf, withClipboard } from './citing.ts';
import { readQr } from './qr-code.ts';
import { visitSite, type VisitedSite } from './visited-site.ts';

const task = citedTasks().at(-1)!;
/** What the site knows itself by, wherever it is looked at. */
const address = `https://example.org/jyj/plan${task.path}`;
let visited: VisitedSite;
let unknown: VisitedSite;
let pages: SitePage[];

beforeAll(async () => {
  [visited, unknown] = await Promise.all([visitSite('real-under-base'), visitSite('articles-without-address')]);
  pages = pagesOf(visited.site);
});
afterAll(() => Promise.all([visited.close(), unknown.close()]));

const opener = (page: Page) => page.locator('[data-share]');
const panel = (page: Page) => page.getByRole('dialog', { name: '分享本页' });
const status = (page: Page) => panel(page).getByRole('status');
const isFocused = (element: Element): boolean => element === document.activeElement;
const phone: BrowserContextOptions = { hasTouch: true, isMobile: true };

/** What the page's head says of it. */
function headOf(path: string): Record<'title' | 'summary' | 'picture', string> {
  const { $ } = pageAt(visited.site, path);
  return {
    title: $('title').text(),
    summary: $('meta[name=description]').attr('content') ?? '',
    picture: $('meta[property="og:image"]').attr('content') ?? '',
  };
}

describe('the panel', () => {
  test.each([
    ['a mouse', {}, (page: Page) => opener(page).click()],
    ['a finger', { hasTouch: true }, (page: Page) => opener(page).tap()],
    ['the keyboard', {}, async (page: Page) => {
      await opener(page).focus();
      await page.keyboard.press('Enter');
    }],
  ])('opens with %s, takes the focus, and gives it back', async (_, options, choose) => {
    const { page, faults, close } = await visited.visit(task.path, 360, options);
    expect(await opener(page).getAttribute('aria-haspopup')).toBe('dialog');
    await choose(page);
    await panel(page).waitFor();
    expect(await panel(page).getByRole('button', { name: '复制' }).evaluate(isFocused)).toBe(true);
    await page.keyboard.press('Escape');
    await panel(page).waitFor({ state: 'hidden' });
    await expect.poll(() => opener(page).evaluate(isFocused)).toBe(true);
    expect(page.url()).toBe(visited.address(task.path));
    expect(faults).toEqual([]);
    await close();
  });

  test('and its pictures are loaded when they are wanted, not before, from this site alone', async () => {
    const { page, faults, close } = await visited.visit('/about/', 1280);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(visited.address(task.path), { waitUntil: 'networkidle' });
    expect(asked.filter((url) => /\.png$|\/(?:panel|sheet|qr)\./u.test(url))).toEqual([]);
    await opener(page).click();
    const poster = panel(page).getByRole('img', { name: /^海报：/u });
    await expect.poll(() => poster.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1080);
    expect(asked.filter((url) => url.endsWith('.png'))).toEqual([expect.stringContaining(`${visited.address('/share/')}${task.code}-poster-`)]);
    expect(faults).toEqual([]);
    await close();
  });

  test.each([360, 1440])('fits a window of %i pixels, its targets large enough for a finger', async (width) => {
    const { page, close } = await visited.visit(task.path, width);
    await opener(page).click();
    await panel(page).locator('.sheet-qr svg').waitFor();
    expect(await panel(page).locator('.sheet-page').evaluate((sheet) => sheet.scrollWidth <= sheet.clientWidth)).toBe(true);
    for (const target of [opener(page), ...await panel(page).locator('a, button').all()]) {
      const { width: wide, height } = (await target.boundingBox())!;
      expect([await target.innerText(), Math.min(wide, height) >= 44]).toEqual([await target.innerText(), true]);
    }
    await close();
  });

  test('copies title and address, plain and rich', async () => {
    const { page, faults, close } = await visited.visit(task.path, 1280, withClipboard);
    await opener(page).click();
    await panel(page).getByRole('button', { name: '复制' }).click();
    await status(page).filter({ hasText: '已复制' }).waitFor();
    const { title } = headOf(task.path);
    const { text, html } = await clipboardOf(page);
    expect(text).toBe(`${title} ${address}`);
    expect(html).toContain(title);
    expect(html).toMatch(new RegExp(`<a [^>]*href="${address}"[^>]*>${address}</a>`, 'u'));
    expect(faults).toEqual([]);
    await close();
  });

  test('leads to other services in windows of their own, with the page filled in', async () => {
    const { page, close } = await visited.visit(task.path, 1280);
    await opener(page).click();
    const { title, summary, picture } = headOf(task.path);
    const links = panel(page).locator('a[target]');
    await links.first().waitFor();
    const found = await links.evaluateAll((anchors) => anchors.map((anchor) => [anchor.textContent, anchor.getAttribute('rel'), (anchor as HTMLAnchorElement).href]));
    expect(found.map(([name, rel, href]) => [name, rel, new URL(href!).hostname, Object.fromEntries(new URL(href!).searchParams)])).toEqual([
      ['微博（在新窗口打开）', 'noopener noreferrer', 'service.weibo.com', { url: address, title, pic: picture }],
      ['QQ（在新窗口打开）', 'noopener noreferrer', 'connect.qq.com', { url: address, title, summary, pics: picture }],
      ['QQ空间（在新窗口打开）', 'noopener noreferrer', 'sns.qzone.qq.com', { url: address, title, summary, pics: picture }],
    ]);
    await close();
  });

  test('draws a code that phones read', async () => {
    const { page, close } = await visited.visit(task.path, 360, { colorScheme: 'dark' });
    await opener(page).click();
    const drawing = panel(page).locator('.sheet-qr svg');
    await drawing.waitFor();
    expect(await readQr(drawing)).toBe(address);
    await close();
  });
});

describe('on phones that hand pages on to other apps', () => {
  /** A page that remembers what it was asked to hand on, and does with it what it is told. */
  async function openPanel(options: BrowserContextOptions, outcome: string): Promise<{ page: Page; close: () => Promise<void> }> {
    const { page, close } = await visited.visit('/about/', 360, options);
    await page.addInitScript((end) => {
      navigator.share = async (data) => {
        Object.assign(window, { handed: data });
        if (end !== 'done') throw new DOMException('', end);
      };
    }, outcome);
    await page.goto(visited.address(task.path));
    await opener(page).click();
    await panel(page).waitFor();
    return { page, close };
  }
  const send = (page: Page) => panel(page).getByRole('button', { name: '发送' });

  test('that comes first', async () => {
    const { page, close } = await openPanel(phone, 'done');
    expect(await send(page).evaluate(isFocused)).toBe(true);
    await send(page).tap();
    const { title } = headOf(task.path);
    expect(await page.evaluate(() => (window as unknown as { handed: unknown }).handed)).toEqual({ title, text: title, url: address });
    expect(await status(page).textContent()).toBe('');
    await close();
  });

  test.each([['AbortError', ''], ['NotAllowedError', '没有发送成功，请复制网址后粘贴。']])('after a %s the panel says “%s”', async (outcome, told) => {
    const { page, close } = await openPanel(phone, outcome);
    await send(page).tap();
    await page.waitForFunction(() => 'handed' in window);
    expect(await status(page).textContent()).toBe(told);
    await close();
  });

  test('a desk is not taken for one, nor a phone without that', async () => {
    const desk = await openPanel({}, 'done');
    expect(await send(desk.page).count()).toBe(0);
    await desk.close();
    const { page, close } = await visited.visit('/about/', 360, phone);
    await page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: undefined }));
    await page.goto(visited.address(task.path));
    await opener(page).tap();
    expect(await panel(page).getByRole('button', { name: '复制' }).evaluate(isFocused)).toBe(true);
    expect(await send(page).count()).toBe(0);
    await close();
  });
});

describe('without the panel, the link leads to the page’s poster', () => {
  const isPoster = (page: Page): boolean => new RegExp(`/jyj/plan/share/${task.code}-poster-[0-9a-f]{10}\\.png$`, 'u').test(page.url());

  test('where no scripts run', async () => {
    const { page, faults, close } = await visited.visit(task.path, 360, { javaScriptEnabled: false });
    await opener(page).click();
    expect(isPoster(page)).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });

  test('where the panel does not load', async () => {
    const { page, close } = await visited.visit('/about/', 360);
    await page.route(/\/panel\.[^/]*\.js$/u, (route) => route.abort());
    await page.goto(visited.address(task.path));
    await opener(page).click();
    await page.waitForURL(/\.png$/u);
    expect(isPoster(page)).toBe(true);
    await close();
  });
});

test('every page with pictures is shared once, with pictures that are there', () => {
  const shared = pages.flatMap(({ path, $ }) => $('[data-share]').toArray().map((element) => ({
    path, href: $(element).attr('href')!, pictures: JSON.parse($(element).attr('data-share')!) as Record<string, string>,
  })));
  const { edition } = task.plan;
  const paths = shared.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths).toEqual(expect.arrayContaining(['/', `/${edition}/`, `/${edition}/all/`, `/${edition}/part/1/`, ...citedTasks().map((one) => one.path)]));
  const terms = pages.map(({ path }) => path).filter((path) => /^\/glossary\/[^/]+-[^/]+\/$/u.test(path));
  expect(terms.length).toBeGreaterThan(10);
  expect(terms.filter((path) => !paths.includes(path))).toEqual([]);
  for (const { path, href, pictures } of shared) {
    expect([path, href]).toEqual([path, pictures['poster'] ?? pictures['link']]);
    const missing = Object.values(pictures).filter((picture) => !picture.startsWith('/jyj/plan/share/') || !hasFile(visited.site, picture.slice('/jyj/plan'.length)));
    expect([path, missing]).toEqual([path, []]);
  }
});

test('a site that does not know its own address is shared at the one it is seen at, without a poster', async () => {
  const { page, faults, close } = await unknown.visit('/2034/1/#s1', 1280, withClipboard);
  await opener(page).click();
  await panel(page).getByRole('button', { name: '复制' }).click();
  await status(page).filter({ hasText: '已复制' }).waitFor();
  expect((await clipboardOf(page)).text).toBe(`${await page.title()} ${unknown.address('/2034/1/')}`);
  expect(await panel(page).getByRole('img', { name: /^海报/u }).count()).toBe(0);
  const card = panel(page).getByRole('img', { name: /^链接卡片：/u });
  await expect.poll(() => card.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200);
  const weibo = new URL((await panel(page).locator('a[target]').first().getAttribute('href'))!);
  expect(weibo.searchParams.get('url')).toBe(unknown.address('/2034/1/'));
  expect(weibo.searchParams.get('pic')).toMatch(new RegExp(`^${unknown.address('/share/')}2034-1-[0-9a-f]{10}\\.png$`, 'u'));
  expect(faults).toEqual([]);
  await close();
});
