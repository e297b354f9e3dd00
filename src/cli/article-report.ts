import { articleKinds, kindsInOrder } from '../article/kinds.ts';
import { overdue } from '../article/due.ts';
import { isListed, type Article } from '../article/model.ts';

/** What a check says of updates and interpretations; nothing where there are none. */
export function articleReport(articles: readonly Article[], today: string): string[] {
  if (articles.length === 0) return [];
  const counts = kindsInOrder.map((kind) => `${articleKinds[kind].name} ${articles.filter((article) => isListed(article) && article.kind === kind).length} 篇`);
  const waiting = articles.filter(({ status }) => status === 'draft' || status === 'reviewed');
  return [
    `✓ 文章：公布${counts.join('，')}${waiting.length === 0 ? '' : `；另有 ${waiting.length} 篇没有批准，不公布`}`,
    ...overdue(articles, today).map(({ file, title, reviewBy }) =>
      `⚠ ${file}：《${title}》复核期限 ${reviewBy} 已过。请对照计划和依据重看：仍然适用的，改写审核、批准的日期和 reviewBy；不再适用的，status 改为 retired，写明日期和原因。`),
  ];
}
