import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { citedTasks, clipboardOf, openPanel, titleOfPanel, withClipboard, type CitedTask } from './citing.ts';
import { visitSite, type VisitedSite } from './visited-site.ts';

const tasks = citedTasks();
const task = tasks.at(-1)!;
const published = 'https://example.org/jyj/plan';
const offer = '.cite-offer';
let visited: VisitedSite;

beforeAll(async () => {
  visited = await visitSite('real-under-base');
});
afterAll(() => visited.close());

/** A place between two characters of a page: the n-th of an element's text. */
type Point = [selector: string, offset: number];

/** Where points are in the window, the first near its middle. */
const pixelsOf = (page: Page, points: Point[]): Promise<{ x: number; y: number }[]> => page.evaluate((wanted) => {
  document.querySelector(wanted[0]![0])!.scrollIntoView({ block: 'center' });
  return wanted.map(([selector, offset]) => {
    const walker = document.createTreeWalker(document.querySelector(selector)!, NodeFilter.SHOW_TEXT);
    let node = walker.nextNode() as Text;
    for (; offset >= node.length; node = walker.nextNode() as Text) offset -= node.length;
    const range = document.createRange();
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
    const box = range.getBoundingClientRect();
    return { x: box.left + 1, y: box.top + box.height / 2 };
  });
}, points);

/** Marks words as a hand does: presses, draws, lets go. */
async function drag(page: Page, from: Point, to: Point): Promise<void> {
  const [start, end] = await pixelsOf(page, [from, to]);
  await page.mouse.move(start!.x, start!.y);
  await page.mouse.down();
  await page.mouse.move(end!.x, end!.y, { steps: 5 });
  await page.mouse.up();
}

/** Marks words as a finger does: the browser's own handles set both ends. */
const mark = (page: Page, from: Point, to: Point): Promise<void> => page.evaluate(([start, end]) => {
  const find = ([selector, offset]: [string, number]): [Node, number] => {
    const walker = document.createTreeWalker(document.querySelector(selector)!, NodeFilter.SHOW_TEXT);
    let node = walker.nextNode() as Text;
    for (; offset > node.length; node = walker.nextNode() as Text) offset -= node.length;
    return [node, offset];
  };
  const selection = getSelection()!;
  selection.setBaseAndExtent(...find(start!), ...find(end!));
}, [from, to]);

const sentence = (number: number): string => `[id="s${number}"]`;
const textOf = async (page: Page, number: number): Promise<string> => (await page.locator(sentence(number)).textContent())!;

/** Opens the panel for the marked words; gives what 公文 and 网址 put on the clipboard. */
async function cite(page: Page): Promise<{ official: string; link: string }> {
  await page.locator(offer).click();
  expect(await titleOfPanel(page)).toBe('引用所选文字');
  const take = async (form: string): Promise<string> => {
    await page.locator(`${openPanel} [data-copy="${form}"]`).click();
    await page.locator(`${openPanel} [data-copy="${form}"]`, { hasText: '已复制' }).waitFor();
    return (await clipboardOf(page)).text;
  };
  return { official: await take('official'), link: await take('link') };
}

/** Quotation marks within quotation marks are the inner ones. */
const quoted = ({ official }: CitedTask, number: number, words: string): string =>
  `${official}第${number}句：“${words.replace(/[“”‘’]/gu, (mark) => '‘’“”'['“”‘’'.indexOf(mark)]!)}”`;

describe('words marked with the mouse', () => {
  test('within a sentence are cited with the sentence and their own address', async () => {
    const { page, faults, close } = await visited.visit(task.path, 1280, withClipboard);
    const words = (await textOf(page, 2)).slice(2, 12);
    await drag(page, [sentence(2), 2], [sentence(2), 12]);
    const { official, link } = await cite(page);
    expect(official).toBe(quoted(task, 2, words));
    const [before, directive] = link.split(':~:text=');
    expect(before).toBe(`${published}${task.path}#s2`);
    expect(decodeURIComponent(directive!)).toContain(words);
    expect(faults).toEqual([]);
    await close();
  });

  test('across two sentences are cited with the first', async () => {
    const { page, close } = await visited.visit(task.path, 1280, withClipboard);
    const [first, second] = [await textOf(page, 1), await textOf(page, 2)];
    await drag(page, [sentence(1), first.length - 8], [sentence(2), 6]);
    const { official, link } = await cite(page);
    expect(official).toBe(quoted(task, 1, first.slice(-8) + second.slice(0, 6)));
    expect(link).toContain(`${published}${task.path}#s1:~:text=`);
    await close();
  });

  test.each([
    ['a term', 'a.term'],
    ['a mask', '.mask'],
  ])('over %s are cited as they stand', async (_, selector) => {
    const { page, close } = await visited.visit('/about/', 1280, withClipboard);
    const found = await (async () => {
      for (const one of tasks) {
        await page.goto(visited.address(one.path));
        const place = await page.evaluate((wanted) => {
          for (const element of document.querySelectorAll(`.plan-text .sentence ${wanted}`)) {
            const holder = element.closest('.sentence')!;
            const range = document.createRange();
            range.selectNodeContents(holder);
            range.setEndBefore(element);
            const at = range.toString().length;
            if (at >= 3 && holder.textContent!.length >= at + element.textContent!.length + 4) return { id: holder.id, at, length: element.textContent!.length };
          }
          return undefined;
        }, selector);
        if (place !== undefined) return { one, ...place };
      }
      throw new Error(`no ${selector} with words around it`);
    })();
    const number = Number(found.id.slice(1));
    const [from, to] = [found.at - 3, found.at + found.length + 3];
    const words = (await textOf(page, number)).slice(from, to);
    await drag(page, [sentence(number), from], [sentence(number), to]);
    expect((await cite(page)).official).toBe(quoted(found.one, number, words));
    await close();
  });

  test('are not covered by what is offered, and stay marked', async () => {
    const { page, close } = await visited.visit(task.path, 1280);
    await drag(page, [sentence(1), 2], [sentence(1), 14]);
    await page.locator(offer).waitFor();
    const button = (await page.locator(offer).boundingBox())!;
    const lines = await page.evaluate(() => [...getSelection()!.getRangeAt(0).getClientRects()].map(({ bottom }) => bottom));
    expect(button.y).toBeGreaterThanOrEqual(Math.max(...lines));
    expect(button.y).toBeLessThan(Math.max(...lines) + 40);
    expect(Math.min(button.width, button.height)).toBeGreaterThanOrEqual(44);
    const marked = await page.evaluate(() => getSelection()!.toString());
    await page.locator(offer).click();
    await page.locator(openPanel).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => getSelection()!.toString())).toBe(marked);
    await page.keyboard.press('Escape');
    await page.locator(offer).waitFor({ state: 'hidden' });
    await close();
  });
});

