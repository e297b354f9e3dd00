import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toChineseNumeral } from '../../plan/numerals.ts';
import { tasksIn } from '../pages/source-reading.ts';
import { realPlan } from './kinds-of-pages.ts';
import { visitWith } from './search-site.ts';
import { visitSite, type VisitedSite } from './visited-site.ts';

const plan = realPlan();
const { edition } = plan;
const tasks = tasksIn(plan);
const task = tasks[Math.floor(tasks.length / 2)]!;
const id = task.id;
const beyond = String(Number(tasks.at(-1)!.number) + 1);
const wide = (text: string): string => text.replace(/[!-~]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
/** What a browser tells of a page it did not get. */
const notFound = /: 404$|status of 404/u;

describe.each(['real', 'real-under-base'] as const)('an address of the %s site that leads to no page', (name) => {
  let visited: VisitedSite;

  beforeAll(async () => {
    visited = await visitSite(name);
  });
  afterAll(() => visited.close());

  const page = `/${edition}/${id}/`;

  test.each([
    ['with a nought in front', `/${edition}/0${id}`, page],
    ['in capitals', `/${edition.toUpperCase()}/${id}`, page],
    ['as a file', `/${edition}/${id}.html`, page],
    ['in full-width digits', `/${wide(id)}/`, page],
    ['with the sentence as a step', `/${edition}/${id}/s2`, `${page}#s2`],
    ['with a nought and the sentence behind it', `/${edition}/0${id}/#s2`, `${page}#s2`],
    ['as a printed code', `/${edition}-${id}-2`, `${page}#s2`],
    ['with a full stop stuck to it', `/${edition}/${id}/。`, page],
    ['with a bracket stuck to it', `/${edition}/${id}/）`, page],
    ['with a comma and words stuck to it', `/${edition}/${id}/，请查收`, page],
    ['encoded twice', `/${edition}/${id}/%25E3%2580%2582`, page],
    ['with its part in capitals', `/${edition}/PART/1`, `/${edition}/part/1/`],
  ])('%s goes on to the page', async (_, wrong, right) => {
    const { page: window, faults, close } = await visited.visit('/about/');
    await window.goto(visited.address(wrong));
    await window.waitForURL(visited.address(right));
    expect(await window.locator('h1').innerText()).not.toContain('没有这个页面');
    // Back leads to where the reader came from, not to the wrong address again.
    await window.goBack();
    expect(window.url()).toBe(visited.address('/about/'));
    expect(faults.filter((fault) => !notFound.test(fault) && !fault.includes('404 (Not Found)'))).toEqual([]);
    await close();
  });

  test.each([
    ['the task in words', `/${edition}/第${id}项`],
    ['its numeral', `/${toChineseNumeral(Number(task.number))}项/`],
  ])('with %s asks whether it was meant', async (_, wrong) => {
    const { page: window, close } = await visited.visit(wrong);
    const links = window.locator('[data-lost-address] a');
    await links.first().waitFor();
    expect(await window.locator('[data-lost-address]').innerText()).toContain('您要找的可能是');
    expect(await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))).toEqual([visited.address(page)]);
    expect(await links.innerText()).toContain(task.title);
    expect(window.url()).toBe(new URL(visited.address(wrong)).href);
    await links.click();
    await window.waitForURL(visited.address(page));
    await close();
  });

  test('with a number that no task has tells which there are', async () => {
    const { page: window, close } = await visited.visit(`/${edition}/${beyond}/`);
    const told = window.locator('[data-lost-address]');
    await told.locator('a').waitFor();
    expect(await told.innerText()).toContain(`没有第 ${beyond} 项，任务编号为 ${tasks[0]!.number} 到 ${tasks.at(-1)!.number}`);
    expect(await told.locator('a').getAttribute('href')).toBe(new URL(visited.address(`/${edition}/`)).pathname);
    await close();
  });

  test('with a sentence that the task does not have offers the task', async () => {
    const { page: window, close } = await visited.visit(`/${edition}/${id}.html#s99`);
    const told = window.locator('[data-lost-address]');
    await told.locator('a').waitFor();
    expect(await told.innerText()).toContain('没有第 99 句');
    expect(await told.locator('a').evaluate((link) => (link as HTMLAnchorElement).href)).toBe(visited.address(page));
    await close();
  });

  test('that means nothing is left with the box and the forms of addresses', async () => {
    const { page: window, close } = await visited.visit('/nothing/at/all/');
    await window.waitForLoadState('networkidle');
    expect(await window.locator('[data-lost-address]').isVisible()).toBe(false);
    expect(await window.locator('main input[type=search]').isVisible()).toBe(true);
    expect(await window.locator('main').innerText()).toContain(new URL(visited.address(`/${edition}/${tasks.at(-1)!.id}/#s1`)).pathname);
    await close();
  });
});

describe('the real site', () => {
  let visited: VisitedSite;

  beforeAll(async () => {
    visited = await visitSite('real');
  });
  afterAll(() => visited.close());

  test('still leads on where the first file of search fails', async () => {
    const { page: window, close } = await visitWith(visited, `/${edition}/0${id}`, /\/search\/first\.json/u, (route) => route.abort());
    await window.waitForURL(visited.address(`/${edition}/${id}/`));
    await close();
  });

  test('explains itself without scripts', async () => {
    const { page: window, close } = await visited.visit(`/${edition}/0${id}`, 360, { javaScriptEnabled: false });
    expect(await window.locator('h1').innerText()).toBe('没有这个页面');
    expect(await window.locator('main a', { hasText: `/${edition}/` }).count()).toBeGreaterThan(2);
    expect(await window.locator('main input[type=search]').isVisible()).toBe(true);
    await close();
  });

  test('leaves its page of lost addresses alone when it is asked for by name', async () => {
    const { page: window, faults, close } = await visited.visit('/404.html');
    await window.waitForLoadState('networkidle');
    expect(await window.locator('[data-lost-address]').isVisible()).toBe(false);
    expect(faults).toEqual([]);
    await close();
  });
});
