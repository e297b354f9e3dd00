import { expect, test } from 'vitest';
import { neighboursOf } from './neighbours.ts';
import { occurrencesOf } from './occurrences.ts';
import { specimenEntry, specimenPlan } from './specimen.ts';

const entries = ['甲', '乙', '丙', '丁'].map((term, index) => specimenEntry(`t-${index}`, [term]));
const neighbours = (introduction: string, texts: string[], most?: number) =>
  neighboursOf(occurrencesOf(specimenPlan(introduction, [['一', texts.map((text) => ['题', text])]]), entries), most);

test('terms of one sentence are neighbours, each with the sentences they share', () => {
  const found = neighbours('甲乙。', ['甲甲乙。丙。', '甲。乙。']);
  expect(found.get('t-0')).toEqual([{
    slug: 't-1', weight: 2 / 3, shared: [
      { where: 'sentence', task: null, sentence: 1, start: 0, form: '甲' },
      { where: 'sentence', task: '1', sentence: 1, start: 0, form: '甲' },
    ],
  }]);
  expect(found.get('t-2')).toEqual([]);
  expect(found.get('t-3')).toEqual([]);
});

test('one neighbour of many sentences counts less than one that is seldom elsewhere', () => {
  expect(neighbours('', ['甲乙丙。', '甲丙。', '丙。丙。丙。丙。', '乙甲。']).get('t-0')?.map(({ slug }) => slug)).toEqual(['t-1', 't-2']);
});

test('the weight is the same from either side', () => {
  const found = neighbours('甲乙。', ['甲丁。乙丁丙。', '丁。']);
  for (const [slug, list] of found) {
    for (const { slug: other, weight } of list) expect(found.get(other)?.find((back) => back.slug === slug)?.weight).toBe(weight);
  }
});

test('only so many are kept', () => {
  expect(neighbours('', ['甲乙丙丁。'], 2).get('t-0')).toHaveLength(2);
});
