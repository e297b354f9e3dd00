import { beforeAll, describe, expect, test } from 'vitest';
import { tasksIn } from '../pages/source-reading.ts';
import { clipboardOf, openPanel, withClipboard } from './citing.ts';
import { realPlan } from './kinds-of-pages.ts';
import { visitSite } from './visited-site.ts';
import type { Visit, VisitedSite } from './visited-site.ts';

const plan = realPlan();
const path = `/${plan.edition}/${tasksIn(plan).at(-1)!.id}/`;
/** What the site knows itself by, wherever it is looked at. */
const published = 'https://example.org/jyj/plan';
let visited: VisitedSite;

beforeAll(async () => {
  visited = await visitSite('real-under-base');
  return visited.close;
});

/** Chooses the number of the last sentence; gives its id. */
async function chooseLast({ page }: Visit): Promise<string> {
  const number = page.locator('.sentence-link').last();
  const id = await page.locator('.sentence').last().getAttribute('id');
  await number.click();
  return id!;
}

describe('where the panel does not load', () => {
  const failing = /\/panel\.[^/]*\.js$/u;

  test('the number of a sentence puts its address on the clipboard and says so', async () => {
    const visit = await visited.visit('/about/', 360, withClipboard);
    await visit.page.route(failing, (route) => route.abort());
    await visit.page.goto(visited.address(path));
    const id = await chooseLast(visit);
    const message = visit.page.getByRole('status').filter({ hasText: '已复制网址' });
    await message.waitFor();
    const address = visited.address(`${path}#${id}`);
    expect(await message.innerText()).toContain(address);
    expect((await clipboardOf(visit.page)).text).toBe(address);
    expect(visit.page.url()).toBe(address);
    expect(await visit.page.locator(openPanel).count()).toBe(0);
    await visit.close();
  });

  test.each([
    ['refuses', () => Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new DOMException('', 'NotAllowedError')) })],
    ['has none, as on a site without HTTPS', () => Object.defineProperty(navigator, 'clipboard', { value: undefined })],
  ])('and the clipboard %s, a message tells how to copy the address', async (_, arrange) => {
    const visit = await visited.visit('/about/');
    await visit.page.route(failing, (route) => route.abort());
    await visit.page.addInitScript(arrange);
    await visit.page.goto(visited.address(path));
    const id = await chooseLast(visit);
    const message = visit.page.getByRole('status').filter({ hasText: '请复制地址栏中的网址' });
    await message.waitFor();
    expect(await message.innerText()).toContain(visited.address(`${path}#${id}`));
    expect(visit.page.url()).toBe(visited.address(`${path}#${id}`));
    await visit.close();
  });

  test('the button near the title leads to the citation written out', async () => {
    const visit = await visited.visit('/about/', 360, withClipboard);
    await visit.page.route(failing, (route) => route.abort());
    await visit.page.goto(visited.address(path));
    await visit.page.locator('.task-head [data-cite-open]').click();
    await visit.page.getByRole('status').filter({ hasText: '已复制网址' }).waitFor();
    expect(visit.page.url()).toBe(visited.address(`${path}#citation`));
    await visit.close();
  });
});

describe('without scripts', () => {
  test('the number leads to the sentence', async () => {
    const visit = await visited.visit(path, 360, { javaScriptEnabled: false });
    const id = await chooseLast(visit);
    expect(visit.page.url()).toBe(visited.address(`${path}#${id}`));
    expect(await visit.page.locator('.sentence:target').count()).toBe(1);
    await visit.close();
  });

  test('the button near the title leads to the citation, written out for writers to take', async () => {
    const visit = await visited.visit(path, 360, { javaScriptEnabled: false });
    await visit.page.locator('.task-head [data-cite-open]').click();
    expect(visit.page.url()).toBe(visited.address(`${path}#citation`));
    const words = await visit.page.locator('#citation').innerText();
    expect(words).toContain(`《${plan.title}》`);
    expect(words).toContain('[引用日期]');
    expect(words).toContain(`${published}${path}`);
    expect(await visit.page.locator('#citation button').isVisible()).toBe(false);
    await visit.close();
  });
});

test('a browser that takes words in an address for a name is led to the sentence', async () => {
  const { page, close } = await visited.visit('/about/');
  // The browser at hand knows `:~:` and takes it away. With a mark it does not know, it does what others do with that one.
  await page.route(/\/CitePanel\.[^/]*\.js$/u, async (route) => {
    const script = await (await route.fetch()).text();
    expect(script).toContain(':~:');
    await route.fulfill({ body: script.replaceAll(':~:', ':!:'), contentType: 'text/javascript' });
  });
  await page.goto(visited.address(`${path}#s2:!:text=anything`));
  await page.waitForURL(visited.address(`${path}#s2`));
  expect(await page.locator('.sentence:target').getAttribute('id')).toBe('s2');
  await page.evaluate(() => {
    window.location.hash = 's1:!:text=anything';
  });
  await page.waitForURL(visited.address(`${path}#s1`));
  expect(await page.locator('.sentence:target').getAttribute('id')).toBe('s1');
  await close();
});

test('numbers of sentences are not copied with the text', async () => {
  const visit = await visited.visit(path);
  const copied = await visit.page.locator('.plan-text').evaluate((text) => {
    getSelection()!.selectAllChildren(text);
    return getSelection()!.toString();
  });
  expect(copied.replace(/\s+/g, '')).toBe(tasksIn(plan).at(-1)!.paragraphs.join('').replace(/\s+/g, ''));
  await visit.close();
});
