import type { CheerioAPI } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtSite } from '../built-site.ts';
import { pagesOf } from './site-pages.ts';
import type { SitePage } from './site-pages.ts';

const attributesOf = ($: CheerioAPI, selector: string, attribute: string): string[] =>
  $(selector).toArray().map((element) => $(element).attr(attribute) ?? '');

describe.each(['real', 'fictional', 'two-years', 'articles'] as const)('every page of the %s site', (name) => {
  let all: SitePage[];
  /** Pages that are read; the others only send on. */
  let pages: SitePage[];

  beforeAll(async () => {
    all = pagesOf(await builtSite(name));
    pages = all.filter(({ forwardsTo }) => forwardsTo === undefined);
    expect(pages.length).toBeGreaterThan(0);
  });

  /** The addresses of the pages that are not as they should be. */
  const unlike = (among: SitePage[], fits: (page: SitePage) => boolean): string[] =>
    among.filter((page) => !fits(page)).map(({ path }) => path);

  test('is in Simplified Chinese and fits small screens', () => {
    expect(unlike(all, ({ $ }) => $('html').attr('lang') === 'zh-CN')).toEqual([]);
    expect(unlike(all, ({ $ }) => $('meta[name=viewport]').attr('content') === 'width=device-width,initial-scale=1')).toEqual([]);
  });

  test('has a title of its own and a description', () => {
    expect(unlike(all, ({ $ }) => $('head > title').length === 1 && $('title').text().trim() !== '')).toEqual([]);
    expect(unlike(pages, ({ $ }) => attributesOf($, 'meta[name=description]', 'content').every((text) => text.trim() !== '')
      && $('meta[name=description]').length === 1)).toEqual([]);
    const titles = Map.groupBy(pages, ({ $ }) => $('head > title').text());
    expect([...titles].filter(([, bearers]) => bearers.length > 1).map(([title]) => title)).toEqual([]);
  });

  test('has one heading of the first level, and skips none', () => {
    expect(unlike(pages, ({ $ }) => $('h1').length === 1 && $('h1').text().trim() !== '')).toEqual([]);
    expect(unlike(pages, ({ $ }) => {
      const levels = $('h1, h2, h3, h4, h5, h6').toArray().map(({ tagName }) => Number(tagName.slice(1)));
      return levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1);
    })).toEqual([]);
  });

  test('names each element once, and refers to elements that are there', () => {
    expect(unlike(pages, ({ $ }) => {
      const ids = attributesOf($, '[id]', 'id');
      const references = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls'].flatMap((attribute) =>
        attributesOf($, `[${attribute}]`, attribute).flatMap((value) => value.split(/\s+/)));
      return new Set(ids).size === ids.length && references.every((id) => ids.includes(id));
    })).toEqual([]);
  });

  test('has words for pictures, and names for fields, buttons and links', () => {
    expect(unlike(pages, ({ $ }) => $('img:not([alt]), [role=img]:not([aria-label])').length === 0)).toEqual([]);
    expect(unlike(pages, ({ $ }) => $('input, select, textarea').toArray().every((field) =>
      $(field).is('[aria-label]') || $(field).closest('label').length > 0 || $(`label[for="${$(field).attr('id')}"]`).length === 1))).toEqual([]);
    expect(unlike(pages, ({ $ }) => $('a[href], button').toArray().every((element) =>
      ($(element).attr('aria-label') ?? $(element).text()).trim() !== ''))).toEqual([]);
  });

  test('has one main part, and a way past what comes before it', () => {
    expect(unlike(pages, ({ $ }) => $('main').length === 1 && $('body > a').first().attr('href') === `#${$('main').attr('id')}`)).toEqual([]);
  });
});
