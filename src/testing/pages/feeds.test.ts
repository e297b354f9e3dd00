import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtSite } from '../built-site.ts';
import type { SharedSite } from '../built-site.ts';
import { hasFile, origin, pageAt, pathWithin } from './site-pages.ts';

/** The folders of a site that hold feeds. */
const feedFolders = ({ directory }: SharedSite): string[] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((file) => /(?:^|\/)feed\.xml$/.test(file)).map((file) => file.replace(/feed\.xml$/, '')).sort();

/** @throws when it is not well-formed XML */
function elementsIn(xml: string): Map<string, number> {
  const counts = new Map<string, number>();
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => { throw error; });
  parser.on('opentag', ({ local, uri }) => {
    expect(uri).toBe('http://www.w3.org/2005/Atom');
    counts.set(local, (counts.get(local) ?? 0) + 1);
  });
  parser.write(xml).close();
  return counts;
}

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/;

describe.each([
  ['articles', ['', '2034/1/', '2034/2/', '2034/part/1/', 'about/changes/']],
  ['revised', ['about/changes/']],
  ['real-under-base', ['', 'about/changes/']],
] as const)('the feeds of the %s site', (name, expected) => {
  let site: SharedSite;

  beforeAll(async () => {
    site = await builtSite(name);
  });

  test('are there, of the site, of parts, of tasks and of changes', () => {
    expect(feedFolders(site)).toEqual(expect.arrayContaining([...expected]));
  });

  test('are read by programs, in both formats alike', () => {
    for (const folder of feedFolders(site)) {
      const xml = readFileSync(join(site.directory, folder, 'feed.xml'), 'utf8');
      const atom = parseAtomFeed(xml);
      const jsonText = readFileSync(join(site.directory, folder, 'feed.json'), 'utf8');
      const json = parseJsonFeed(jsonText);
      const { entries = [] } = atom;
      const { items = [] } = json;
      const own = `${origin}${site.base}${folder}`;

      // What RFC 4287 and JSON Feed 1.1 ask for.
      expect([atom.id, atom.links?.find(({ rel }) => rel === 'self')?.href]).toEqual([`${own}feed.xml`, `${own}feed.xml`]);
      expect(atom.updated).toMatch(moment);
      expect(atom.updated).toBe(entries.map(({ updated }) => updated).sort().at(-1));
      expect(atom.authors?.[0]?.name).toBeTruthy();
      expect([(JSON.parse(jsonText) as { version: string }).version, json.feed_url, json.language]).toEqual(['https://jsonfeed.org/version/1.1', `${own}feed.json`, 'zh-CN']);
      expect([json.title, json.home_page_url]).toEqual([atom.title?.value, own]);
      const counts = elementsIn(xml);
      expect(['feed', 'id', 'title', 'updated', 'name', 'summary'].map((element) => counts.get(element)))
        .toEqual([1, ...Array.from({ length: 4 }, () => entries.length + 1), entries.length]);

      expect(entries.length).toBeGreaterThan(0);
      expect(items.map(({ id, title, url, date_published: day, authors }) => [id, title, url, day, authors?.[0]?.name]))
        .toEqual(entries.map(({ id, title, links, updated, authors }) => [id, title?.value, links?.[0]?.href, updated, authors?.[0]?.name]));
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      for (const { id, url = '', title, content_text: words, date_published: day } of items) {
        const address = new URL(url);
        const path = pathWithin(site, address);
        expect([id, day, path !== undefined && hasFile(site, path)]).toEqual([url, expect.stringMatching(moment), true]);
        expect([title, words].map((text) => text?.trim() ?? '')).not.toContain('');
        if (address.hash !== '') expect(pageAt(site, path!).$(`[id="${address.hash.slice(1)}"]`)).toHaveLength(1);
      }
    }
  });
});
