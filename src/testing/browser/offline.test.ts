import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listSavedFiles } from '../../integrations/offline-files.ts';
import { filesPath } from '../../offline/saved-files.ts';
import type { SavedFiles } from '../../offline/saved-files.ts';
import { launchBrowser } from '../browser.ts';
import { builtSite } from '../built-site.ts';
import { serve } from '../serve.ts';
import type { Served } from '../serve.ts';
import type { SiteName } from '../sites.ts';

/** A site of its own, whose files may change as if it was built again. */
interface OwnSite extends Served {
  folder: string;
  close: () => Promise<void>;
}

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function ownSite(name: SiteName): Promise<OwnSite> {
  const { directory, base } = await builtSite(name);
  const folder = await mkdtemp(join(tmpdir(), 'offline-site-'));
  await cp(directory, folder, { recursive: true, filter: (path) => !path.endsWith('.png') });
  const served = await serve(folder, { base });
  return { ...served, folder, close: () => served.close().then(() => rm(folder, { recursive: true })) };
}

const listOf = ({ folder }: OwnSite): SavedFiles => JSON.parse(readFileSync(join(folder, filesPath), 'utf8')) as SavedFiles;

/** Publishes a site with other words on some pages. */
async function publishAgain(site: OwnSite, file: string, words: [string, string]): Promise<void> {
  const path = join(site.folder, file);
  const html = readFileSync(path, 'utf8');
  expect(html).toContain(words[0]);
  writeFileSync(path, html.replaceAll(...words));
  writeFileSync(join(site.folder, filesPath), JSON.stringify(await listSavedFiles(site.folder, [])));
}

/** A reader's browser at the page where a copy is asked for. */
async function reader(site: OwnSite): Promise<{ page: Page; faults: string[]; asked: string[]; offline: (is: boolean) => Promise<void>; close: () => Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const [faults, asked]: [string[], string[]] = [[], []];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${message.location().url}: ${message.text()}`);
  });
  context.on('request', (request) => asked.push(request.url().slice(site.url.length)));
  await page.goto(`${site.url}about/offline/`);
  return { page, faults, asked, offline: (is) => context.setOffline(is), close: () => context.close() };
}

const status = (page: Page) => page.locator('[data-offline-status]');
const copies = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());
const keptVersions = async (page: Page): Promise<string[]> =>
  (await copies(page)).flatMap((name) => /^offline \S+ (.+)$/u.exec(name)?.[1] ?? []);
const hasWorker = (page: Page): Promise<boolean> => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length > 0);

async function save(page: Page): Promise<void> {
  await page.locator('[data-offline-save]').click();
  await status(page).filter({ hasText: /^已保存/u }).waitFor();
}

const today = (page: Page): Promise<string> => page.evaluate(() => {
  const day = new Date();
  return `${day.getFullYear()}年${day.getMonth() + 1}月${day.getDate()}日`;
});

describe.each(['fictional', 'real-under-base'] as const)('a reader of the %s site', (name) => {
  let site: OwnSite;
  let files: SavedFiles['files'];

  beforeAll(async () => {
    site = await ownSite(name);
    files = listOf(site).files;
    return site.close;
  });

  const firstPath = (form: RegExp): string => files.find(({ path }) => form.test(path))!.path;
  const titleOf = (path: string): string => /<h1[^>]*>(?:<[^>]+>)*([^<]+)/u.exec(readFileSync(join(site.folder, path, 'index.html'), 'utf8'))![1]!;

  test('keeps it only when asked, is told how much it is, and reads and searches it without a network', async () => {
    const { page, faults, offline, close } = await reader(site);
    const bytes = files.reduce((sum, one) => sum + one.bytes, 0);
    await status(page).filter({ hasText: `要下载 ${files.length} 个文件，占约 ${(Math.ceil(bytes / 100_000) / 10)} MB` }).waitFor();
    expect(await hasWorker(page)).toBe(false);
    expect(await copies(page)).toEqual([]);

    await save(page);
    const day = await today(page);
    expect(await status(page).innerText()).toContain(`已保存 ${day} 的内容，共 ${files.length} 个文件`);
    const task = firstPath(/^[^/]+\/\d+(?:-\d+)?\/$/u);
    await page.goto(site.url + task);
    expect(await page.locator('.saved-copy').count()).toBe(0);

    await offline(true);
    const term = firstPath(/^glossary\/(?!kind|part|subject|matrix|bei-kao)[^/]+\/$/u);
    for (const path of ['', task, `${task}#s1`, term, 'search/', 'cite/', 'about/']) {
      await page.goto('about:blank');
      await page.goto(site.url + path);
      expect([path, await page.locator('.saved-copy').innerText()]).toEqual([path, expect.stringContaining(`离线内容，保存于 ${day}`)]);
      expect([path, await page.locator('.saved-copy').evaluate((notice) => notice.getBoundingClientRect().top)]).toEqual([path, 0]);
      expect([path, await page.locator('h1').isVisible()]).toEqual([path, true]);
      expect([path, await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)]).toEqual([path, 0]);
    }
    await page.goto(`${site.url}search/?q=${encodeURIComponent(titleOf(task))}`);
    await page.locator('.search-result a, .search-direct a').first().waitFor();
    await page.goto(site.url + task.split('/')[1]! + '/');
    await page.waitForURL(site.url + task);
    expect(faults).toEqual([]);
    await page.goto(`${site.url}never/there/`);
    expect(await page.locator('body').innerText()).toContain('没有保存在这台设备上');
    await close();
  });

  test('is rid of it with one tap', async () => {
    const { page, offline, close } = await reader(site);
    await save(page);
    await page.locator('[data-offline-remove]').click();
    await status(page).filter({ hasText: '已删除' }).waitFor();
    expect(await copies(page)).toEqual([]);
    expect(await hasWorker(page)).toBe(false);
    await offline(true);
    await expect(page.goto(site.url)).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
    await close();
  });
});

