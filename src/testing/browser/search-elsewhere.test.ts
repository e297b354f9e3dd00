import { readFileSync } from 'node:fs';
import { createServer, get } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFirstFile, openFirstFile, type FirstFile } from '../../search/first.ts';
import { firstFilePath } from '../../search/places.ts';
import { launchBrowser } from '../browser.ts';
import { builtSite } from '../built-site.ts';
import { pageAt } from '../pages/site-pages.ts';
import { serve, type Served } from '../serve.ts';
import { realPlan } from './kinds-of-pages.ts';
import { searchPath } from './search-site.ts';

const names = ['real-under-base', 'articles-without-address', 'articles'] as const;
let served: Served[];
let host: Server;
let origin: string;
let browser: Browser;

/** Three sites built apart, on one host. */
beforeAll(async () => {
  const sites = await Promise.all(names.map((name) => builtSite(name)));
  [served, browser] = await Promise.all([Promise.all(sites.map(({ directory, base }) => serve(directory, { base }))), launchBrowser()]);
  host = createServer((request, response) => {
    const { origin: from } = served[sites.findIndex(({ base }) => request.url!.startsWith(base))]!;
    get(from + request.url, { agent: false }, (answer) => {
      response.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(response);
    });
  });
  await new Promise<void>((settle) => host.listen(0, '127.0.0.1', settle));
  origin = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser.close();
  host.close();
  host.closeAllConnections();
  await Promise.all(served.map(({ close }) => close()));
});

const from = (page: Page, name: string) => page.getByRole('region', { name: `来自“${name}”` });

async function search(typed: string, prepare: (page: Page) => Promise<void> = async () => undefined): Promise<{ page: Page; refused: string[] }> {
  const page = await browser.newPage();
  page.setDefaultTimeout(8_000);
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text());
  });
  await prepare(page);
  await page.goto(origin + searchPath({ q: typed }));
  return { page, refused };
}

describe('sites built apart on one host', () => {
  const { title } = realPlan().parts[0]!.tasks[0]!;

  test('are searched together; each result says whose it is and leads there, and a site that is missing is missed alone', async () => {
    const { page, refused } = await search(title);
    const link = from(page, '教育要点').locator('.search-result a').first();
    await link.waitFor();
    expect(await from(page, '没有建好的网站').innerText()).toContain('没有查到');
    expect(await from(page, '另一处果园').innerText()).toContain('没有找到');
    await link.click();
    await page.waitForURL(`${origin}/jyj/plan/**`);
    expect(await page.locator('h1').innerText()).toContain(title);
    expect(refused).toEqual([]);
    await page.close();
  });

  test('answer what is typed next, and nothing stays of what was typed before', async () => {
    const { page } = await search(title);
    await from(page, '教育要点').locator('.search-result').first().waitFor();
    const { directory } = await builtSite('articles');
    const { entries } = openFirstFile(JSON.parse(readFileSync(join(directory, firstFilePath), 'utf8')) as FirstFile);
    const own = entries.find(({ record }) => record.url === '/2034/1/')!.record.names[0]!;
    await page.locator('main input[type=search]').fill(own);
    await from(page, '另一处果园').locator(`a[href^="/sub/2034/1/"]`).first().waitFor();
    expect(await from(page, '教育要点').locator('.search-result a', { hasText: title }).count()).toBe(0);
    await page.locator('main input[type=search]').fill('');
    await expect.poll(() => page.locator('[data-search-elsewhere] section:visible').count(), { timeout: 8_000 }).toBe(0);
    await page.close();
  });

  test('are searched by their own index where they are too large for one file', async () => {
    const workers: string[] = [];
    const { page, refused } = await search(title, async (asking) => {
      asking.on('worker', (worker) => workers.push(new URL(worker.url()).pathname));
      await asking.route('**/jyj/plan/search/first.json', async (route) => {
        const file = await (await route.fetch()).json() as FirstFile;
        await route.fulfill({ json: makeFirstFile(openFirstFile(file).entries.map(({ record }) => record), '', () => Number.POSITIVE_INFINITY) });
      });
    });
    await from(page, '教育要点').locator('.search-result a', { hasText: title }).first().waitFor();
    expect(workers).toEqual(['/jyj/plan/pagefind/pagefind-worker.js']);
    expect(refused).toEqual([]);
    await page.close();
  });
});

test('a site that names no others searches itself only', async () => {
  const { html } = pageAt(await builtSite('real-under-base'), '/search/');
  expect(html).not.toMatch(/data-search-elsewhere|SearchResults\.astro_astro_type_script_index_1/u);
});
