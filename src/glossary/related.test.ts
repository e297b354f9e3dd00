import { expect, test } from 'vitest';
import { linkTerms } from './link.ts';
import { relatedTasks, type RelatedOptions } from './related.ts';
import { specimenEntry, specimenPlan } from './specimen.ts';

const entries = ['甲', '乙', '丙', '丁'].map((term, index) => specimenEntry(`t-${index}`, [term]));
const related = (texts: string[], options?: RelatedOptions) =>
  relatedTasks(linkTerms(specimenPlan('甲乙丙丁', [['一', texts.map((text) => ['题', text])]]), entries), options);
const tasksBy = (map: ReturnType<typeof related>, id: string) => map.get(id)?.map(({ task }) => task);

test('tasks are related by the terms they share, rarest first', () => {
  // 甲 in three of four tasks, 乙 in two, 丙 in one.
  const map = related(['甲乙甲丙', '甲', '乙甲', '无']);
  expect(map.get('1')).toEqual([
    { task: '3', weight: Math.log(4 / 2) + Math.log(4 / 3), shared: ['t-1', 't-0'], names: [] },
    { task: '2', weight: Math.log(4 / 3), shared: ['t-0'], names: [] },
  ]);
  expect(map.get('4')).toEqual([]);
});

test('the weight of a relation is the same from either side', () => {
  const map = related(['甲乙丁', '甲丁', '乙甲', '丁乙', '无']);
  for (const [id, list] of map) {
    for (const { task, weight, shared, names } of list) {
      expect(map.get(task)?.find((back) => back.task === id)).toEqual({ task: id, weight, shared, names });
    }
  }
});

test('one rare term relates more than one common term', () => {
  expect(tasksBy(related(['甲乙', '甲', '甲', '乙', '无']), '1')).toEqual(['4', '2', '3']);
});

test('a term of every task relates nothing', () => {
  expect(tasksBy(related(['甲', '甲']), '1')).toEqual([]);
});

test('at most five are kept, equal ones in reading order, and only those that keep each other', () => {
  const alike = [...Array<string>(7).fill('甲'), '无'];
  expect(tasksBy(related(alike), '1')).toEqual(['2', '3', '4', '5', '6']);
  expect(tasksBy(related(alike), '7')).toEqual([]);
  const lists = related(alike);
  for (const [id, others] of lists) for (const { task } of others) expect(tasksBy(lists, task)).toContain(id);
});

test('names that tasks hold besides count like terms', () => {
  const names = new Map([['1', ['教育部']], ['3', ['教育部', '教育部']]]);
  expect(related(['甲', '甲', '无', '无'], { names }).get('1')).toEqual([
    { task: '2', weight: Math.log(2), shared: ['t-0'], names: [] },
    { task: '3', weight: Math.log(2), shared: [], names: ['教育部'] },
  ]);
});

test('a term and a name of the same letters are two things', () => {
  const map = related(['甲', '甲', '无', '无'], { names: new Map([['1', ['t-0']], ['2', ['t-0']]]) });
  expect(map.get('2')).toEqual([{ task: '1', weight: 2 * Math.log(2), shared: ['t-0'], names: ['t-0'] }]);
});

test('5,000 tasks that share much are related within three seconds', () => {
  const dense = Array.from({ length: 5000 }, (_, task) => `${'甲'.repeat(Number(task % 2 === 0))}${'乙'.repeat(Number(task % 3 === 0))}丙`);
  const names = new Map(dense.map((_, task) => [String(task + 1), Array.from({ length: 40 }, (_name, at) => `n${(task * 7 + at * 5) % 200}`)]));
  const plan = linkTerms(specimenPlan('', [['一', dense.map((text) => ['题', text])]]), entries);
  const start = performance.now();
  expect(relatedTasks(plan, { names }).size).toBe(5000);
  expect(performance.now() - start).toBeLessThan(3000);
});
