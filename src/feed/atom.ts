import { lastUpdate, type Feed, type FeedEntry } from './feed.ts';

/** What XML 1.0 cannot hold at all is left out. */
const escaped = (text: string): string => text
  .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
  .replace(/[&<>"]/gu, (character) => `&#${character.codePointAt(0)};`);

/** A feed in the Atom format, RFC 4287. */
export function atomOf(feed: Feed): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<id>${escaped(feed.address)}</id>
<title>${escaped(feed.title)}</title>
<updated>${lastUpdate(feed)}</updated>
<author><name>${escaped(feed.publisher)}</name></author>
<link rel="self" type="application/atom+xml" href="${escaped(feed.address)}"/>
<link rel="alternate" type="text/html" href="${escaped(feed.page)}"/>
${feed.entries.map(entryOf).join('\n')}
</feed>
`;
}

const entryOf = (entry: FeedEntry): string => `<entry>
<id>${escaped(entry.address)}</id>
<title>${escaped(entry.title)}</title>
<updated>${entry.updated}</updated>
<author><name>${escaped(entry.author)}</name></author>
<link rel="alternate" type="text/html" href="${escaped(entry.address)}"/>
<category term="${escaped(entry.category)}"/>
<summary>${escaped(entry.summary)}</summary>
</entry>`;
