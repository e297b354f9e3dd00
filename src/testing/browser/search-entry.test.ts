import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { FirstFile, FirstIndex } from '../../search/first.ts';
import { termsMeant } from '../../search/offer.ts';
import type { SearchRecord } from '../../search/records.ts';
import { toChineseNumeral } from '../../plan/numerals.ts';
import { publishedSearch } from './search-site.ts';
import { visitSite, type VisitedSite } from './visited-site.ts';

let visited: VisitedSite;
let file: FirstFile;
let index: FirstIndex;
let records: SearchRecord[];

beforeAll(async () => {
  visited = await visitSite('real');
  ({ file, index, records } = await publishedSearch(visited));
});
afterAll(() => visited.close());

/** Types into the box and gives the address that its first suggestion leads to. */
async function followFirst(page: Page, typed: string, key: 'Enter' | 'ArrowDown'): Promise<string> {
  await page.goto(visited.address('/'));
  const input = page.locator('main input[type=search]');
  await input.click();
  await page.locator('main input[role=combobox]').waitFor();
  await page.keyboard.insertText(typed);
  await page.locator('main [role=option]').nth(1).waitFor();
  if (key === 'ArrowDown') await page.keyboard.press('ArrowDown');
  await Promise.all([page.waitForURL((url) => url.pathname !== new URL(visited.address('/')).pathname), page.keyboard.press('Enter')]);
  return page.url();
}

test('a task is reached however its number is written, by Enter and as the first suggestion', async () => {
  const tasks = records.filter(({ kind }) => kind === 'task');
  const task = tasks[Math.floor(tasks.length / 2)]!;
  const number = String(task.number);
  const numeral = toChineseNumeral(task.number!);
  const forms = [
    number, number.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)), `0${number}`, `第${number}项`, `第${numeral}项`, numeral,
    `（${numeral}）`, `任务 ${numeral}`, `T${number}`, `#${number}`, `${task.edition}-${number}`, `/${task.edition}/${number}/`, `第${toChineseNumeral(task.part!)}部分第${number}项`,
  ];
  const { page, faults, close } = await visited.visit('/');
  for (const form of forms) expect([form, await followFirst(page, form, 'Enter')]).toEqual([form, visited.address(task.url)]);
  expect(await followFirst(page, forms[3]!, 'ArrowDown')).toBe(visited.address(task.url));
  expect(faults).toEqual([]);
  await close();
});

describe('a term', () => {
  test('is reached by its pinyin, with and without spaces, in either case, and by its initials', async () => {
    const terms = records.filter(({ kind }) => kind === 'term');
    const initials = (reading: string): string => reading.split(' ').map((syllable) => syllable.charAt(0)).join('');
    const term = terms.find(({ pinyin = '' }) => /^[a-z ]+$/u.test(pinyin) && pinyin.split(' ').length === 4
      && records.filter((other) => initials(other.pinyin ?? '').startsWith(initials(pinyin))).length === 1)!;
    const reading = term.pinyin!;
    const { page, faults, close } = await visited.visit('/');
    for (const typed of [reading, reading.replace(/ /gu, ''), reading.toUpperCase(), initials(reading)]) {
      expect([typed, await followFirst(page, typed, 'Enter')]).toEqual([typed, visited.address(term.url)]);
    }
    expect(faults).toEqual([]);
    await close();
  });

  test('is reached in Traditional characters', async () => {
    const pairs = [...file.traditional];
    const traditional = new Map(pairs.flatMap((character, at) => (at % 2 === 1 ? [[character, pairs[at - 1]!] as const] : [])));
    const term = records.find(({ kind, names: [name = ''] }) =>
      kind === 'term' && [...name].some((character) => traditional.has(character)) && termsMeant(name, index).length === 1)!;
    const typed = [...term.names[0]!].map((character) => traditional.get(character) ?? character).join('');
    expect(typed).not.toBe(term.names[0]);
    const { page, close } = await visited.visit('/');
    expect(await followFirst(page, typed, 'Enter')).toBe(visited.address(term.url));
    await close();
  });
});