test('on a touch screen the offer stands at the lower edge', async () => {
  const { page, faults, close } = await visited.visit(task.path, 360, { ...withClipboard, hasTouch: true, isMobile: true });
  const words = (await textOf(page, 1)).slice(2, 9);
  await mark(page, [sentence(1), 2], [sentence(1), 9]);
  await page.locator(offer).waitFor();
  const { x, y, width, height } = (await page.locator(offer).boundingBox())!;
  expect([x, Math.round(800 - y - height) < 30, width > 300, height >= 44]).toEqual([x, true, true, true]);
  await page.locator(offer).tap();
  expect(await titleOfPanel(page)).toBe('引用所选文字');
  expect(await page.locator(`${openPanel} [data-part=official]`).textContent()).toBe(quoted(task, 1, words));
  expect(faults).toEqual([]);
  await close();
});

test('from the keyboard, Tab leads from marked words to the offer, and Escape back to it', async () => {
  const { page, faults, close } = await visited.visit(task.path, 1280);
  await mark(page, [sentence(1), 2], [sentence(1), 8]);
  await page.locator(offer).waitFor();
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('Shift+ArrowRight');
  await page.getByRole('status').filter({ hasText: '按 Tab 键引用所选文字' }).waitFor({ state: 'attached' });
  const words = await page.evaluate(() => getSelection()!.toString());
  await page.keyboard.press('Tab');
  expect(await page.locator(offer).evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  expect(await titleOfPanel(page)).toBe('引用所选文字');
  expect(await page.locator(`${openPanel} [data-part=official]`).textContent()).toBe(quoted(task, 1, words));
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator(offer).evaluate((element) => element === document.activeElement)).toBe(true);
  expect(faults).toEqual([]);
  await close();
});

describe('nothing is offered', () => {
  /** The offer comes after a moment; so does its absence. */
  const isOffered = async (page: Page): Promise<boolean> => {
    await page.waitForTimeout(700);
    return page.locator(offer).isVisible();
  };

  test('for words outside the plan’s text, or partly outside it', async () => {
    const { page, faults, close } = await visited.visit(task.path, 1280);
    const notes = await page.locator('.note-term').count();
    expect(notes).toBeGreaterThan(0);
    await mark(page, [sentence(1), 2], [sentence(1), 8]);
    await page.locator(offer).waitFor();
    for (const [from, to] of [
      [['h1', 2], ['h1', 6]],
      [['.note-term', 0], ['.note-term', 2]],
      [['.citation dd', 0], ['.citation dd', 8]],
      [['h1', 2], [sentence(1), 6]],
      [[sentence(1), 2], ['.citation dd', 4]],
    ] as [Point, Point][]) {
      await mark(page, from, to);
      expect([from, to, await isOffered(page)]).toEqual([from, to, false]);
    }
    await page.evaluate(() => getSelection()!.selectAllChildren(document.body));
    expect(await isOffered(page)).toBe(false);
    expect(faults).toEqual([]);
    await close();
  });

  test('for words of two tasks, on the page that holds both', async () => {
    const { page, close } = await visited.visit(`/${task.plan.edition}/all/`, 1280);
    const [one, other] = tasks;
    await mark(page, [`[id="${one!.id}-s1"]`, 2], [`[id="${one!.id}-s1"]`, 8]);
    await page.locator(offer).waitFor();
    await page.locator(offer).click();
    const words = (await page.locator(`[id="${one!.id}-s1"]`).textContent())!.slice(2, 8);
    expect(await page.locator(`${openPanel} [data-part=official]`).textContent()).toBe(quoted(one!, 1, words));
    await page.keyboard.press('Escape');
    await mark(page, [`[id="${one!.id}-s1"]`, 2], [`[id="${other!.id}-s1"]`, 8]);
    expect(await isOffered(page)).toBe(false);
    await close();
  });
});
