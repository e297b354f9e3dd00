import { expect, test } from 'vitest';
import { linkTerms } from './link.ts';
import { relatedTasks } from './related.ts';
import { specimenEntry, specimenPlan } from './specimen.ts';

const entries = ['甲', '乙', '丙', '丁'].map((term, index) => specimenEntry(`t-${index}`, [term]));
const related = (texts: string[], most?: number) =>
  relatedTasks(linkTerms(specimenPlan('甲乙丙丁', [['一', texts.map((text) => ['题', text])]]), entries), most);
const tasksBy = (map: ReturnType<typeof related>, id: string) => map.get(id)?.map(({ task }) => task);

test('tasks are related by the terms they share, rarest first', () => {
  // 甲 in three of four tasks, 乙 in two, 丙 in one.
  const map = related(['甲乙甲丙', '甲', '乙甲', '无']);
  expect(map.get('1')).toEqual([
    { task: '3', weight: Math.log(4 / 2) + Math.log(4 / 3), shared: ['t-1', 't-0'] },
    { task: '2', weight: Math.log(4 / 3), shared: ['t-0'] },
  ]);
  expect(map.get('4')).toEqual([]);
});

test('the weight of a relation is the same from either side', () => {
  const map = related(['甲乙丁', '甲丁', '乙甲', '丁乙', '无']);
  for (const [id, list] of map) {
    for (const { task, weight, shared } of list) {
      expect(map.get(task)?.find((back) => back.task === id)).toEqual({ task: id, weight, shared });
    }
  }
});

test('one rare term relates more than one common term', () => {
  expect(tasksBy(related(['甲乙', '甲', '甲', '乙', '无']), '1')).toEqual(['4', '2', '3']);
});

test('a term of every task relates nothing', () => {
  expect(tasksBy(related(['甲', '甲']), '1')).toEqual([]);
});

test('at most five are kept, equal ones in reading order', () => {
  expect(tasksBy(related([...Array<string>(7).fill('甲'), '无']), '7')).toEqual(['1', '2', '3', '4', '5']);
  expect(tasksBy(related([...Array<string>(7).fill('甲'), '无'], 2), '1')).toEqual(['2', '3']);
});
