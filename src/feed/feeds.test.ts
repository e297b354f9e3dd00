import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { feedEntry } from '../article/feed-entry.ts';
import { specimenArticle } from '../article/specimen.ts';
import { atomOf } from './atom.ts';
import { feedPath, lastUpdate, type Feed } from './feed.ts';
import { jsonFeedOf } from './json-feed.ts';

const feed: Feed = {
  title: '果园 & 树', page: 'https://example.org/', address: 'https://example.org/feed.xml', publisher: '某果园',
  entries: [
    feedEntry(specimenArticle, 'https://example.org/interpretations/trees/'),
    feedEntry({ ...specimenArticle, title: `坏字符\u0000\uFFFE`, approved: '2034-02-01' }, 'https://example.org/interpretations/more/'),
  ],
};

/** The texts of the elements of a feed by their paths, e.g. `feed/entry/title`. */
function textsOf(xml: string): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  const open: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  const add = (text: string): void => void texts.set(open.join('/'), [...texts.get(open.join('/')) ?? [], text]);
  parser.on('error', (error) => { throw error; });
  parser.on('opentag', ({ local, attributes }) => {
    open.push(local);
    if (local === 'link') add(`${attributes['rel']!.value} ${attributes['href']!.value}`);
  });
  parser.on('text', (text) => { if (text.trim() !== '') add(text); });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return texts;
}

test('an Atom feed is well-formed XML and says the same', () => {
  const texts = textsOf(atomOf(feed));
  expect(texts.get('feed/title')).toEqual(['果园 & 树']);
  expect(texts.get('feed/updated')).toEqual(['2034-02-01T00:00:00+08:00']);
  expect(texts.get('feed/link')).toEqual(['self https://example.org/feed.xml', 'alternate https://example.org/']);
  expect(texts.get('feed/entry/title')).toEqual(['果树 <与> “树” & 人', '坏字符']);
  expect(texts.get('feed/entry/summary')?.[0]).toBe('一句“话” & <b>。');
  expect(texts.get('feed/entry/id')).toEqual(texts.get('feed/entry/link')?.map((link) => link.replace('alternate ', '')));
});

test('a JSON feed holds the words too', () => {
  const { items } = JSON.parse(jsonFeedOf(feed)) as { items: Record<string, unknown>[] };
  expect(items[0]).toEqual({
    id: 'https://example.org/interpretations/trees/', url: 'https://example.org/interpretations/trees/', title: '果树 <与> “树” & 人', summary: '一句“话” & <b>。',
    content_text: '要求\n\n剪 & 挂。', date_published: '2034-01-03T00:00:00+08:00', authors: [{ name: '甲' }], tags: ['解读'],
  });
});

test('a feed lies beside its page and is as new as its newest entry', () => {
  expect(feedPath('/2034/3/', 'xml')).toBe('/2034/3/feed.xml');
  expect(lastUpdate(feed)).toBe('2034-02-01T00:00:00+08:00');
});
