import { expect, test } from 'vitest';
import { matrixOf } from './matrix.ts';
import { occurrencesOf } from './occurrences.ts';
import { specimenEntry, specimenPlan } from './specimen.ts';

const entries = ['丁', '丙', '乙', '甲'].map((term, index) => specimenEntry(`t-${index}`, [term]));
const matrix = (introduction: string, parts: Parameters<typeof specimenPlan>[1]) => {
  const plan = specimenPlan(introduction, parts);
  return matrixOf(plan, occurrencesOf(plan, entries));
};
const counts = ({ rows }: ReturnType<typeof matrix>) => rows.map(({ slug, cells }) => [slug, Object.fromEntries([...cells].map(([id, { count }]) => [id, count]))]);

test('terms are counted by task, title included, and stand in the order in which they begin', () => {
  const found = matrix('乙。', [['丁', [['甲', '丙甲。乙乙。'], ['题', '丙。']]]]);
  expect(found.columns).toEqual([{ id: '0' }, { id: '1', part: 1 }, { id: '2', part: 1 }]);
  expect(counts(found)).toEqual([['t-2', { 0: 1, 1: 2 }], ['t-3', { 1: 2 }], ['t-1', { 1: 1, 2: 1 }]]);
});

test('a cell leads to the first occurrence', () => {
  const [row] = matrix('', [['一', [['题', '无。甲甲。']]]]).rows;
  expect(row?.cells.get('1')).toEqual({ count: 2, first: { where: 'sentence', task: '1', sentence: 2, start: 0, form: '甲' } });
});

test('terms that stand only in titles of parts have no row', () => {
  expect(matrix('', [['丁', [['题', '甲。']]]]).rows.map(({ slug }) => slug)).toEqual(['t-3']);
});
