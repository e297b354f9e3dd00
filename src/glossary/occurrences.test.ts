import { expect, test } from 'vitest';
import { occurrencesOf } from './occurrences.ts';
import { specimenEntry, specimenPlan } from './specimen.ts';

test('every occurrence is listed in reading order with its place', () => {
  const plan = specimenPlan('甲。落实双减。', [
    ['重视双减', [['做好双减', '推进“双减”。双减、双减。'], ['乙', '《双减》。']]],
  ]);
  const occurrences = occurrencesOf(plan, [specimenEntry('shuang-jian', ['双减']), specimenEntry('wu', ['无'])]);
  expect(occurrences.get('shuang-jian')).toEqual([
    { where: 'sentence', task: null, sentence: 2, start: 2, form: '双减' },
    { where: 'part', part: 1, start: 2, form: '双减' },
    { where: 'heading', task: '1', start: 2, form: '双减' },
    { where: 'sentence', task: '1', sentence: 1, start: 3, form: '双减' },
    { where: 'sentence', task: '1', sentence: 2, start: 0, form: '双减' },
    { where: 'sentence', task: '1', sentence: 2, start: 3, form: '双减' },
  ]);
  expect(occurrences.get('wu')).toEqual([]);
});

test('introduction and part titles share one scope', () => {
  const plan = specimenPlan('双减。', [['双减', [['乙', '双减。']]]]);
  const [places] = occurrencesOf(plan, [specimenEntry('shuang-jian', ['双减'], { only: { 2031: ['0'] } })]).values();
  expect(places?.map(({ where }) => where)).toEqual(['sentence', 'part']);
});
