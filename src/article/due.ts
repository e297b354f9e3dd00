import type { Problem } from '../plan/problem.ts';
import { isListed, type Article } from './model.ts';

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
