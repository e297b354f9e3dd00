import { articleKinds, kindsInOrder } from '../article/kinds.ts';
import { changedSince, overdue } from '../article/due.ts';
import { isListed, type Article } from '../article/model.ts';
import { passagePlace } from '../plan/passage-place.ts';

/**
 * What a check says of updates and interpretations; nothing where there are none.
 * @param today `2034-06-01`
 * @param changedOn the day of the words of a task or part that apply now, where it is known
 */
export function articleReport(articles: readonly Article[], today: string, changedOn: (edition: string, owner: string) => string | undefined): string[] {
  if (articles.length === 0) return [];
  const counts = kindsInOrder.map((kind) => `${articleKinds[kind].name} ${articles.filter((article) => isListed(article) && article.kind === kind).length} 篇`);
  const waiting = articles.filter(({ status }) => status === 'draft' || status === 'reviewed');
  return [
    `✓ 文章：公布${counts.join('，')}${waiting.length === 0 ? '' : `；另有 ${waiting.length} 篇没有批准，不公布`}`,
    ...overdue(articles, today).map(({ file, title, reviewBy }) => `⚠ ${file}：《${title}》复核期限 ${reviewBy} 已过。${whatToDo}`),
    ...articles.flatMap((article) => {
      const places = changedSince(article, changedOn).map((owner) => passagePlace(article.edition, owner).words);
      return places.length === 0 ? [] : [`⚠ ${article.file}：《${article.title}》批准以后，${places.join('、')}的文字有改动。${whatToDo}`];
    }),
  ];
}

const whatToDo = '请对照计划和依据重看：仍然适用的，改写审核、批准的日期和 reviewBy；不再适用的，status 改为 retired，写明日期和原因。';
