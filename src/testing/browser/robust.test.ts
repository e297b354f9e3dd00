import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { kindsOfPages } from './kinds-of-pages.ts';
import { visitSite } from './visited-site.ts';
import type { VisitedSite } from './visited-site.ts';

let visited: VisitedSite;
let kinds: [kind: string, path: string][];

beforeAll(async () => {
  visited = await visitSite('real');
  kinds = Object.entries(kindsOfPages(visited));
  return visited.close;
});

/** What readers may set by WCAG 2.2, 1.4.12, without losing anything. */
const spacedText = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }';

/** Words that are cut off: boxes that hide what does not fit into them, and do not fit. */
const clipped = (page: Page): Promise<string[]> => page.evaluate(() => {
  /** These may be cut: hidden from sight on purpose, or shortened with the whole of it nearby. */
  const mayBeCut = '.unseen, .opening, .place, .contents summary, .search-definition, .uses p, [hidden], dialog, template';
  return [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
    const { overflowX, overflowY, display, position, clip } = getComputedStyle(element);
    if (display === 'inline' || display === 'none' || (position === 'absolute' && clip !== 'auto') || element.closest(mayBeCut)) return false;
    const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
    return (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) || (hides(overflowY) && element.scrollHeight > element.clientHeight + 1);
  }).map((element) => `${element.tagName.toLowerCase()}.${element.className}: ${(element.textContent ?? '').trim().slice(0, 20)}`);
});

/** What moves although the reader wants no motion. */
const animated = (page: Page): Promise<string[]> => page.evaluate(() => [...document.querySelectorAll('*')].filter((element) => {
  const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
  return animationName !== 'none' || /[1-9]/u.test(transitionDuration) || scrollBehavior === 'smooth';
}).map((element) => `${element.tagName.toLowerCase()}.${element.className} moves`));

const tooWide = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('no kind of page loses words, grows too wide or moves with text spaced out, at 400 % zoom and in a wide window', async () => {
  const found: string[] = [];
  // 1280 by 1024 pixels at 400 %.
  for (const viewport of [{ width: 320, height: 256 }, { width: 1280, height: 800 }]) {
    const { page, faults, close } = await visited.visit('/', viewport.width, { viewport, reducedMotion: 'reduce', bypassCSP: true });
    for (const [kind, path] of kinds) {
      await page.goto(visited.address(path));
      await page.addStyleTag({ content: spacedText });
      const over = await tooWide(page);
      if (over > 0) found.push(`${kind} at ${viewport.width}: ${over} pixels too wide`);
      found.push(...[...await clipped(page), ...await animated(page)].map((words) => `${kind} at ${viewport.width}: ${words}`));
    }
    expect(faults).toEqual([]);
    await close();
  }
  expect(found).toEqual([]);
});

test('every kind of page fits with letters twice as large', async () => {
  const found: string[] = [];
  const { page, close } = await visited.visit('/', 1280, { bypassCSP: true });
  for (const [kind, path] of kinds) {
    await page.goto(visited.address(path));
    await page.addStyleTag({ content: 'html { font-size: 212.5% !important; }' });
    const over = await tooWide(page);
    if (over > 0) found.push(`${kind}: ${over} pixels too wide`);
  }
  await close();
  expect(found).toEqual([]);
});

describe('while a page loads and is scrolled through', () => {
  test.each([360, 1440])('nothing moves by itself at %i pixels', async (width) => {
    const { home, task, part, glossary, search, 'whole text': whole } = Object.fromEntries(kinds) as Record<string, string>;
    const moved: string[] = [];
    const { page, close } = await visited.visit(whole!, width);
    // Someone who has read before, so that the offer to go on is shown as well.
    await page.evaluate(() => localStorage.setItem(`reading-place ${window.location.pathname}`, [...document.querySelectorAll('h3[id]')].at(-1)!.id));
    const shiftsOf = (): Promise<string[]> => page.evaluate(() => new Promise((resolve) => {
      interface Shift extends PerformanceEntry { value: number; sources: { node?: Element }[] }
      new PerformanceObserver((list) => resolve((list.getEntries() as Shift[]).flatMap(({ value, sources }) =>
        sources.map(({ node }) => `${value.toFixed(4)} ${node?.nodeName} ${node?.className ?? ''}`)))).observe({ type: 'layout-shift', buffered: true });
      window.setTimeout(() => resolve([]), 100);
    }));
    for (const path of [home, task, whole, part, glossary, search] as string[]) {
      await page.goto(visited.address(path), { waitUntil: 'networkidle' });
      await page.mouse.move(width / 2, 400);
      for (let turn = 0; turn < 3; turn += 1) {
        await page.mouse.wheel(0, 700);
        await page.waitForTimeout(50);
      }
      moved.push(...(await shiftsOf()).map((shift) => `${path}: ${shift}`));
    }
    expect(moved).toEqual([]);
    await close();
  });
});
