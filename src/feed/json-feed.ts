import type { Feed } from './feed.ts';

/** A feed in the JSON Feed format, version 1.1. */
export function jsonFeedOf({ title, page, address, publisher, entries }: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: address,
    language: 'zh-CN',
    authors: [{ name: publisher }],
    items: entries.map((entry) => ({
      id: entry.address,
      url: entry.address,
      title: entry.title,
      summary: entry.summary,
      content_text: entry.texts.join('\n\n'),
      date_published: entry.updated,
      authors: [{ name: entry.author }],
      tags: [entry.category],
    })),
  });
}
