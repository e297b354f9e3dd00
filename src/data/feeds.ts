import { feedEntry, feedFormats, feedPath, type Feed, type FeedFormat } from '../article/feed.ts';
import { articlePath } from '../article/kinds.ts';
import { isListed, type Article } from '../article/model.ts';
import { partPath, taskPath } from '../plan/address.ts';
import { partName, taskName } from '../plan/name.ts';
import { fullAddress } from './address.ts';
import { editions, site } from './archive.ts';
import { articlesOfPart, articlesOfTask, listedArticles } from './articles.ts';

/** The page of the whole site's feed. */
export const sitePage = '/';

/** The feeds by the path of the page they belong to. Feeds need full addresses: a site that does not know its own has none. */
const feeds: ReadonlyMap<string, Feed> = new Map([
  feedOf(sitePage, site.name, listedArticles),
  ...editions.flatMap((edition) => [
    ...edition.plan.parts.map((part) => feedOf(partPath(edition.plan.edition, part.number), `${partName(part)}　${part.heading.title.text}`, articlesOfPart(edition, part))),
    ...edition.tasks.map((task) => feedOf(taskPath(edition.plan.edition, task.id), `${taskName(task)}　${task.heading.title.text}`, articlesOfTask(edition, task))),
  ]),
].filter((feed) => feed !== undefined));

function feedOf(page: string, name: string, articles: readonly Article[]): readonly [string, Feed] | undefined {
  const address = fullAddress(page);
  const approved = articles.filter(isListed);
  if (address === undefined || approved.length === 0) return undefined;
  return [page, {
    title: page === sitePage ? name : `${name} - ${site.name}`,
    page: address,
    address,
    publisher: site.publisher ?? site.name,
    entries: approved.map((article) => feedEntry(article, fullAddress(articlePath(article))!)),
  }];
}

/** A feed of a page, in the words of its `link` element. */
export interface FeedLink {
  type: string;
  title: string;
  path: string;
}

/** The feeds of a page; none where there is nothing to follow. */
export const feedLinks = (page: string): FeedLink[] => (feeds.has(page)
  ? feedFormats.map(({ extension, type, name }) => ({ type, title: `${feeds.get(page)!.title}（${name}）`, path: feedPath(page, extension) })) : []);

/** What the files of one format are made from, by their path without its ending. */
export const feedFiles = (format: FeedFormat): { path: string; feed: Feed }[] => [...feeds].map(([page, feed]) => ({
  path: feedPath(page, format).replace(/^\/|\.\w+$/gu, ''),
  feed: { ...feed, address: fullAddress(feedPath(page, format))! },
}));
