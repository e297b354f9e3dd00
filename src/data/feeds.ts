import { feedEntry } from '../article/feed-entry.ts';
import { articlePath } from '../article/kinds.ts';
import { isListed, type Article } from '../article/model.ts';
import { feedFormats, feedPath, type Feed, type FeedEntry, type FeedFormat } from '../feed/feed.ts';
import { partPath, taskPath } from '../plan/address.ts';
import { partName, taskName } from '../plan/name.ts';
import { fullAddress } from './address.ts';
import { editions, site } from './archive.ts';
import { articlesOfPart, articlesOfTask, listedArticles } from './articles.ts';
import { changeEntries, changesPath } from './changes.ts';

/** The page of the whole site's feed. */
export const sitePage = '/';

/** The feeds by the path of the page they belong to. Feeds need full addresses: a site that does not know its own has none. */
const feeds: ReadonlyMap<string, Feed> = new Map([
  feedOf(sitePage, site.name, entriesOf(listedArticles)),
  feedOf(changesPath, '更新记录', changeEntries),
  ...editions.flatMap((edition) => [
    ...edition.plan.parts.map((part) => feedOf(partPath(edition.plan.edition, part.number), `${partName(part)}　${part.heading.title.text}`, entriesOf(articlesOfPart(edition, part)))),
    ...edition.tasks.map((task) => feedOf(taskPath(edition.plan.edition, task.id), `${taskName(task)}　${task.heading.title.text}`, entriesOf(articlesOfTask(edition, task)))),
  ]),
].filter((feed) => feed !== undefined));

function feedOf(page: string, name: string, entries: FeedEntry[]): readonly [string, Feed] | undefined {
  const address = fullAddress(page);
  if (address === undefined || entries.length === 0) return undefined;
  return [page, {
    title: page === sitePage ? name : `${name} - ${site.name}`,
    page: address,
    address,
    publisher: site.publisher ?? site.name,
    entries,
  }];
}

/** The articles that lists have; none where the site does not know its own address. */
function entriesOf(articles: readonly Article[]): FeedEntry[] {
  return articles.filter(isListed).flatMap((article) => {
    const address = fullAddress(articlePath(article));
    return address === undefined ? [] : [feedEntry(article, address)];
  });
}

/** A feed of a page, in the words of its `link` element. */
export interface FeedLink {
  type: string;
  /** Of the format. */
  name: string;
  title: string;
  path: string;
}

/** The feeds of a page; none where there is nothing to follow. */
export const feedLinks = (page: string): FeedLink[] => (feeds.has(page)
  ? feedFormats.map(({ extension, type, name }) => ({ type, name, title: `${feeds.get(page)!.title}（${name}）`, path: feedPath(page, extension) })) : []);

/** What the files of one format are made from, by their path without its ending. */
export const feedFiles = (format: FeedFormat): { path: string; feed: Feed }[] => [...feeds].map(([page, feed]) => ({
  path: feedPath(page, format).replace(/^\/|\.\w+$/gu, ''),
  feed: { ...feed, address: fullAddress(feedPath(page, format))! },
}));
