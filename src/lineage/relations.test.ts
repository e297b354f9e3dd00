import { expect, test } from 'vitest';
import type { Lineage } from './model.ts';
import { fateOf, relationsOf, successorsOf } from './relations.ts';

const order = { earlier: ['1', '2', '3', '4', '5', '6', '7'], later: ['1', '2', '3', '4', '5', '6'] };
const lineage: Lineage = {
  from: '2031', edition: '2032',
  origins: [
    { task: '6', kind: '拆分', from: ['4'], confirmed: true },
    { task: '1', kind: '延续', from: ['7'], confirmed: true },
    { task: '2', kind: '合并', from: ['3', '2'], confirmed: true },
    { task: '3', kind: '拆分', from: ['4'], confirmed: false },
    { task: '4', kind: '新增', from: [], confirmed: true },
    { task: '5', kind: '延续', from: ['5'], confirmed: false },
  ],
  cancelled: [{ task: '6', confirmed: true }, { task: '1', confirmed: false }],
};
const relations = relationsOf(lineage, order);

test('tasks that share a source belong together, in the order of the plans', () => {
  expect(relations.map(({ earlier, origins }) => `${earlier.join('+')}>${origins.map(({ task }) => task).join('+')}`))
    .toEqual(['7>1', '2+3>2', '4>3+6', '>4', '5>5', '1>', '6>']);
});

test('a relation is confirmed when all its rows are', () => {
  expect(relations.map(({ confirmed }) => confirmed)).toEqual([true, true, false, true, false, false, true]);
});

test('tasks that are linked over others belong together as well', () => {
  const [relation, ...more] = relationsOf({
    ...lineage, cancelled: [],
    origins: [
      { task: '1', kind: '拆分', from: ['1'], confirmed: true }, { task: '2', kind: '合并', from: ['1', '2'], confirmed: true },
      { task: '3', kind: '合并', from: ['2', '3'], confirmed: true },
    ],
  }, order);
  expect(more).toEqual([]);
  expect([relation?.earlier, relation?.origins.map(({ task }) => task)]).toEqual([['1', '2', '3'], ['1', '2', '3']]);
  expect(['1', '2', '3'].map((id) => fateOf(relation!, id))).toEqual(['拆分', '拆分', '并入']);
  expect(successorsOf(relation!, '2')).toEqual(['2', '3']);
});

test('what became of a task is told from its successors', () => {
  const fates = relations.flatMap((relation) => relation.earlier.map((id) => [id, fateOf(relation, id)]));
  expect(Object.fromEntries(fates)).toEqual({ 7: '延续', 2: '并入', 3: '并入', 4: '拆分', 5: '延续', 1: '取消', 6: '取消' });
});
