import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { articleKinds, articleSlug, kindsInOrder, type ArticleKind } from '../article/kinds.ts';
import { isPublished, newestFirst, type Article } from '../article/model.ts';
import { parseArticle } from '../article/parse.ts';
import { tellsLocation } from '../article/picture-location.ts';
import { isPicture, largestPicture, type PictureFiles } from '../article/pictures.ts';
import { articleProblems } from '../article/validate.ts';
import type { Retirement } from '../ledger/changes.ts';
import type { Plan } from '../plan/model.ts';
import { ProblemError, type Problem } from '../plan/problem.ts';
import { filePaths, readTextFiles } from './folder.ts';

interface ReadArticle {
  article: Article;
  problems: Problem[];
}

/**
 * Reads all updates and interpretations, from new to old. A draft may be as unfinished as it likes.
 * @throws ProblemError with everything that is wrong in any other
 */
export async function readArticles(content: string, plans: readonly Plan[]): Promise<Article[]> {
  const problems: Problem[] = [];
  const articles: Article[] = [];
  for (const kind of kindsInOrder) {
    const pictures = await pictureFiles(join(content, articleKinds[kind].folder));
    for (const read of await parseAll(content, kind, problems)) {
      const found = [...read.problems, ...articleProblems(read.article, plans, pictures)];
      if (read.article.status !== 'draft') problems.push(...found);
      articles.push({ ...read.article, unfinished: read.article.status === 'draft' ? found : [] });
    }
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return newestFirst(articles);
}

/** The files, inside the content folder, of the articles that the built site has. What cannot be read is not published. */
export async function publishedArticleFiles(content: string): Promise<string[]> {
  const read = await Promise.all(kindsInOrder.map((kind) => parseAll(content, kind, [])));
  return read.flat().filter(({ article }) => isPublished(article)).map(({ article: { kind, slug } }) => `${articleKinds[kind].folder}/${slug}.mdx`);
}

async function parseAll(content: string, kind: ArticleKind, problems: Problem[]): Promise<ReadArticle[]> {
  const folder = join(content, articleKinds[kind].folder);
  return [...await readTextFiles(folder, /^[^/]+\.mdx$/u)].flatMap(([path, text]) => {
    try {
      return [parseArticle(text, kind, relative(process.cwd(), join(folder, path)))];
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
}

async function pictureFiles(folder: string): Promise<PictureFiles> {
  const paths = (await filePaths(folder)).filter((path) => path.includes('/'));
  return new Map(await Promise.all(paths.map(async (path) => {
    const { size } = await stat(join(folder, path));
    // What is too large is refused anyway.
    if (size > largestPicture) return [path, { size, isPicture: true, tellsLocation: false }] as const;
    const bytes = await readFile(join(folder, path));
    return [path, { size, isPicture: isPicture(bytes), tellsLocation: tellsLocation(bytes) }] as const;
  })));
}

/** The articles that are retired, as the record of changes tells of them. */
export const retirementsOf = (articles: readonly Article[]): Retirement[] => articles.flatMap((article) =>
  (article.status === 'retired' && article.retired !== undefined ? [{ slug: articleSlug(article), ...article.retired }] : []));

/**
 * Writes a new article, unless there is one already.
 * @returns the file as editors know it
 * @throws ProblemError when the file is there
 */
export async function writeDraft(content: string, file: string, text: string): Promise<string> {
  const path = join(content, file);
  const place = relative(process.cwd(), path);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new ProblemError([{ kind: 'article-exists', file: place }]) : error;
  });
  return place;
}
