import type { Problem } from '../plan/problem.ts';
import { isListed, type Article } from './model.ts';
import { readTarget } from './target.ts';

const days = ['happened', 'until', 'written', 'reviewed', 'approved'] as const;

/**
 * Days that have not come yet. A build does not ask this, so that the same content gives the same site on any day.
 * @param today `2027-03-01`
 */
export function futureDays(articles: readonly Article[], today: string): Problem[] {
  return articles.filter(({ status }) => status !== 'draft').flatMap((article) => [
    ...days.map((field) => [field, article[field]] as const), ['retired.date', article.retired?.date] as const,
  ].flatMap(([field, day]): Problem[] => (day === undefined || day <= today ? []
    : [{ kind: 'article-date', file: article.file, field, found: day, expected: `不晚于今天（${today}）` }])));
}

/** Articles that should have been looked through again before this day, and still apply. */
export const overdue = (articles: readonly Article[], today: string): Article[] =>
  articles.filter((article) => isListed(article) && article.reviewBy !== undefined && article.reviewBy < today);

/**
 * The places an article speaks of whose words changed after it was approved, by their names: `19`, `part/2`.
 * @param changedOn the day of the words that apply now, where it is known
 */
export function changedSince(article: Article, changedOn: (edition: string, owner: string) => string | undefined): string[] {
  const { edition, approved, tasks = [], body: { links } } = article;
  if (!isListed(article) || approved === undefined) return [];
  const linked = links.flatMap(({ target }) => {
    const read = readTarget(target);
    return read.kind === 'place' ? [read.name.split('#')[0]!] : [];
  });
  return [...new Set([...tasks, ...linked])].filter((owner) => (changedOn(edition, owner) ?? approved) > approved);
}
