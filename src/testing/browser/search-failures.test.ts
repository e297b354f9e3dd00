import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFirstFile, type FirstIndex } from '../../search/first.ts';
import { parseQuery } from '../../search/query.ts';
import { search } from '../../search/rank.ts';
import type { SearchRecord } from '../../search/records.ts';
import { definedTerm, publishedSearch, said, searchPath, visitWith } from './search-site.ts';
import { visitSite, type VisitedSite } from './visited-site.ts';

let visited: VisitedSite;
let index: FirstIndex;
let records: SearchRecord[];
let term: SearchRecord;
/** A first file that holds names only, as of an archive too large for one file. */
let namesOnly: string;
const first = /\/search\/first\.json/u;
const fullText = /\/pagefind\//u;

beforeAll(async () => {
  visited = await visitSite('real');
  ({ index, records } = await publishedSearch(visited));
  term = definedTerm({ index, records });
  namesOnly = JSON.stringify(makeFirstFile(records, '', () => Number.POSITIVE_INFINITY));
});
afterAll(() => visited.close());

const task = (): SearchRecord => records.filter(({ kind }) => kind === 'task')[1]!;

describe('odd input', () => {
  test.each([
    ['nothing', ''], ['a space', ' '], ['one character', '一'], ['10,000 characters', '长'.repeat(10_000)], ['emoji', '🎉👨‍👩‍👧'],
    ['HTML', '<img src=x onerror="document.title=1"><script>document.title=1</script>'], ['a regular expression', '.*[a-z]+('],
    ['Pagefind syntax', '"exact" -not kind:task'], ['quotation marks', '“”""'], ['only an exclusion', '-一'], ['a lone surrogate', '\ud800'],
  ])('%s gets a plain answer', async (_, typed) => {
    const { page, faults, close } = await visited.visit('/search/');
    const title = await page.title();
    const input = page.locator('main input[type=search]');
    await input.evaluate((element, value) => {
      (element as HTMLInputElement).value = value;
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, typed);
    await page.waitForTimeout(400);
    if (typed.trim() === '') expect(await page.locator('[data-search-idle]').isVisible()).toBe(true);
    else expect(await said(page)).toMatch(/找到|请输入|请再输入/u);
    expect(await page.title()).toBe(title);
    expect(await page.locator('main img, main script:not([src]):not([type])').count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  test.each(['?q=%', '?q=%E0%A4%A', '?q=%25%3Cb%3E', '?q', '?q=a&q=b', '?kind=nothing&q=%E4%B8%80', '?part=%'])('an address ending in %s gets a plain answer', async (query) => {
    const { page, faults, close } = await visited.visit(`/search/${query}`);
    await page.locator('[data-search-idle]:visible, [data-search-status]:has-text("找到"):visible, [data-search-status]:has-text("请输入"):visible').first().waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});

describe('when the script of the box comes late or never', () => {
  const script = /\/_astro\/box\./u;

  test('a number typed before is followed all the same', async () => {
    const { page, close } = await visitWith(visited, '/', script, async (route) => {
      await new Promise((done) => setTimeout(done, 1500));
      await route.continue();
    });
    await page.locator('main input[type=search]').click();
    await page.keyboard.type(String(task().number));
    await page.keyboard.press('Enter');
    await page.waitForURL(visited.address(task().url));
    await close();
  });

  test('the search page answers', async () => {
    const { page, close } = await visitWith(visited, '/', script, (route) => route.abort());
    await page.locator('main input[type=search]').click();
    await page.keyboard.type(String(task().number));
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.search === `?q=${task().number}`);
    await page.locator('.search-result a', { hasText: task().names[0]! }).first().waitFor();
    await close();
  });
});

describe('when the first file fails to load', () => {
  test('the page says so, numbers still lead on, and trying again helps', async () => {
    const { page, close } = await visitWith(visited, searchPath({ q: term.names[0]! }), first, (route) => route.abort());
    expect(await said(page)).toContain('没有加载成功');
    expect(await page.locator('main a', { hasText: task().names[0]! }).first().isVisible()).toBe(true);
    await page.unroute(first);
    await page.locator('button', { hasText: '再试一次' }).click();
    await page.locator('.search-term').waitFor();
    expect(await said(page)).toMatch(/找到 \d+ 条/u);
    await close();
  });

  test('a number on the search page and on the home page leads to its task', async () => {
    for (const path of ['/search/', '/']) {
      const { page, close } = await visitWith(visited, path, first, (route) => route.fulfill({ status: 404, body: '' }));
      await page.locator('main input[type=search]').click();
      await page.keyboard.type(`第${task().number}项`);
      await page.keyboard.press('Enter');
      await page.waitForURL(visited.address(task().url));
      await close();
    }
  });
});

describe('an archive too large for one file', () => {
  test('is searched in full, with the same results in the same order', async () => {
    const q = term.names[0]!;
    const expected = search(index.entries, parseQuery(q)).map(({ record }) => new URL(visited.address(record.url)).pathname);
    const { page, faults, close } = await visitWith(visited, searchPath({ q }), first, (route) => route.fulfill({ contentType: 'application/json', body: namesOnly }));
    await page.locator('[data-search-status]', { hasText: `找到 ${expected.length} 条` }).waitFor();
    const shown = await page.locator('.search-result a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    expect(shown).toEqual([...new Set([new URL(visited.address(term.url)).pathname, ...expected])].slice(0, shown.length));
    expect(shown.length).toBe(Math.min(expected.length, 20));
    expect(await page.locator('.search-result mark').count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await close();
  });

  test('shows what the first file finds when the rest fails to load, says so, and trying again helps', async () => {
    const { page, close } = await visitWith(visited, '/about/', first, (route) => route.fulfill({ contentType: 'application/json', body: namesOnly }));
    await page.route(fullText, (route) => route.abort());
    await page.goto(visited.address(searchPath({ q: term.names[0]! })));
    await page.locator('[data-search-status]', { hasText: '没有加载成功' }).waitFor();
    expect(await page.locator('.search-term').count()).toBe(1);
    await page.unroute(fullText);
    await page.locator('button', { hasText: '再试一次' }).click();
    const count = search(index.entries, parseQuery(term.names[0]!)).length;
    await page.locator('[data-search-status]', { hasText: `找到 ${count} 条` }).waitFor();
    await close();
  });
});
