import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFirstFile } from '../../search/first.ts';
import { citedTasks, openPanel } from './citing.ts';
import { kindsOfPages } from './kinds-of-pages.ts';
import { publishedSearch, said, searchPath } from './search-site.ts';
import { visitSite, type Visit, type VisitedSite } from './visited-site.ts';

const task = citedTasks().at(-1)!;
let real: VisitedSite;
let fictional: VisitedSite;

beforeAll(async () => {
  [real, fictional] = await Promise.all([visitSite('real'), visitSite('fictional')]);
});
afterAll(() => Promise.all([real.close(), fictional.close()]));

interface Watched extends Visit {
  /** What the policy refused on the pages visited, as `page: directive what`. */
  refused: string[];
}

async function watch({ visit, address }: VisitedSite, path: string, width?: number): Promise<Watched> {
  const visited = await visit('/404.html', width);
  const refused: string[] = [];
  await visited.page.exposeFunction('tellRefused', (line: string) => refused.push(line));
  await visited.page.addInitScript(() => document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    (window as unknown as { tellRefused: (line: string) => void }).tellRefused(`${location.pathname}: ${effectiveDirective} ${blockedURI} ${sample}`)));
  await visited.page.goto(address(path));
  return { ...visited, refused };
}

/** Every page is held against its own half of the policy and the host's. */
const nothingRefused = ({ refused, faults }: Watched): void => expect({ refused, faults }).toEqual({ refused: [], faults: [] });

describe('nothing that pages do is against the content policy', () => {
  test('on any kind of page', async () => {
    const watched = await watch(real, '/');
    const unstyled: string[] = [];
    for (const [kind, path] of Object.entries(kindsOfPages(real))) {
      const answer = await watched.page.goto(real.address(path), { waitUntil: 'load' });
      expect([kind, answer?.headers()['content-security-policy']]).toEqual([kind, expect.stringContaining("frame-ancestors 'none'")]);
      if (await watched.page.evaluate(() => [...document.styleSheets].some(({ cssRules }) => cssRules.length === 0))) unstyled.push(kind);
    }
    expect(unstyled).toEqual([]);
    nothingRefused(watched);
    await watched.close();
  });

  test('where everything is searched, by WebAssembly in a worker', async () => {
    const watched = await watch(real, '/');
    const { page } = watched;
    const workers: string[] = [];
    page.on('worker', (worker) => workers.push(worker.url()));
    await page.keyboard.press('/');
    await page.keyboard.type(task.id);
    await page.locator('[role=option]').first().waitFor();
    // A first file with names only, as of a site too large for one file.
    const { records } = await publishedSearch(real);
    await page.route('**/search/first.json', (route) => route.fulfill({ json: makeFirstFile(records, '', () => Number.POSITIVE_INFINITY) }));
    await page.goto(real.address(searchPath({ q: task.paragraphs[0]!.slice(0, 8) })));
    await expect.poll(() => said(page), { timeout: 15_000 }).toMatch(/^找到 \d+ 条结果。$/u);
    expect(await page.locator(`.search-result a[href*="${task.path}"]`).count()).toBeGreaterThan(0);
    expect(workers).toEqual([real.address('/pagefind/pagefind-worker.js')]);
    nothingRefused(watched);
    await watched.close();
  });

  test('where a sentence is cited and a page shared, in panels with their looks', async () => {
    const watched = await watch(real, task.path);
    await watched.page.locator('.sentence-link[data-number="1"]').click();
    await watched.page.locator(openPanel).waitFor();
    expect(await watched.page.locator(openPanel).evaluate((panel) => getComputedStyle(panel).position)).toBe('fixed');
    await watched.page.keyboard.press('Escape');
    await watched.page.locator('[data-share]').click();
    await watched.page.getByRole('dialog', { name: '分享本页' }).waitFor();
    nothingRefused(watched);
    await watched.close();
  });

  test('with larger print, on every page', async () => {
    const watched = await watch(real, '/about/reading/');
    await watched.page.evaluate(() => localStorage.setItem('yaodian-reading', JSON.stringify({ elder: 'on' })));
    for (const path of [task.path, '/cite/']) {
      await watched.page.goto(real.address(path));
      await watched.page.waitForFunction(() => document.querySelector<HTMLLinkElement>('link[data-elder]')?.sheet);
    }
    nothingRefused(watched);
    await watched.close();
  });

  test('where the browser itself shows a picture or data in a page of its own', async () => {
    const watched = await watch(real, task.path);
    const picture = await watched.page.locator('meta[property="og:image"]').getAttribute('content');
    for (const path of [new URL(picture!).pathname, '/icon.svg', `${task.path.replace(/\/$/u, '')}.json`, '/sitemap.xml']) {
      expect((await watched.page.goto(real.address(path)))?.status()).toBe(200);
    }
    nothingRefused(watched);
    await watched.close();
  });

  test('on a page that comes from the reader’s own copy, with the look of its notice', async () => {
    const watched = await watch(fictional, '/about/offline/');
    const { page } = watched;
    await page.locator('[data-offline-save]').click();
    await page.locator('[data-offline-status]').filter({ hasText: /^已保存/u }).waitFor();
    await page.context().setOffline(true);
    await page.goto(fictional.address('/2031/1/'));
    expect(await page.locator('.saved-copy').evaluate((notice) => getComputedStyle(notice).position)).toBe('sticky');
    nothingRefused(watched);
    await watched.close();
  });
});

