import { describe, expect, test } from 'vitest';
import { numberLine } from './picture.ts';
import type { IndicatorRow } from './schema.ts';

describe('the picture of an indicator', () => {
  const indicator = (more: Partial<IndicatorRow>): IndicatorRow => ({ name: '准点率', kind: 'quantity', places: { 2: '准点率' }, ...more });

  test.each<[string, Partial<IndicatorRow>, unknown]>([
    ['per cent, at least', { value: 65, unit: '%', bound: 'least' }, { from: 0.65, to: 1, openEnd: false, marks: ['0', '65', '100'], words: '准点率：65%或更多' }],
    ['per cent, exactly, near the end', { value: 95, unit: '%', bound: 'exactly' }, { from: 0.95, to: 0.95, openEnd: false, marks: ['0', '95'], words: '准点率：95%' }],
    ['hours, at least', { value: 8, unit: '小时', bound: 'least' }, { from: 8 / 15, to: 1, openEnd: true, marks: ['0', '8'], words: '准点率：8小时或更多' }],
    ['a range below one', { value: [0.5, 1], unit: '百分点', bound: 'between' }, { from: 0.25, to: 0.5, openEnd: false, marks: ['0', '0.5', '1'], words: '准点率：0.5到1百分点' }],
    ['at most', { value: 35, unit: '周岁', bound: 'most' }, { from: 0, to: 0.7, openEnd: false, marks: ['0', '35'], words: '准点率：35周岁或更少' }],
  ])('%s', (_case, more, expected) => {
    const line = numberLine(indicator(more));
    expect(line && { ...line, marks: line.marks.map(({ text }) => text) }).toEqual(expected);
  });

  test('is not drawn where there is no number', () => {
    expect(numberLine(indicator({}))).toBeUndefined();
  });
});
