import type { ArticleText, PublishedEntry, Withdrawal } from '../ledger/model.ts';
import { siteLedger } from './archive.ts';
import type { TitledPlace } from './published-units.ts';

export interface WithdrawnArticle extends PublishedEntry<ArticleText> {
  withdrawal: Withdrawal;
}

export const withdrawnArticles: WithdrawnArticle[] =
  [...siteLedger.articles.values()].filter((article): article is WithdrawnArticle => article.withdrawal !== undefined);

/** Where an article is or was, under the title it last had. */
export const articleLedTo = (slug: string): TitledPlace => ({ words: siteLedger.articles.get(slug)?.wordings.at(-1)?.title ?? slug, path: `/${slug}/` });