test('a copy of a site with several editions is searched in full for the current one, and holds nothing of the others', async () => {
  const site = await ownSite('two-years');
  const { files } = listOf(site);
  expect(files.filter(({ path }) => /^(?:pagefind|2031)\/|whole/u.test(path))).toEqual([]);
  expect(files.find(({ path }) => path === 'search/first.json')?.from).toBe('offline/search.json');
  const { page, faults, offline, close } = await reader(site);
  await save(page);
  await offline(true);
  await page.goto(`${site.url}search/?q=${encodeURIComponent('灯会')}`);
  await page.locator('.search-result a').first().waitFor();
  const found = await page.locator('.search-result a').evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  expect(found.filter((path) => path.startsWith('/2031/'))).toEqual([]);
  expect(faults).toEqual([]);
  await close();
  await site.close();
});

describe('when the site is published again', () => {
  let site: OwnSite;
  let task: string;

  beforeEach(async () => {
    site = await ownSite('fictional');
    task = listOf(site).files.find(({ path }) => /^\d{4}\/\d+\/$/u.test(path))!.path;
    return site.close;
  });

  const heading = (page: Page) => page.locator('h1').innerText();

  test('a reader with a network sees what is new at once; the copy follows, and only what changed is fetched', async () => {
    const { page, asked, offline, close } = await reader(site);
    await save(page);
    await publishAgain(site, `${task}index.html`, ['</h1>', '（新）</h1>']);
    asked.length = 0;
    await page.goto(site.url + task);
    expect(await heading(page)).toContain('（新）');
    await page.goto(`${site.url}about/offline/`);
    await expect.poll(() => keptVersions(page), { timeout: 10_000 }).toEqual([listOf(site).version]);
    const pages = asked.filter((path) => /^(?:\d{4}\/|glossary\/)/u.test(path));
    expect(new Set(pages)).toEqual(new Set([task]));
    await offline(true);
    await page.goto(site.url + task);
    expect(await heading(page)).toContain('（新）');
    expect(await page.locator('.saved-copy').isVisible()).toBe(true);
    await close();
  });

  test.each<[string, string, (file: string) => void]>([
    ['a file is missing', '与网站列出的不一致', (file) => rmSync(file)],
    ['a file is not that of the list', '与网站列出的不一致', (file) => writeFileSync(file, '<h1>别的</h1>')],
  ])('and %s, the copy before stays whole and the page says so', async (_case, said, spoil) => {
    const { page, offline, close } = await reader(site);
    await save(page);
    await publishAgain(site, `${task}index.html`, ['</h1>', '（新）</h1>']);
    spoil(join(site.folder, task, 'index.html'));
    await page.goto(`${site.url}about/offline/`);
    await status(page).filter({ hasText: said }).waitFor();
    expect(await status(page).innerText()).toContain('已保存');
    await offline(true);
    await page.goto(site.url + task);
    expect(await heading(page)).not.toMatch(/新|别的/u);
    expect(await page.locator('.sentence').first().isVisible()).toBe(true);
    await close();
  });

  test('a page that came from the site gets no old data from the copy', async () => {
    const { page, offline, close } = await reader(site);
    await save(page);
    await page.goto(`${site.url}search/`);
    await offline(true);
    const answers = (): Promise<string> => page.evaluate(() => fetch('first.json').then(({ ok }) => String(ok), () => 'none'));
    expect(await answers()).toBe('none');
    await page.reload();
    await page.locator('.saved-copy').waitFor();
    expect(await answers()).toBe('true');
    await close();
  });

  test('and a saving that broke off goes on where it stopped', async () => {
    const { page, asked, close } = await reader(site);
    const last = `**/${listOf(site).files.at(-1)!.path}`;
    await page.context().route(last, (route) => route.abort());
    await page.locator('[data-offline-save]').click();
    await status(page).filter({ hasText: '没有保存完成：没有连上网站' }).waitFor();
    expect(asked).toContain(task);
    await page.context().unroute(last);
    asked.length = 0;
    await save(page);
    expect(asked.filter((path) => path === task)).toEqual([]);
    await close();
  });
});

