import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFirstFile } from '../../search/first.ts';
import type { FirstIndex } from '../../search/first.ts';
import { parseQuery } from '../../search/query.ts';
import { search } from '../../search/rank.ts';
import type { SearchRecord } from '../../search/records.ts';
import { tasksIn } from '../pages/source-reading.ts';
import { citedTasks } from './citing.ts';
import { realPlan } from './kinds-of-pages.ts';
import { definedTerm, publishedSearch, searchPath } from './search-site.ts';
import { visitSiteInOld } from './visited-in-old.ts';
import type { OldPage, SiteInOld } from './visited-in-old.ts';

const plan = realPlan();
const cited = citedTasks().at(-1)!;
const taskPath = cited.path;

let old: SiteInOld;
let index: FirstIndex;
let records: SearchRecord[];
let term: SearchRecord;

beforeAll(async () => {
  old = await visitSiteInOld(86, 'real-under-base');
  ({ index, records } = await publishedSearch(old));
  term = definedTerm({ index, records });
});
afterAll(() => old.close());

const arrival = (page: OldPage, path: string): Promise<unknown> =>
  page.waitForFunction((address: string) => location.href === address, {}, old.address(path));
const typeInto = async (page: OldPage, selector: string, words: string): Promise<void> => {
  await page.click(selector);
  await page.keyboard.sendCharacter(words);
};

test('it is the browser of that time', async () => {
  expect(await old.browser.version()).toBe('HeadlessChrome/86.0.4240.0');
});

