import { describe, expect, test } from 'vitest';
import { isKept, placeOf } from './kept.ts';

describe('of the files of a site', () => {
  test.each([
    'index.html', '2031/index.html', '2031/7/index.html', '7/index.html', 'glossary/yue-du/index.html', 'search/index.html', 'offline/search.json',
    '_astro/box.abc.js', 'cite/texts/2031.js', 'icon.svg', 'manifest.webmanifest',
    'updates/open-day/index.html',
  ])('%s is kept', (file) => {
    expect(isKept(file, new Set(['2030', '2029']))).toBe(true);
  });

  test.each([
    '2030/7/index.html', '2029/index.html', 'cite/texts/2030.js', 'compare/2030/2031/index.html', '404.html', 'offline-worker.js',
    'share/abc.png', '_astro/crowd.abc.webp', '2031/plan.json', '2031/7.txt', 'updates/feed.xml',
    'search/first.json', 'search/whole.json', 'pagefind/pagefind.js', 'pagefind/index/a.pf_index', 'pagefind/record/a.json', 'offline/files.json',
  ])('%s is not', (file) => {
    expect(isKept(file, new Set(['2030', '2029']))).toBe(false);
  });
});

test.each([['index.html', ''], ['2031/7/index.html', '2031/7/'], ['_astro/a b.js', '_astro/a%20b.js'], ['x/myindex.html', 'x/myindex.html']])(
  '%s answers to “%s”',
  (file, path) => {
    expect(placeOf(file)).toEqual({ path });
  },
);

test('for searching a copy has a file of its own', () => {
  expect(placeOf('offline/search.json')).toEqual({ path: 'search/first.json', from: 'offline/search.json' });
});