describe('what others might put into a page', () => {
  test('does not run, wherever it stands when the page comes', async () => {
    const { page, refused, close } = await watch(real, '/404.html');
    await page.route(real.address(task.path), async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: (await answer.text()).replace('<main', () =>
        '<script>ran("script")</script><script type="module">ran("module")</script><script src="data:text/javascript,ran(1)"></script>'
        + '<img src="/none.png" onerror="ran(\'handler\')"><p id="put" style="position:fixed">x</p><a id="lead" href="javascript:ran(\'address\')">x</a>'
        + '<style>h1{display:none}</style><base href="https://example.com/"><iframe src="/"></iframe><object data="/icon.svg"></object><main') });
    });
    const ran: string[] = [];
    await page.exposeFunction('ran', (what: string) => ran.push(what));
    await page.goto(real.address(task.path), { waitUntil: 'load' });
    await page.locator('#lead').click();
    await expect.poll(() => new Set(refused.map((line) => line.split(' ')[1])), { timeout: 10_000 }).toEqual(new Set([
      'script-src-elem', 'script-src-attr', 'style-src-attr', 'style-src-elem', 'base-uri', 'frame-src', 'object-src',
    ]));
    expect(ran).toEqual([]);
    expect(await page.locator('#put').evaluate((element) => getComputedStyle(element).position)).toBe('static');
    expect(await page.locator('h1').isVisible()).toBe(true);
    await close();
  });

  test('does not run when a script puts it there, and text does not become a program', async () => {
    const { page, refused, close } = await watch(real, task.path);
    const outcome = await page.evaluate(async () => {
      const state = window as unknown as Record<string, unknown>;
      const script = document.createElement('script');
      script.textContent = 'window.ran = 1';
      document.body.append(script);
      document.body.insertAdjacentHTML('beforeend', '<button id="trap" onclick="window.ran = 2"></button>');
      document.querySelector<HTMLElement>('#trap')!.click();
      const far = document.createElement('script');
      far.src = 'https://example.com/far.js';
      document.body.append(far);
      const evaluated = new Promise((settle) => {
        setTimeout('window.ran = 3', 0);
        setTimeout(settle, 50, undefined);
      });
      await Promise.all([evaluated, fetch('https://example.com/').catch(() => undefined)]);
      return state['ran'];
    });
    expect(outcome).toBeUndefined();
    await expect.poll(() => [...new Set(refused.map((line) => line.split(' ')[1]))].sort(), { timeout: 10_000 })
      .toEqual(['connect-src', 'script-src', 'script-src-attr', 'script-src-elem']);
    await close();
  });
});
