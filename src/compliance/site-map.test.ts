import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { publishedUnit } from '../ledger/specimen.ts';
import { noSiteLedger } from '../ledger/site-ledger.ts';
import { daysOfChange, robotsFile, siteMapFiles } from './site-map.ts';

const addressOf = (path: string): string => `https://example.org${path}`;

/** The elements of a file with their text, read strictly. */
function read(xml: string): [name: string, text: string][] {
  const found: [string, string][] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => { throw error; });
  parser.on('opentag', ({ local, uri }) => {
    expect(uri).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
    found.push([local, '']);
  });
  parser.on('text', (text) => {
    const last = found.at(-1);
    if (last !== undefined) last[1] += text.trim();
  });
  parser.write(xml).close();
  return found;
}

describe('the site map for search engines', () => {
  test('holds each page once, in order, with the day where it is known', () => {
    const [file, ...more] = siteMapFiles([{ address: addressOf('/b/?x=1&y=2') }, { address: addressOf('/a/'), changed: '2031-06-01' }], addressOf);
    expect([file!.path, more]).toEqual(['sitemap.xml', []]);
    expect(read(file!.text)).toEqual([
      ['urlset', ''], ['url', ''], ['loc', 'https://example.org/a/'], ['lastmod', '2031-06-01'], ['url', ''], ['loc', 'https://example.org/b/?x=1&y=2'],
    ]);
  });

  test('is split where it holds too many, with an index of its files', () => {
    const pages = ['/1/', '/2/', '/3/', '/4/', '/5/'].map((path) => ({ address: addressOf(path) }));
    const files = siteMapFiles(pages, addressOf, 2);
    expect(files.map(({ path }) => path)).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml']);
    expect(read(files[0]!.text).filter(([name]) => name === 'loc').map(([, text]) => text)).toEqual(files.slice(1).map(({ path }) => addressOf(`/${path}`)));
    expect(files.slice(1).flatMap(({ text }) => read(text).filter(([name]) => name === 'loc').map(([, address]) => address))).toEqual(pages.map(({ address }) => address));
  });

  test('is named to robots, which may read everything', () => {
    expect(robotsFile('https://example.org/sitemap.xml').text).toBe('User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n');
  });
});

test('a page’s day is that of its latest wording, a part’s that of its latest task', () => {
  const task = { ...publishedUnit({ 1: '甲。' }, { 1: '乙。' }), name: '3', part: 2 };
  const part = { ...publishedUnit({ 1: '丙。' }), name: 'part/2' };
  const days = daysOfChange([{ edition: '2031', published: '2031-01-01', units: new Map([task, part].map((unit) => [unit.name, unit])) }], noSiteLedger, []);
  expect(Object.fromEntries(days)).toEqual({ '/2031/3/': '2031-02-01', '/2031/part/2/': '2031-02-01', '/2031/': '2031-02-01', '/2031/all/': '2031-02-01' });
});
