import { expect, test } from 'vitest';
import { catchwordsOf } from './catchwords.ts';
import { specimenEntry, specimenPlan } from './specimen.ts';

const plan = specimenPlan('推进“四心”。', [['重视“三有”服务', [['做好双减', '推进“双减”，落实双减。减负。落实“四心”“双减”。']]]]);
const entries = [specimenEntry('jian-fu', ['减负']), specimenEntry('san-you', ['“三有”服务']), specimenEntry('shuang-jian', ['双减']), specimenEntry('si-xin', ['四心'])];

test('terms that the plan puts in quotation marks stand in reading order, with the passages that have them so', () => {
  expect(catchwordsOf(plan, plan, entries)).toEqual([
    { slug: 'si-xin', words: '“四心”', passages: ['introduction#s1', '1#s3'] },
    { slug: 'san-you', words: '“三有”服务', passages: ['part/1#title'] },
    { slug: 'shuang-jian', words: '“双减”', passages: ['1#s1', '1#s3'] },
  ]);
});

test('terms without marks are none', () => {
  expect(catchwordsOf(plan, plan, entries.slice(0, 1))).toEqual([]);
});
