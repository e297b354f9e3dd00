import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtSite, type SharedSite } from '../built-site.ts';
import { pageAt, pagesOf } from '../pages/site-pages.ts';
import { openPanel } from './citing.ts';
import { visitSite, type VisitedSite } from './visited-site.ts';

let library: VisitedSite;
let orchard: VisitedSite;
let real: SharedSite;

beforeAll(async () => {
  [library, orchard, real] = await Promise.all([visitSite('fictional'), visitSite('articles'), builtSite('real')]);
});
afterAll(() => Promise.all([library.close(), orchard.close()]));

const title = '《某镇图书馆2031年工作要点》第一部分第1项';
const blanks = ['', '有误之处和更正依据：', ''];

/** Whom a letter goes to, and what is written in it already. */
function letterOf(link: string): { to: string; subject: string | null; lines: string[] } {
  const { protocol, pathname, searchParams } = new URL(link);
  return { to: protocol + pathname, subject: searchParams.get('subject'), lines: (searchParams.get('body') ?? '').split('\r\n') };
}

const inFooter = (page: Page) => page.locator('footer').getByRole('link', { name: '纠错' });
const inPanel = (page: Page) => page.locator(openPanel).getByRole('link', { name: '文字有误，点此纠错' });
const hrefOf = async (link: ReturnType<typeof inFooter>): Promise<string> => (await link.getAttribute('href'))!;

describe('a site with a mail address for corrections', () => {
  test('begins a letter about every page, without scripts', async () => {
    const pages = pagesOf(library.site).filter(({ forwardsTo }) => forwardsTo === undefined);
    expect(pages.length).toBeGreaterThan(20);
    for (const { path, $ } of pages) {
      const links = $('footer [data-correction]');
      expect([path, links.length]).toEqual([path, 1]);
      const { to, lines } = letterOf(links.attr('href')!);
      expect([path, to, lines[0]!.length > '页面：'.length]).toEqual([path, 'mailto:jiucuo@example.org', true]);
      if ($('link[rel=canonical]').length > 0) expect(lines[1]).toBe(`网址：${$('link[rel=canonical]').attr('href')}`);
    }
    const { page, faults, close } = await library.visit('/2031/1/', 360, { javaScriptEnabled: false });
    const name = await page.locator('h1 .title').innerText();
    const date = (await page.locator('meta[name="DC.date"]').getAttribute('content'))!;
    expect(letterOf(await hrefOf(inFooter(page)))).toEqual({
      to: 'mailto:jiucuo@example.org',
      subject: `纠错：${title}　${name}`,
      lines: [`页面：${title}　${name}`, '网址：https://example.org/2031/1/', `文本日期：${date}`, ...blanks],
    });
    expect(faults).toEqual([]);
    await close();
  });

  test('from a sentence, begins one about that sentence', async () => {
    const { page, faults, close } = await library.visit('/2031/1/', 360);
    const sentence = page.locator('.sentence').first();
    const words = (await sentence.textContent())!;
    await sentence.locator('.sentence-link').click();
    await inPanel(page).waitFor();
    const { subject, lines } = letterOf(await hrefOf(inPanel(page)));
    expect(subject).toContain(`${title}第1句`);
    expect(lines[1]).toBe('网址：https://example.org/2031/1/#s1');
    expect(lines[2]).toBe(`文字：第1句“${words.length > 60 ? `${words.slice(0, 60)}……` : words}”`);
    await page.keyboard.press('Escape');
    await page.locator('.task-head [data-cite-open]').click();
    await inPanel(page).waitFor();
    expect(letterOf(await hrefOf(inPanel(page))).lines[1]).toBe('网址：https://example.org/2031/1/');
    expect(faults).toEqual([]);
    await close();
  });
});

test('a site with a form leads to it, filled in', async () => {
  const { page, close } = await orchard.visit('/2034/1/', 1280);
  const filled = (link: string): Record<string, string> => Object.fromEntries(new URL(link).searchParams);
  const ofPage = filled(await hrefOf(inFooter(page)));
  expect(ofPage).toMatchObject({ at: 'https://example.org/2034/1/', no: '', text: '' });
  expect(ofPage['page']).toContain('第一部分第1项');
  await page.locator('.sentence-link').first().click();
  await inPanel(page).waitFor();
  expect(filled(await hrefOf(inPanel(page)))).toMatchObject({ at: 'https://example.org/2034/1/#s1', no: '1', text: await page.locator('.sentence').first().textContent() });
  await close();
});

test('a site that names nobody to tell says nothing of corrections', () => {
  expect(pagesOf(real).filter(({ $ }) => $('[data-correction]').length > 0 || $('footer').text().includes('纠错')).map(({ path }) => path)).toEqual([]);
  expect(pageAt(library.site, '/').$('footer').text()).toContain('纠错');
});
