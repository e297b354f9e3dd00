import { tasksOf, type Plan } from '../plan/model.ts';
import { passagesOf } from '../plan/passages.ts';
import type { Problem } from '../plan/problem.ts';
import type { Article } from './model.ts';
import { pictureProblems, type PictureFiles } from './pictures.ts';
import { articleStages, type ArticleStage } from './schema.ts';
import { readTarget } from './target.ts';

/**
 * What keeps an article from its stage; a draft is measured by what its review will ask. What is retired may speak of
 * places that the plan no longer has.
 * @param plans all editions
 * @param files the pictures in the article's folder
 */
export function articleProblems(article: Article, plans: readonly Plan[], files: PictureFiles): Problem[] {
  const plan = plans.find(({ edition }) => edition === article.edition);
  return [
    ...missing(article),
    ...disordered(article),
    ...(plan === undefined
      ? [{ kind: 'article-place', file: article.file, field: 'edition', found: article.edition, expected: plans.map(({ edition }) => edition).join('、') } as const]
      : article.status === 'retired' ? [] : [...unknownPlaces(article, plan), ...deadLinks(article, plan)]),
    ...pictureProblems(article, files),
  ];
}

/** From which stage a field is asked for. */
const askedFrom: Partial<Record<keyof Article, ArticleStage>> = {
  summary: 'reviewed', basis: 'reviewed', author: 'reviewed', written: 'reviewed', reviewer: 'reviewed', reviewed: 'reviewed',
  approver: 'approved', approved: 'approved', retired: 'retired',
};

/** What only one kind is asked for. */
const askedOfKind: Record<Article['kind'], readonly (keyof Article)[]> = { update: ['happened'], interpretation: ['reviewBy'] };

function missing(article: Article): Problem[] {
  const { file, kind, status, tasks, parts, body } = article;
  const reached = (stage: ArticleStage): boolean => articleStages.indexOf(status) >= articleStages.indexOf(stage);
  // Nobody has reviewed a draft yet.
  const ofReview: readonly string[] = status === 'draft' ? ['reviewer', 'reviewed'] : [];
  const asked = (Object.entries(askedFrom) as [keyof Article, ArticleStage][])
    .filter(([field, stage]) => reached(stage) || (status === 'draft' && stage === 'reviewed' && !ofReview.includes(field)))
    .map(([field]) => field);
  const empty = [...asked, ...askedOfKind[kind]].filter((field) => article[field] === undefined);
  return [
    ...empty.map((field): Problem => ({ kind: 'article-incomplete', file, field, found: '（没有填写）' })),
    ...(kind === 'update' && tasks === undefined && parts === undefined
      ? [{ kind: 'article-incomplete', file, field: 'tasks', found: '（没有填写）', expected: '动态要写明涉及的任务（tasks）或部分（parts）' } as const] : []),
    ...(body.texts.length === 0 ? [{ kind: 'article-incomplete', file, field: '正文', found: '（没有填写）' } as const] : []),
    ...(status === 'draft' ? [] : forgotten(article)),
    ...(status !== 'retired' && article.retired !== undefined
      ? [{ kind: 'field-invalid', file, field: 'retired', found: status, expected: '停用的，status 写 retired' } as const] : []),
  ];
}

/** What a new article had in the place of words. */
const forgotten = ({ file, body: { texts } }: Article): Problem[] => texts.flatMap(({ words }): Problem[] => {
  const found = /【[^【】]*】/u.exec(words)?.[0];
  return found === undefined ? [] : [{ kind: 'article-incomplete', file, field: '正文', found, expected: '换成要写的话，或删去' }];
});

/** Days in the order in which they come. */
const order: readonly (readonly [keyof Article, keyof Article])[] = [
  ['happened', 'until'], ['happened', 'written'], ['until', 'written'], ['written', 'reviewed'], ['reviewed', 'approved'], ['approved', 'reviewBy'],
];

function disordered(article: Article): Problem[] {
  const pairs = order.map(([before, after]) => ({ before, after, first: article[before] as string | undefined, second: article[after] as string | undefined }));
  const toRetirement = { before: 'approved', after: 'retired.date', first: article.approved, second: article.retired?.date } as const;
  return [...pairs, toRetirement].flatMap(({ before, after, first, second }): Problem[] =>
    (first === undefined || second === undefined || first <= second ? []
      : [{ kind: 'article-date', file: article.file, field: after, found: second, expected: `不早于 ${before} 的 ${first}` }]));
}

function unknownPlaces({ file, tasks = [], parts = [] }: Article, plan: Plan): Problem[] {
  const ids = new Set(tasksOf(plan).map(({ id }) => id));
  const numbers = new Set(plan.parts.map(({ number }) => number));
  const unknown = (field: string, found: string | number): Problem => ({ kind: 'article-place', file, field, found: String(found) });
  return [
    ...tasks.filter((id) => !ids.has(id)).map((id) => unknown('tasks', id)),
    ...parts.filter((number) => !numbers.has(number)).map((number) => unknown('parts', number)),
  ];
}

function deadLinks({ file, body: { links } }: Article, plan: Plan): Problem[] {
  const names = new Set(passagesOf(plan).flatMap(({ name }) => [name, name.split('#')[0]!]));
  return links.flatMap(({ target, line }): Problem[] => {
    const read = readTarget(target);
    return read.kind !== 'place' || names.has(read.name) ? [] : [{ kind: 'article-link', file, line, found: target, expected: `《${plan.title.text}》中有的任务、部分和句子` }];
  });
}
