import { partFrontMatter } from '../markdown/front-matter.ts';
import { ProblemError, type Problem } from '../plan/problem.ts';
import { readRecord } from '../record/read.ts';
import { readBody } from './body.ts';
import type { ArticleKind } from './kinds.ts';
import type { Article } from './model.ts';
import { articleSchemas } from './schema.ts';

/** What a file's name may be, without `.mdx`: it is the address. */
export const slugForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/**
 * Reads one article.
 * @param file its path; the name without `.mdx` becomes the slug
 * @returns the article, and what is wrong with its body
 * @throws ProblemError naming file, line and field of everything that is wrong with its front matter
 */
export function parseArticle(text: string, kind: ArticleKind, file: string): { article: Article; problems: Problem[] } {
  const name = file.split(/[/\\]/u).at(-1) ?? '';
  const slug = name.replace(/\.mdx$/u, '');
  if (!slugForm.test(slug)) {
    throw new ProblemError([{ kind: 'field-invalid', file, field: '文件名', found: name, expected: '小写字母、数字和连字符，以 .mdx 结尾' }]);
  }
  const { yaml, body: written, bodyLine } = partFrontMatter(text);
  const record = readRecord(yaml, articleSchemas[kind], file, 2);
  const { body, problems } = readBody(written, file, bodyLine);
  return { article: { ...record, kind, slug, file, body, unfinished: [] }, problems };
}
