import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { tasksIn } from '../pages/source-reading.ts';
import { realPlan } from './kinds-of-pages.ts';
import { visitSite } from './visited-site.ts';
import type { VisitedSite } from './visited-site.ts';

interface Note {
  term: string;
  top: number;
  bottom: number;
  /** Whether its explanation can be read. */
  open: boolean;
  /** The top of the sentence that uses its term first. */
  sentence: number;
}

/** The notes of a page as they lie in the window; a note's sentence is the one with the link to its term's page, an indicator's the one it names. */
const notesOn = (page: Page): Promise<Note[]> => page.evaluate(() =>
  [...document.querySelectorAll('.note')].map((note) => {
    const { top, bottom } = note.getBoundingClientRect();
    const address = note.querySelector('.note-more')!.getAttribute('href');
    const named = note.getAttribute('data-sentence');
    const first = named === null
      ? document.querySelector(`.plan-text a.term[href="${address}"]`)!.closest('.sentence')!
      : document.getElementById(`s${named}`)!;
    return {
      term: note.querySelector('.note-term')!.textContent,
      top, bottom,
      open: note.querySelector('p')!.checkVisibility() && note.querySelector('p')!.getBoundingClientRect().height > 0,
      sentence: first.getClientRects()[0]!.top,
    };
  }));

describe('notes on the terms of a task', () => {
  const plan = realPlan();
  let visited: VisitedSite;

  beforeAll(async () => {
    visited = await visitSite('real');
    return visited.close;
  });

  /** The notes of every task in a window of that width. */
  async function notesOfTasks(width: number): Promise<{ task: string; notes: Note[] }[]> {
    const { page, close } = await visited.visit('/', width);
    const found: { task: string; notes: Note[] }[] = [];
    for (const { id } of tasksIn(plan)) {
      await page.goto(visited.address(`/${plan.edition}/${id}/`));
      found.push({ task: id, notes: await notesOn(page) });
    }
    await close();
    expect(found.flatMap(({ notes }) => notes).length).toBeGreaterThan(0);
    return found;
  }

  const unlike = (found: { task: string; notes: Note[] }[], fits: (note: Note, previous: Note | undefined) => boolean): string[] =>
    found.flatMap(({ task, notes }) =>
      notes.filter((note, index) => !fits(note, notes[index - 1])).map(({ term }) => `${task}: ${term}`));

  test('lie open beside their sentences on wide screens, one below the other and none later than need be', async () => {
    const found = await notesOfTasks(1440);
    const halfPixel = 0.5;
    const line = 40;
    expect(unlike(found, ({ open }) => open)).toEqual([]);
    expect(unlike(found, ({ top, sentence }) => top >= sentence - halfPixel)).toEqual([]);
    expect(unlike(found, ({ top }, previous) => previous === undefined || top >= previous.bottom - halfPixel)).toEqual([]);
    expect(unlike(found, ({ top, sentence }, previous) => top <= Math.max(sentence, previous?.bottom ?? 0) + line)).toEqual([]);
  });

  test('are folded under the text on phones, and open at a touch', async () => {
    expect(unlike(await notesOfTasks(360), ({ open }) => !open)).toEqual([]);
    const { page, close } = await visited.visit(`/${plan.edition}/${tasksIn(plan)[0]!.id}/`, 360, { hasTouch: true });
    await page.locator('.note summary').first().tap();
    expect((await notesOn(page)).map(({ open }) => open).indexOf(true)).toBe(0);
    const text = (await page.locator('.plan-text').boundingBox())!;
    expect((await page.locator('.notes').boundingBox())!.y).toBeGreaterThanOrEqual(text.y + text.height);
    await close();
  });
});
