import { beforeAll, describe, expect, test } from 'vitest';
import { visitSite } from './visited-site.ts';
import type { Visit, VisitedSite } from './visited-site.ts';

let visited: VisitedSite;

beforeAll(async () => {
  visited = await visitSite('revised');
  return visited.close;
});

/** Whether the element is in the window, not under its edge. */
const isSeen = ({ page }: Visit, selector: string): Promise<boolean> => page.locator(selector).evaluate((element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight && bottom > top;
});

const background = ({ page }: Visit, selector: string): Promise<string> =>
  page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);

describe.each([['with', true], ['without', false]])('%s scripts', (_, javaScriptEnabled) => {
  test('the old address of a sentence leads to the one that took its place, and marks it', async () => {
    const visit = await visited.visit('/2033/1/#s3', 360, { javaScriptEnabled, viewport: { width: 360, height: 300 } });
    expect(await visit.page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
    expect(await isSeen(visit, '#s2')).toBe(true);
    expect(await background(visit, '#s2')).not.toBe(await background(visit, '#s7'));
    expect(visit.faults).toEqual([]);
    await visit.close();
  });

  test('the old address of a deleted sentence leads to the end of the text, where only its visitors are told', async () => {
    const visit = await visited.visit('/2033/3/', 360, { javaScriptEnabled });
    expect(await visit.page.locator('.gone:visible').count()).toBe(0);
    await visit.page.goto(visited.address('/2033/3/#s2'));
    // The same page with another fragment is not loaded anew.
    expect(await visit.page.locator('.gone:visible').allInnerTexts()).toEqual(['第2句已在修订中删去，见修订记录。']);
    expect(await isSeen(visit, '.gone#s2')).toBe(true);
    await visit.page.locator('.gone:visible a').click();
    expect(await isSeen(visit, '#revisions')).toBe(true);
    await visit.close();
    const afresh = await visited.visit('/2033/3/#s1', 360, { javaScriptEnabled, viewport: { width: 360, height: 400 } });
    expect(await isSeen(afresh, '.gone#s1')).toBe(true);
    await afresh.close();
  });

  test('a withdrawn task is told so on the page of the whole plan and on its own', async () => {
    const visit = await visited.visit('/2033/all/#5-s2', 768, { javaScriptEnabled });
    expect(await visit.page.locator('.gone:visible').allInnerTexts()).toEqual(['第5项已停用，见最后公布的文字。']);
    await visit.page.locator('.gone:visible a').click();
    expect(visit.page.url()).toBe(visited.address('/2033/5/'));
    expect(await visit.page.locator('.unit-notice').isVisible()).toBe(true);
    await visit.page.locator('.unit-notice a').click();
    expect(visit.page.url()).toBe(visited.address('/2033/3/'));
    await visit.close();
  });
});

test('from the record one reads the earlier wording, and comes back', async () => {
  const visit = await visited.visit('/2033/1/', 360);
  await visit.page.locator('.earlier-wording').last().click();
  expect(visit.page.url()).toBe(visited.address('/2033/1/r1/'));
  expect(await visit.page.locator('.sentence').first().innerText()).toContain('一树一档');
  await visit.page.locator('.unit-notice a').first().click();
  expect(visit.page.url()).toBe(visited.address('/2033/1/'));
  expect(visit.faults).toEqual([]);
  await visit.close();
});

test('a short address still leads to a withdrawn task', async () => {
  const visit = await visited.visit('/5/');
  await visit.page.waitForURL(visited.address('/2033/5/'));
  await visit.close();
});

test('the search box leads to a withdrawn task by its number, and says that it is withdrawn', async () => {
  const visit = await visited.visit('/');
  const input = visit.page.locator('main input[type=search]');
  await input.fill('5');
  await visit.page.locator('main [role=option]', { hasText: '第5项（已停用） 试行夜间开放' }).waitFor();
  await input.press('Enter');
  await visit.page.waitForURL(visited.address('/2033/5/'));
  expect(visit.faults).toEqual([]);
  await visit.close();
});

test('on paper, an earlier wording and a withdrawn task say what they are', async () => {
  const visit = await visited.visit('/2033/1/r1/');
  await visit.page.emulateMedia({ media: 'print' });
  expect(await visit.page.locator('.unit-notice').isVisible()).toBe(true);
  expect(await visit.page.locator('.unit-notice').innerText()).toContain('这是旧文字。');
  await visit.page.goto(visited.address('/2033/5/'));
  expect(await visit.page.locator('.unit-notice').innerText()).toContain('本项已停用。');
  await visit.close();
});

test('everything fits its window from 320 to 1440 pixels', async () => {
  const { page, faults, close } = await visited.visit('/');
  const wide: string[] = [];
  for (const path of ['/2033/1/', '/2033/1/r1/', '/2033/3/', '/2033/3/r1/', '/2033/5/', '/2033/part/1/', '/2033/part/3/', '/2033/', '/glossary/yi-shu-yi-dang/']) {
    await page.goto(visited.address(path));
    for (const width of [320, 360, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)) wide.push(`${path} at ${width}`);
    }
  }
  expect(wide).toEqual([]);
  expect(faults).toEqual([]);
  await close();
});
