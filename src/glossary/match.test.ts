import { describe, expect, test } from 'vitest';
import { createMatcher } from './match.ts';
import { specimenEntry } from './specimen.ts';

const entries = [
  specimenEntry('rong-he', ['融合']),
  specimenEntry('rong-he-jiao-yu', ['融合教育']),
  specimenEntry('rong-he-jiao-yu-shi-fan-qu', ['融合教育示范区']),
  specimenEntry('jiao-yu-qiang-qu', ['教育强区']),
  specimenEntry('san-sheng', ['“三生”课堂']),
  specimenEntry('san-zhong', ['三中'], { except: ['三中东校'] }),
  specimenEntry('yi-pin-dang', ['一校一品'], { only: { 2031: ['2'] } }),
  specimenEntry('yi-pin-ti', ['一校一品'], { only: { 2031: ['8'] } }),
  specimenEntry('yi-pin-long', ['一校一品牌'], { only: { 2031: ['9'] } }),
];
const matcher = createMatcher(entries, '2031');
const found = (text: string, task = '1') => matcher(text, task).map(({ slug, start, end }) => [slug, start, end]);

describe('createMatcher', () => {
  test.each([
    ['the longest form wins', '省融合教育示范区', [['rong-he-jiao-yu-shi-fan-qu', 1, 8]]],
    ['a shorter form is found where the longer one breaks off', '融合教育示范校', [['rong-he-jiao-yu', 0, 4]]],
    ['the leftmost form wins and matches never overlap', '融合教育强区', [['rong-he-jiao-yu', 0, 4]]],
    ['every occurrence is found, also side by side', '融合融合', [['rong-he', 0, 2], ['rong-he', 2, 4]]],
    ['a form with quotation marks needs them', '三生课堂和“三生”课堂', [['san-sheng', 5, 11]]],
    ['quotation marks around a form stay outside', '“融合”', [['rong-he', 1, 3]]],
    ['nothing is found inside 《》', '《融合》融合《甲〈融合〉》', [['rong-he', 4, 6]]],
    ['an unclosed 《 reaches to the end', '融合《融合', [['rong-he', 0, 2]]],
    ['a longer word that means something else is left alone', '三中、三中东校', [['san-zhong', 0, 2]]],
    ['an empty text has no terms', '', []],
  ])('%s', (_rule, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('one form has the sense of its task, and none elsewhere', () => {
    expect(found('一校一品', '2')).toEqual([['yi-pin-dang', 0, 4]]);
    expect(found('一校一品', '8')).toEqual([['yi-pin-ti', 0, 4]]);
    expect(found('一校一品', '3')).toEqual([]);
  });

  test('a longer form of another task does not hide a shorter one', () => {
    expect(found('一校一品牌', '2')).toEqual([['yi-pin-dang', 0, 4]]);
    expect(found('一校一品牌', '9')).toEqual([['yi-pin-long', 0, 5]]);
  });

  test('senses that name only another edition are not guessed', () => {
    expect(createMatcher(entries, '2032')('一校一品、融合', '2').map(({ slug }) => slug)).toEqual(['rong-he']);
  });
});

test('5,000 tasks of 800 characters are searched for 200 terms within two seconds', () => {
  const many = Array.from({ length: 200 }, (_, index) => specimenEntry(`t-${index}`, [`融合${String.fromCodePoint(0x4e00 + index)}教育`]));
  const search = createMatcher(many, '2031');
  const text = '推进融合一教育，融合丁教育。加强'.repeat(50);
  const start = performance.now();
  let count = 0;
  for (let task = 0; task < 5000; task += 1) count += search(text, String(task)).length;
  expect(count).toBe(5000 * 100);
  expect(performance.now() - start).toBeLessThan(2000);
});
