/** What is offered for following: the articles of the site, of a part or of a task; what changed. Addresses are full ones. */
export interface Feed {
  title: string;
  /** The page it belongs to. */
  page: string;
  /** Its own address, which is also its id: published addresses stay. */
  address: string;
  /** Who publishes the site, in words for readers. */
  publisher: string;
  /** From new to old, at least one. */
  entries: FeedEntry[];
}

export interface FeedEntry {
  /** Its address and its id. */
  address: string;
  title: string;
  summary: string;
  author: string;
  /** 动态, 解读, 修订. */
  category: string;
  /** The moment from which it stands, as RFC 3339 has it. */
  updated: string;
  /** Its words without marks, a paragraph each. */
  texts: readonly string[];
}

/** A day in China has its beginning eight hours before the same day in Greenwich. */
export const moment = (day: string): string => `${day}T00:00:00+08:00`;

/** When anything in it last changed. */
export const lastUpdate = ({ entries }: Feed): string => entries.map(({ updated }) => updated).sort().at(-1)!;

/** Which formats there are. */
export const feedFormats = [
  { extension: 'xml', type: 'application/atom+xml', name: 'Atom' },
  { extension: 'json', type: 'application/feed+json', name: 'JSON Feed' },
] as const;

export type FeedFormat = (typeof feedFormats)[number]['extension'];

/** Where the feed of a page lies, by the page's path: `/2031/3/` → `/2031/3/feed.xml`. */
export const feedPath = (page: string, format: FeedFormat): string => `${page}feed.${format}`;
