import { describe, expect, test } from 'vitest';
import { specimenEntry, specimenPlan } from './specimen.ts';
import { suggestTerms } from './suggest.ts';

const suggest = (text: string, ...forms: string[]) =>
  suggestTerms(specimenPlan('', [['一', [['题', text]]]]), forms.map((form, index) => specimenEntry(`t-${index}`, [form]))).map(({ phrase }) => phrase);

describe('suggestTerms', () => {
  test.each([
    ['quoted phrases', '推进“五育并举”和“四个一”。', ['五育并举', '四个一']],
    ['what is counted, without quotation marks', '推进五大行动，做好三个课堂。', ['五大行动', '三个课堂']],
    ['numbers as figures within quotation marks', '“5621”计划。', ['5621']],
    ['nothing inside title marks', '《“十四五”五大行动方案》。', []],
    ['no ordinary counting', '市、区、校三级心理求助，进一步统一。', []],
    ['single characters and long quotations are no terms', '“一”，“这一句话长得不像是一个词语的样子吧”。', []],
  ])('%s', (_what, text, expected) => {
    expect(suggest(text)).toEqual(expected);
  });

  test('phrases that have an entry, or overlap one, are left out', () => {
    expect(suggest('“三生”课堂、“双减”、五大行动、“四有”好教师。', '“三生”课堂', '双减', '大行动')).toEqual(['四有']);
  });

  test('the most frequent first, with every place', () => {
    const plan = specimenPlan('“乙乙”。', [['“甲甲”', [['“甲甲”', '落实“甲甲”。']]]]);
    expect(suggestTerms(plan, [])).toMatchObject([
      { phrase: '甲甲', places: [{ passage: 'part/1#title', start: 1 }, { passage: '1#title', start: 1 }, { passage: '1#s1', start: 3, text: '落实“甲甲”。' }] },
      { phrase: '乙乙', places: [{ passage: 'introduction#s1', start: 1 }] },
    ]);
  });
});
