import { beforeAll, describe, expect, test } from 'vitest';
import { builtSite, type SharedSite } from '../built-site.ts';
import { readScripts, type PageScripts } from './page-scripts.ts';
import { pagesOf, type SitePage } from './site-pages.ts';

const kilobyte = 1024;
/** For the whole of a page. */
const budget = 12 * kilobyte;

let site: SharedSite;
let scripts: PageScripts;
let pages: SitePage[];

beforeAll(async () => {
  site = await builtSite('real');
  scripts = readScripts(site);
  pages = pagesOf(site).filter(({ forwardsTo }) => forwardsTo === undefined);
});

/** What a page loads by itself. */
const atStart = (page: SitePage): Set<string> => scripts.reached(scripts.beginsWith(page), 'at once');

/** All that a script may still load, but for what is asked for only in a large archive or of other sites, and for what checks memos, which has a budget of its own. */
const withAllLater = (entry: string): string[] =>
  [...scripts.reached([entry], 'later')].filter((name) => !/^(?:load-full|elsewhere|desk)\./u.test(name));

const heaviest = <Row extends { bytes: number }>(rows: Row[]): Row[] => rows.sort((a, b) => b.bytes - a.bytes).slice(0, 3);

describe('scripts of a page', () => {
  test('are deferred files, none of which is there twice', () => {
    const wrong = pages.flatMap((page) => {
      const tags = page.$('script[src]').toArray().map(({ attribs }) => attribs);
      const held = tags.some(({ type, defer, async }) => type !== 'module' && defer === undefined && async === undefined);
      return held || new Set(tags.map(({ src }) => src)).size < tags.length ? [page.path] : [];
    });
    expect(wrong).toEqual([]);
  });

  test('are 5 KB when a page is opened, but for those that answer what was asked for', () => {
    const rows = pages.filter(({ path }) => path !== '/search/' && path !== '/404.html').map((page) => ({ path: page.path, bytes: scripts.inline(page) + scripts.weight(atStart(page)) }));
    expect(heaviest(rows)[0]!.bytes).toBeGreaterThan(kilobyte);
    expect(heaviest(rows).filter(({ bytes }) => bytes > 5 * kilobyte)).toEqual([]);
  });

  test('are 12 KB with all that any one of them loads later', () => {
    // Where a box stands in the page itself, the search link loads nothing.
    const idle = (page: SitePage): RegExp => (page.$('main [data-search-box]').length > 0 ? /^SearchLink\./u : /^$/u);
    const rows = pages.flatMap((page) => scripts.beginsWith(page).filter((entry) => !idle(page).test(entry)).map((entry) => {
      const loaded = new Set([...atStart(page), ...withAllLater(entry)]);
      return { path: page.path, entry, files: loaded.size, bytes: scripts.inline(page) + scripts.weight(loaded) };
    }));
    expect(Math.max(...rows.map(({ files }) => files))).toBeGreaterThan(10);
    expect(heaviest(rows).filter(({ bytes }) => bytes > budget)).toEqual([]);
  });
});

test('what the search box loads at its first focus is at most 8 KB more', () => {
  const begun = atStart(pages.find(({ path }) => path === '/')!);
  const more = scripts.weight([...scripts.reached([scripts.named('box')], 'later')].filter((name) => !begun.has(name)));
  expect(more).toBeGreaterThan(kilobyte);
  expect(more).toBeLessThanOrEqual(8 * kilobyte);
});

test('what checking a memo loads is at most 20 KB', () => {
  const bytes = scripts.weight(scripts.reached([scripts.named('desk')], 'later'));
  expect(bytes).toBeGreaterThan(kilobyte);
  expect(bytes).toBeLessThanOrEqual(20 * kilobyte);
});