describe('in Chromium 86', () => {
  test.each([360, 1280])('a number leads to its task, words to suggestions, at %i pixels', async (width) => {
    const { page, faults, shows, ask, close } = await old.visit('/', { width });
    await typeInto(page, 'main input[type=search]', cited.number);
    await page.keyboard.press('Enter');
    await arrival(page, taskPath);
    await shows('h1', cited.title);
    await page.waitForFunction(() => document.readyState === 'complete');
    await page.keyboard.press('/');
    await shows('dialog[open] input[type=search]');
    await page.keyboard.sendCharacter(term.names[0]!);
    await shows('dialog [role=option]', term.names[0]);
    expect(await ask(() => document.querySelector('dialog')!.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('dialog[open]') === null);
    expect(faults).toEqual([]);
    await close();
  });

  test('words are searched for, and results are filtered', async () => {
    const q = term.names[0]!;
    const { page, faults, shows, close } = await old.visit(searchPath({ q }));
    const found = search(index.entries, parseQuery(q)).map(({ record }) => record);
    await shows('[data-search-status]', `找到 ${found.length} 条`);
    await shows('.search-result mark');
    await page.select('select[data-facet=kind]', 'task');
    await shows('[data-search-status]', `找到 ${found.filter(({ kind }) => kind === 'task').length} 条`);
    expect(faults).toEqual([]);
    await close();
  });

  test('an archive too large for one small file is searched in full, without the index that needs newer browsers', async () => {
    const { page, faults, shows, close } = await old.visit('/about/');
    const file = (text: number): string => JSON.stringify(makeFirstFile(records, '', () => text, { everything: 1, text: 1 }));
    const asked: string[] = [];
    await page.setRequestInterception(true);
    page.on('request', (request: { url: () => string; respond: (answer: object) => Promise<void>; continue: () => Promise<void> }) => {
      asked.push(request.url());
      const [, wanted] = /\/search\/(first|whole)\.json/u.exec(request.url()) ?? [];
      void (wanted === undefined ? request.continue() : request.respond({ contentType: 'application/json', body: file(wanted === 'first' ? 2 : 0) }));
    });
    await page.goto(old.address(searchPath({ q: term.names[0]! })));
    await shows('[data-search-status]', `找到 ${search(index.entries, parseQuery(term.names[0]!)).length} 条`);
    expect(asked.filter((url) => url.includes('/pagefind/'))).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test('a term is explained where it stands, to the mouse and to a finger', async () => {
    for (const touch of [false, true]) {
      const { page, faults, shows, close } = await old.visit(taskPath, { width: touch ? 360 : 1440, touch });
      await (touch ? page.tap('.plan-text a.term') : page.hover('.plan-text a.term'));
      await shows('[role=tooltip]');
      await page.keyboard.press('Escape');
      expect(page.url()).toBe(old.address(taskPath));
      expect(faults).toEqual([]);
      await close();
    }
  });

  test('a sentence is cited, its address lands in the address bar, and what is copied is on the clipboard', async () => {
    const { page, faults, shows, ask, close } = await old.visit(taskPath, { width: 360, clipboard: true });
    await page.click('.sentence-link[data-number="2"]');
    await shows('.cite-panel[open] h2', `引用${cited.name}第2句`);
    await shows('.cite-panel[open] .sheet-qr svg');
    expect(page.url()).toBe(old.address(`${taskPath}#s2`));
    await page.click('.cite-panel[open] .sheet-rows button');
    await shows('.cite-panel[open] [role=status]', '已复制');
    const copied = await ask(async () => {
      const [item] = await navigator.clipboard.read();
      return Promise.all(['text/plain', 'text/html'].map(async (type) => (await item!.getType(type)).text()));
    });
    expect(copied[0]).toBe(`《${plan.title}》${cited.name}第2句`);
    expect(copied[1]).toContain(`<a href="https://example.org/jyj/plan${taskPath}#s2"`);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('.cite-panel[open]') === null);
    // The rest of the page can be used again, and words marked in it are cited as well.
    await ask(() => {
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }));
      getSelection()!.selectAllChildren(document.querySelector('.sentence')!);
    });
    await shows('.cite-offer');
    await page.click('.cite-offer');
    await shows('.cite-panel[open] .sheet-words');
    expect(faults).toEqual([]);
    await close();
  });

  test('a page is shared with its picture, its address and a code', async () => {
    const { page, faults, shows, ask, close } = await old.visit(taskPath, { width: 360 });
    await page.click('[data-share]');
    await shows('.share-panel[open]', `https://example.org/jyj/plan${taskPath}`);
    await shows('.share-panel[open] .sheet-qr svg');
    await page.waitForFunction(() => (document.querySelector<HTMLImageElement>('.share-picture img')?.naturalWidth ?? 0) > 0);
    expect(await ask(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  test('what a reader has set holds on the next page and after loading it again', async () => {
    const { page, faults, ask, close } = await old.visit(taskPath, { width: 360 });
    const looks = () => ask(() => ({ size: parseFloat(getComputedStyle(document.documentElement).fontSize), paper: getComputedStyle(document.body).backgroundColor }));
    const isElder = () => page.waitForFunction(() => parseFloat(getComputedStyle(document.documentElement).fontSize) === 24);
    await page.click('.elder-switch');
    await isElder();
    await page.reload();
    await isElder();
    expect(await ask(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    const { paper } = await looks();
    await page.goto(old.address('/about/reading/'));
    await isElder();
    await page.click('input[name=theme][value=dark]');
    await page.goto(old.address(taskPath));
    expect(await looks()).toEqual({ size: 24, paper: expect.not.stringMatching(new RegExp(`^${RegExp.escape(paper)}$`, 'u')) });
    await page.click('.elder-switch');
    await page.waitForFunction(() => parseFloat(getComputedStyle(document.documentElement).fontSize) === 17);
    expect(faults).toEqual([]);
    await close();
  });

  test.each([
    ['a register', `/${plan.edition}/indicators/`, '[data-row] > th', '% 公办'],
    ['the glossary', '/glossary/', '.entry-name', '双减'],
  ])('%s is filtered', async (_, path, rows, words) => {
    const { page, faults, shows, texts, close } = await old.visit(path, { width: 360 });
    const all = await texts(rows);
    await typeInto(page, '.filter input', words);
    await shows('.filter [role=status]', '相符');
    const left = await texts(rows);
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(all.length);
    expect(await texts('.filter [role=status]')).toEqual([`相符 ${left.length} 条`]);
    expect(faults).toEqual([]);
    await close();
  });

  test('a register is sorted', async () => {
    const { page, faults, ask, close } = await old.visit(`/${plan.edition}/indicators/`);
    await page.click('th[data-key=value] button');
    const values = await ask(() => [...document.querySelector('tbody')!.querySelectorAll<HTMLElement>('[data-row] .register-value')].map(({ dataset }) => Number(dataset['order'])));
    expect(values.length).toBeGreaterThan(1);
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(faults).toEqual([]);
    await close();
  });

  test('a memo is checked', async () => {
    const { page, faults, shows, ask, close } = await old.visit('/cite/', { width: 360 });
    const [sentence] = cited.paragraphs[0]!.split(/(?<=。)/u);
    await ask((memo) => { document.querySelector('textarea')!.value = memo; }, `第${cited.number}项提出“${sentence!}”。`);
    await page.click('.desk-check');
    await shows('[data-desk-status]', '共找到 2 处：与要点一致 2 处');
    expect(faults).toEqual([]);
    await close();
  });

  test('the table of contents says where one is, and a lost address leads to its page', async () => {
    const { page, faults, ask, texts, close } = await old.visit(`/${plan.edition}/all/`, { width: 1440 });
    await ask(() => document.querySelector('main section:last-of-type, .plan-text > :last-child')!.scrollIntoView());
    await page.waitForFunction(() => document.querySelector('.contents a[aria-current]') !== null);
    expect((await texts('.contents [aria-current]')).join('')).not.toBe('');
    expect(faults).toEqual([]);
    await page.goto(old.address(`/${plan.edition}/0${cited.id}`));
    await arrival(page, taskPath);
    expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
    await close();
  });

  test('whom a task concerns is picked out, and every task is one click away', async () => {
    const { page, faults, shows, ask, close } = await old.visit('/', { width: 360 });
    const [first] = await ask(() => [...document.querySelectorAll<HTMLInputElement>('input[name=whom]')].slice(1).map(({ id }) => id));
    await page.click(`label[for="${first!}"]`);
    await shows('.audience-words', '已标出');
    expect(await ask(() => document.querySelectorAll('.plan-map li a').length)).toBe(tasksIn(plan).length);
    expect(faults).toEqual([]);
    await close();
  });

  test('a task is read aloud', async () => {
    const { page, faults, shows, ask, close } = await old.visit('/about/');
    await page.evaluateOnNewDocument(() => {
      const voice = { lang: 'zh-CN', localService: true, name: 'zh-CN', voiceURI: 'zh-CN', default: true };
      const said: string[] = [];
      Object.defineProperty(window, 'speechSynthesis', { value: { getVoices: () => [voice], speak: ({ text }: { text: string }) => said.push(text), cancel: () => undefined } });
      Object.assign(window, { said, SpeechSynthesisUtterance: class { text: string; constructor(text: string) { this.text = text; } } });
    });
    await page.goto(old.address(taskPath));
    await shows('[data-read-aloud]');
    await page.click('[data-read-aloud]');
    await shows('.aloud', '暂停');
    expect(await ask(() => (window as unknown as { said: string[] }).said)).toEqual([`第${cited.number}项，${cited.title}`]);
    expect(faults).toEqual([]);
    await close();
  });

  test('where there are no dialogs, as in Safari 14, searching has its page and panels open all the same', async () => {
    const { page, faults, shows, close } = await old.visit('/about/', { width: 360 });
    await page.evaluateOnNewDocument(() => {
      for (const method of ['showModal', 'show', 'close']) delete (HTMLDialogElement.prototype as unknown as Record<string, unknown>)[method];
      delete (window as unknown as Record<string, unknown>)['HTMLDialogElement'];
    });
    await page.goto(old.address(taskPath));
    for (const [opener, panel] of [['.sentence-link', '.cite-panel'], ['[data-share]', '.share-panel']] as const) {
      await page.click(opener);
      await shows(`${panel}[open]`);
      await page.keyboard.press('Escape');
      await page.waitForFunction((selector: string) => document.querySelector(`${selector}[open]`) === null, {}, panel);
    }
    await page.click('.search-open');
    await arrival(page, '/search/');
    expect(faults).toEqual([]);
    await close();
  });

  test('a site is kept for times without a network', async () => {
    const kept = await visitSiteInOld(86, 'fictional');
    const { page, faults, shows, close } = await kept.visit('/about/offline/', { width: 360 });
    await shows('[data-offline-save]');
    await page.click('[data-offline-save]');
    await shows('[data-offline-status]', '已保存');
    await kept.unplug();
    await page.goto(kept.address('/'));
    await shows('.saved-copy', '离线内容');
    await shows('h1');
    expect(faults).toEqual([]);
    await close();
    await kept.close();
  });
});
