import { moment, type FeedEntry } from '../feed/feed.ts';
import { articleKinds } from './kinds.ts';
import type { PublishedArticle } from './model.ts';

/** @param address full */
export const feedEntry = (article: PublishedArticle, address: string): FeedEntry => ({
  address,
  title: article.title,
  summary: article.summary,
  author: article.author,
  category: articleKinds[article.kind].name,
  updated: moment(article.approved),
  texts: article.body.texts.map(({ words }) => words),
});