describe('where there is no room', () => {
  test('nothing is kept by halves, and the page says so', async () => {
    const site = await ownSite('fictional');
    const { page, close } = await reader(site);
    const protocol = await page.context().newCDPSession(page);
    await protocol.send('Storage.overrideQuotaForOrigin', { origin: site.origin, quotaSize: 200_000 });
    await page.locator('[data-offline-save]').click();
    await status(page).filter({ hasText: '空间不够' }).waitFor();
    expect(await copies(page)).toEqual([]);
    await protocol.send('Storage.overrideQuotaForOrigin', { origin: site.origin });
    await save(page);
    await close();
    await site.close();
  });
});

describe('where a copy cannot be', () => {
  test.each([
    ['without scripts', { javaScriptEnabled: false }, '没有运行'],
    ['in a browser without workers', {}, '不支持离线保存'],
  ] as const)('%s, the page says what to do instead', async (_case, options, why) => {
    const site = await ownSite('fictional');
    const context = await browser.newContext(options);
    await context.addInitScript(() => {
      // A copy of the object would have its property too.
      delete (Object.getPrototypeOf(navigator) as { serviceWorker?: unknown }).serviceWorker;
    });
    const page = await context.newPage();
    await page.goto(`${site.url}about/offline/`);
    await page.locator('[data-offline-why]', { hasText: why }).waitFor();
    expect(await page.locator('[data-offline-instead] a').isVisible()).toBe(true);
    expect(await page.locator('[data-offline-save]').isVisible()).toBe(false);
    await context.close();
    await site.close();
  });
});
