import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readPdf } from '../../printer/read-pdf.ts';
import { contentOf, slugsIn, tasksIn } from '../pages/source-reading.ts';
import type { SourceTask } from '../pages/source-reading.ts';
import { kindsOfPages, realPlan } from './kinds-of-pages.ts';
import { visitSiteInOld } from './visited-in-old.ts';
import type { SiteInOld } from './visited-in-old.ts';

const plan = realPlan();
const task = tasksIn(plan).at(-1)!;
const taskPath = `/${plan.edition}/${task.id}/`;
const [slug] = slugsIn(contentOf('real'));
const bare = (text: string): string => text.replace(/\s/gu, '');

let old: SiteInOld;

beforeAll(async () => {
  old = await visitSiteInOld(80, 'real-under-base');
});
afterAll(() => old.close());

test('it is the browser of that time', async () => {
  expect(await old.browser.version()).toBe('HeadlessChrome/80.0.3987.0');
});

describe('in Chromium 80 without scripts', () => {
  test('every kind of page is read and fits its window, also as Safari 13 has it', async () => {
    const { page, faults, ask, close } = await old.visit('/', { scripts: false });
    const wrong: string[] = [];
    for (const [kind, path] of Object.entries(kindsOfPages(old))) {
      await page.goto(old.address(path));
      for (const width of [360, 1440]) {
        await page.setViewport({ width, height: 800 });
        const seen = await ask(look);
        if (seen.over > 0 || seen.words < 50 || !seen.heading || seen.dialog || seen.gaps.length > 0) wrong.push(`${kind} at ${width}: ${JSON.stringify(seen)}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test('the way leads from the home page to a part, a task and a term, and the words are the plan’s', async () => {
    const { page, faults, ask, texts, close } = await old.visit('/', { width: 360, scripts: false });
    const follow = async (selector: string, words = ''): Promise<string> => {
      const said = await ask((wanted) => [...document.querySelectorAll<HTMLElement>(wanted)].map(({ innerText }) => innerText), selector);
      const link = (await page.$$(selector))[said.findIndex((text) => bare(text).includes(bare(words)))];
      if (link === undefined) throw new Error(`No ${selector} says ${words}.`);
      await Promise.all([page.waitForNavigation(), link.click()]);
      return page.url();
    };
    expect(await follow('.plan-map h2 a', plan.parts.at(-1)!.title)).toBe(old.address(`/${plan.edition}/part/${plan.parts.length}/`));
    expect(await follow('main .task-list a', task.title)).toBe(old.address(taskPath));
    expect(bare((await texts('.sentence')).join(''))).toBe(bare(task.paragraphs.join('')));
    expect(await follow('.plan-text a.term')).toContain(old.address('/glossary/'));
    expect(await texts('h1')).toHaveLength(1);
    expect(await follow('.search-open')).toBe(old.address('/search/'));
    expect(await texts('main .task-list li')).toHaveLength(tasksIn(plan).length);
    expect(faults).toEqual([]);
    await close();
  });

  const wordsOf = (...tasks: SourceTask[]): string[] => tasks.flatMap(({ title, paragraphs }) => [title, ...paragraphs]);

  test.each([
    ['a task', taskPath, wordsOf(task)],
    ['the whole plan', `/${plan.edition}/all/`, [plan.title, ...plan.introduction, ...wordsOf(...tasksIn(plan))]],
    ['a term', `/glossary/${slug!}/`, [readName(slug!)]],
  ])('%s is printed, every word of it', async (_, path, words) => {
    const { page, faults, close } = await old.visit(path, { scripts: false });
    const { sheets } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
    const printed = bare(sheets.join(''));
    // Between sentences stand numbers.
    const clauses = words.join('。').split(/[，；：、。\d]/u).map(bare).filter((clause) => clause.length > 1);
    expect(clauses.filter((clause) => !asPrinted(clause).test(printed))).toEqual([]);
    expect(printed).not.toContain('跳到正文');
    expect(faults).toEqual([]);
    await close();
  });
});

/** What is wrong with a page, asked in the page. */
function look(): { over: number; words: number; heading: boolean; dialog: boolean; gaps: string[] } {
  const isSeen = (selector: string): boolean => [...document.querySelectorAll(selector)].some((element) => element.getClientRects().length > 0);
  // Safari 13 breaks long words only as the page inherits it.
  const spoil = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      if (rule instanceof CSSStyleRule && rule.style.overflowWrap === 'anywhere') rule.style.removeProperty('overflow-wrap');
      if (rule instanceof CSSMediaRule) spoil(rule.cssRules);
    }
  };
  for (const { cssRules } of document.styleSheets) spoil(cssRules);
  return {
    over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    words: document.querySelector('main')!.innerText.length,
    heading: isSeen('h1'),
    dialog: isSeen('dialog'),
    // Neither knows gaps between flexible boxes: what is set apart so would stand together.
    gaps: [...document.body.querySelectorAll('*')].filter((element) => {
      const { display, columnGap, rowGap } = getComputedStyle(element);
      return display.endsWith('flex') && [columnGap, rowGap].some((gap) => gap !== 'normal' && gap !== '0px');
    }).map(({ tagName, className }) => `${tagName} ${String(className)}`),
  };
}

/** Of a letter that Unicode has as a radical too, PDF files of that time name the radical. */
const asPrinted = (words: string): RegExp =>
  new RegExp([...words].map((letter) => `(?:${RegExp.escape(letter)}|[\u2e80-\u2fdf])`).join(''), 'u');

function readName(of: string): string {
  const { term } = parse(readFileSync(join(contentOf('real'), 'glossary', `${of}.yaml`), 'utf8')) as { term: string };
  return term;
}
