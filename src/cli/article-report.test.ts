import { expect, test } from 'vitest';
import { specimenArticle } from '../article/specimen.ts';
import { articleReport } from './article-report.ts';

test('a check counts what is published and what waits', () => {
  const draft = { ...specimenArticle, kind: 'update', status: 'draft' } as const;
  expect(articleReport([specimenArticle, draft], '2034-06-01', () => undefined)).toEqual(['✓ 文章：公布动态 0 篇，解读 1 篇；另有 1 篇没有批准，不公布']);
  expect(articleReport([], '2034-06-01', () => undefined)).toEqual([]);
});

test('a check warns of articles that are to be looked through again', () => {
  expect(articleReport([specimenArticle], '2035-02-01', () => undefined)[1]).toContain('interpretations/trees.mdx：《果树 <与> “树” & 人》复核期限 2035-01-03 已过');
  expect(articleReport([{ ...specimenArticle, tasks: ['3'] }], '2034-06-01', () => '2034-05-01')[1]).toContain('批准以后，第3项的文字有改动');
});
