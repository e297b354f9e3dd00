import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FirstIndex } from '../../search/first.ts';
import { parseQuery } from '../../search/query.ts';
import { search } from '../../search/rank.ts';
import type { SearchRecord } from '../../search/records.ts';
import { definedTerm, publishedSearch, said, searchPath } from './search-site.ts';
import { visitSite, type VisitedSite } from './visited-site.ts';

let visited: VisitedSite;
let index: FirstIndex;
let records: SearchRecord[];
let term: SearchRecord;

beforeAll(async () => {
  visited = await visitSite('real');
  ({ index, records } = await publishedSearch(visited));
  term = definedTerm({ index, records });
});
afterAll(() => visited.close());

/** Two neighbouring characters that stand in records of several parts and kinds. */
function commonWord(): string {
  const text = records.flatMap(({ sentences }) => sentences).join('');
  const counts = new Map<string, number>();
  for (const [pair] of text.matchAll(/(?=(\p{Script=Han}{2}))/gu).map(([, found]) => [found!] as const)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]![0];
}

describe('the glossary entry of what is searched', () => {
  test.each([1280, 360])('stands above the results with its definition and its ground, at %i pixels', async (width) => {
    const { page, faults, close } = await visited.visit(searchPath({ q: term.names[0]! }), width);
    await said(page);
    const [first] = await page.locator('.search-result').all();
    expect(await first!.locator('a').getAttribute('href')).toBe(new URL(visited.address(term.url)).pathname);
    expect(await first!.innerText()).toContain(term.sentences[0]!.slice(0, 30));
    expect(await first!.locator('.kind').innerText()).not.toBe('');
    expect(await page.locator('.search-result a').evaluateAll((links) => new Set(links.map((link) => (link as HTMLAnchorElement).pathname)).size))
      .toBe(await page.locator('.search-result').count());
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('a search without results', () => {
  test('says what was searched and offers what is near', async () => {
    const typed = `${term.names[0]!}龘`;
    const { page, faults, close } = await visited.visit(searchPath({ q: typed }));
    expect(await said(page)).toContain('没有找到');
    expect(await page.locator('.search-scope').innerText()).toContain(`${records.filter(({ kind }) => kind === 'task').length} 项任务`);
    expect(await page.locator('.search-result').first().innerText()).toContain(term.names[0]!);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('filters', () => {
  const countOf = (text: string): number => Number(/找到 (\d+) 条/u.exec(text)?.[1]);

  test('say how many results each choice has, and keep that promise; the address and Back follow', async () => {
    const q = commonWord();
    const all = search(index.entries, parseQuery(q)).map(({ record }) => record);
    const { page, faults, close } = await visited.visit(searchPath({ q }));
    expect(countOf(await said(page))).toBe(all.length);
    const kinds = await page.locator('select[data-facet=kind] option').allInnerTexts();
    expect(kinds).toContain(`任务（${all.filter(({ kind }) => kind === 'task').length}）`);
    await page.locator('select[data-facet=kind]').selectOption('task');
    await page.locator('[data-search-status]', { hasText: `找到 ${all.filter(({ kind }) => kind === 'task').length} 条` }).waitFor();
    expect(new URL(page.url()).searchParams.get('kind')).toBe('task');
    const part = await page.locator('select[data-facet=part] option:nth-child(2)').getAttribute('value');
    await page.locator('select[data-facet=part]').selectOption(part!);
    const inPart = all.filter((record) => record.kind === 'task' && `${record.edition}/${record.part}` === part);
    await page.locator('[data-search-status]', { hasText: `找到 ${inPart.length} 条` }).waitFor();
    const shared = page.url();
    await page.goBack();
    await page.locator('[data-search-status]', { hasText: `找到 ${all.filter(({ kind }) => kind === 'task').length} 条` }).waitFor();
    expect(await page.locator('select[data-facet=part]').inputValue()).toBe('');
    await page.goForward();
    await page.locator('[data-search-status]', { hasText: `找到 ${inPart.length} 条` }).waitFor();
    expect(page.url()).toBe(shared);
    expect(faults).toEqual([]);
    await close();

    const other = await visited.visit(new URL(shared).pathname + new URL(shared).search);
    expect(countOf(await said(other.page))).toBe(inPart.length);
    expect(await other.page.locator('select[data-facet=part]').inputValue()).toBe(part);
    await other.close();
  });
});

describe('typing', () => {
  test('with an input method searches once the characters are chosen, not before', async () => {
    const { page, faults, close } = await visited.visit('/search/');
    const keyboard = await page.context().newCDPSession(page);
    await page.locator('main input[type=search]').click();
    for (const text of ['s', 'sh', 'shu']) await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await page.waitForTimeout(600);
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator('.search-result').count()).toBe(0);
    await keyboard.send('Input.insertText', { text: term.names[0]! });
    await page.locator('.search-term').waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe(term.names[0]);
    expect(faults).toEqual([]);
    await close();
  });

  test('tells a screen reader how many results there are, without moving it there', async () => {
    const { page, close } = await visited.visit('/search/');
    await page.locator('main input[type=search]').click();
    await page.keyboard.insertText(term.names[0]!);
    const text = await said(page);
    expect(text).toMatch(/找到 \d+ 条结果。/u);
    const { nodes } = await (await page.context().newCDPSession(page)).send('Accessibility.getFullAXTree');
    const status = nodes.find(({ role, childIds = [] }) => role?.value === 'status'
      && childIds.some((id) => nodes.find(({ nodeId }) => nodeId === id)?.name?.value === text));
    expect(status?.properties?.find(({ name }) => name === 'live')?.value.value).toBe('polite');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await close();
  });
});

test('a number with a sentence leads to that sentence', async () => {
  const task = records.find(({ kind, sentences }) => kind === 'task' && sentences.length > 2)!;
  const { page, close } = await visited.visit('/search/');
  await page.locator('main input[type=search]').fill(`${task.number}.3`);
  await page.keyboard.press('Enter');
  await page.waitForURL(visited.address(`${task.url}#s3`));
  expect(await page.locator('.sentence:target').count()).toBe(1);
  await close();
});

test('without scripts the page lists all tasks and terms and says how to search in them', async () => {
  const { page, faults, close } = await visited.visit('/search/', 360, { javaScriptEnabled: false });
  const linked = new Set(await page.locator('main a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname)));
  const expected = records.filter(({ kind }) => kind === 'task' || kind === 'term').map(({ url }) => new URL(visited.address(url)).pathname);
  expect(expected.filter((path) => !linked.has(path))).toEqual([]);
  expect(await page.locator('main').innerText()).toContain('Ctrl+F');
  expect(faults).toEqual([]);
  await close();
});

test('the browser is told how to search here', async () => {
  const { page, close } = await visited.visit('/');
  const described = await page.locator('link[rel=search]').getAttribute('href');
  const xml = await (await page.request.get(new URL(described!, page.url()).href)).text();
  const template = await page.evaluate((text) => new DOMParser().parseFromString(text, 'application/xml').querySelector('Url')?.getAttribute('template'), xml);
  const address = new URL(template!.replace('{searchTerms}', encodeURIComponent('双减')));
  expect(address.origin).toBe('https://example.org');
  await page.goto(visited.address(address.pathname + address.search));
  expect(await page.locator('main input[type=search]').inputValue()).toBe('双减');
  await close();
});
