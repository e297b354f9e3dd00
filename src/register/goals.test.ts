import { expect, test } from 'vitest';
import type { Plan } from '../plan/model.ts';
import { mapPassages } from '../plan/passages.ts';
import { goalsOf } from './goals.ts';
import { locateRegisters } from './located.ts';
import type { IndicatorRow } from './schema.ts';
import { specimenPlan } from './specimen.ts';

const plan = specimenPlan([['渡口', '每年修2到3个码头(含10个泊位),准点率不低于95.5%。'], ['渡船', '争取95个第一,建成5个点,完成检修。']]);
/** As pages show it: marks change one for one. */
const shown: Plan = mapPassages(plan, (passage) => ({ ...passage, text: passage.text.replace(/[,()]/gu, (mark) => ({ ',': '，', '(': '（', ')': '）' })[mark]!) }));

const goals = (...rows: Partial<IndicatorRow>[]) => {
  const [register] = locateRegisters(plan, { indicators: { file: 'indicators.yaml', rows: rows.map((row, index) => ({ name: `指标${index}`, kind: 'quantity', places: {}, ...row })) } });
  return goalsOf(register!, shown);
};

test.each([
  [{ value: [2, 3], unit: '码头', places: { 1: '每年修2到3个码头(含10个泊位)' } }, ['2到3', '个码头', '每年修2到3个码头（含10个泊位）', '1#s1']],
  [{ value: 10, unit: '泊位', places: { 1: '(含10个泊位)' } }, ['10', '个泊位', '（含10个泊位）', '1#s1']],
  [{ value: 95.5, unit: '%', places: { 1: '准点率不低于95.5%' } }, ['95.5', '%', '准点率不低于95.5%', '1#s1']],
  [{ value: 5, unit: '点', places: { 2: '争取95个第一,建成5个点' } }, ['5', '个点', '争取95个第一，建成5个点', '2#s1']],
  [{ value: 5, places: { 2: '建成5个点' } }, ['5', '', '建成5个点', '2#s1']],
] as [Partial<IndicatorRow>, string[]][])('a number stands with its unit as the plan writes them: %#', (row, expected) => {
  expect(goals(row).numbers.map(({ number, unit, quote, passage }) => [number, unit, quote, passage])).toEqual([expected]);
});

test('goals without a number stand by kind, in the order of kinds, and what is no goal is left out', () => {
  expect(goals({ kind: 'milestone', places: { 2: '完成检修' } }, { kind: 'trend', places: { 1: '每年修' } }, { kind: 'scope', value: 10, places: { 1: '含10个泊位' } })).toEqual({
    numbers: [],
    others: [{ name: '只升或只降的', goals: [{ quote: '每年修', passage: '1#s1' }] }, { name: '要完成的事项', goals: [{ quote: '完成检修', passage: '2#s1' }] }],
  });
});

test('the same words stand once, however many indicators are tied to them', () => {
  const same = { value: 10, unit: '泊位', places: { 1: '含10个泊位' } };
  const others = { kind: 'trend', places: { 2: '完成检修' } } as const;
  const { numbers, others: kinds } = goals(same, same, others, others);
  expect([numbers.length, kinds[0]?.goals.length]).toEqual([1, 1]);
});
