import { expect, test } from 'vitest';
import { changedSince, futureDays, overdue } from './due.ts';
import { concernsPart, concernsTask, newestFirst } from './model.ts';
import { specimenArticle } from './specimen.ts';

test('a day that has not come yet is found, whatever the stage, but in a draft', () => {
  expect(futureDays([specimenArticle], '2034-01-03')).toEqual([]);
  expect(futureDays([specimenArticle], '2034-01-02')).toMatchObject([{ kind: 'article-date', field: 'approved', found: '2034-01-03' }]);
  expect(futureDays([{ ...specimenArticle, status: 'retired', retired: { date: '2034-03-01', reason: '旧了' } }], '2034-02-01')).toMatchObject([{ field: 'retired.date' }]);
  expect(futureDays([{ ...specimenArticle, status: 'draft' }], '2034-01-01')).toEqual([]);
});

test('an article is overdue from the day after its next review was due, as long as it applies', () => {
  expect(overdue([specimenArticle], '2035-01-03')).toEqual([]);
  expect(overdue([specimenArticle], '2035-01-04')).toEqual([specimenArticle]);
  expect(overdue([{ ...specimenArticle, status: 'retired' }], '2036-01-01')).toEqual([]);
});

test('an article of a part concerns its tasks, one of a task its part', () => {
  const part = { number: 1, tasks: [{ id: '3' }] };
  expect(concernsTask(specimenArticle, '2034', { id: '3', part: 1 })).toBe(true);
  expect(concernsTask(specimenArticle, '2034', { id: '9', part: 2 })).toBe(false);
  expect(concernsTask(specimenArticle, '2033', { id: '3', part: 1 })).toBe(false);
  const ofTask = { ...specimenArticle, parts: undefined, tasks: ['3'] };
  expect(concernsPart(ofTask, '2034', part)).toBe(true);
  expect(concernsPart(ofTask, '2034', { number: 1, tasks: [{ id: '4' }] })).toBe(false);
  expect(concernsTask(ofTask, '2034', { id: '4', part: 1 })).toBe(false);
});

test('articles go from new to old, those without approval first', () => {
  const later = { ...specimenArticle, slug: 'later', approved: '2034-05-01' };
  const unapproved = { ...specimenArticle, slug: 'unapproved', approved: undefined };
  expect(newestFirst([specimenArticle, unapproved, { ...specimenArticle, slug: 'a' }, later]).map(({ slug }) => slug)).toEqual(['unapproved', 'later', 'a', 'trees']);
});

test('an article is behind the plan where the words it speaks of changed after its approval', () => {
  const article = { ...specimenArticle, tasks: ['3'], body: { ...specimenArticle.body, links: [{ target: '4#s2', line: 1 }, { target: '5', line: 1 }, { target: '/cite/', line: 2 }] } };
  const days: Record<string, string> = { 3: '2034-01-03', 4: '2034-01-04', 5: '2033-01-01' };
  expect(changedSince(article, (_edition, owner) => days[owner])).toEqual(['4']);
  expect(changedSince(article, () => undefined)).toEqual([]);
  expect(changedSince({ ...article, status: 'retired' }, () => '2035-01-01')).toEqual([]);
});
