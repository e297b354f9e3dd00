import { getEntry, render } from 'astro:content';
import { articleKinds, columnPath, kindsInOrder, type ArticleKind } from '../article/kinds.ts';
import { concernsPart, concernsTask, isListed, isPublished, type Article } from '../article/model.ts';
import type { Part, Task } from '../plan/model.ts';
import { editions, archivedArticles, type Edition } from './archive.ts';

/** While writing, drafts and what is still being reviewed are shown as well; a build has nothing of them. */
const isWriting: boolean = import.meta.env.DEV;

/** All articles that have a page, from new to old. */
export const shownArticles: readonly Article[] = archivedArticles.filter((article) => isWriting || isPublished(article));

/** Those among them that lists have: what is retired is reached by its address only. */
export const listedArticles: readonly Article[] = shownArticles.filter((article) => isListed(article) || !isPublished(article));

/** A kind of articles with its articles. */
export interface Column {
  kind: ArticleKind;
  name: string;
  path: string;
  articles: Article[];
}

/** Only kinds with something to read: an empty column is published nowhere. */
export const columns: readonly Column[] = kindsInOrder
  .map((kind) => ({ kind, name: articleKinds[kind].name, path: columnPath(kind), articles: listedArticles.filter((article) => article.kind === kind) }))
  .filter(({ articles }) => articles.length > 0);

export const columnOf = (kind: ArticleKind): Column | undefined => columns.find((column) => column.kind === kind);

export const articlesOfTask = ({ plan }: Edition, task: Task): Article[] => listedArticles.filter((article) => concernsTask(article, plan.edition, task));

export const articlesOfPart = ({ plan }: Edition, part: Part): Article[] => listedArticles.filter((article) => concernsPart(article, plan.edition, part));

/** The edition an article speaks of; a draft may name one that is not there. */
export const editionOf = ({ edition }: Article): Edition | undefined => editions.find(({ plan }) => plan.edition === edition);

/** The component that draws an article's body. */
export async function articleContent({ kind, slug }: Article) {
  const entry = await getEntry('articleFiles', `${articleKinds[kind].folder}/${slug}`);
  if (entry === undefined) throw new Error(`no MDX file for ${kind} ${slug}`);
  return (await render(entry)).Content;
}
