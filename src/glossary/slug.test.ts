import { expect, test } from 'vitest';
import { isSlugOf, slugOf } from './slug.ts';

test.each([
  ['五育并举', 'wǔ yù bìng jǔ', 'wu-yu-bing-ju'],
  ['近视率', 'jìn shì lǜ', 'jin-shi-lv'],
  ['“三生”课堂', 'sān shēng kè táng', 'san-sheng-ke-tang'],
  ['“5621”计划', 'wǔ liù èr yī jì huà', '5621-ji-hua'],
  ['互联网+社区', 'hù lián wǎng + shè qū', 'hu-lian-wang-she-qu'],
  ['一校一品（党建）', 'yī xiào yī pǐn (dǎng jiàn)', 'yi-xiao-yi-pin-dang-jian'],
  ['AI课程', 'AI kè chéng', 'ai-ke-cheng'],
])('%s is at %s', (term, pinyin, slug) => {
  expect(slugOf(term, pinyin)).toBe(slug);
});

test.each([['双减', 'shuāng'], ['双减', 'shuāng jiǎn zhèng']])('%s does not fit %s', (term, pinyin) => {
  expect(slugOf(term, pinyin)).toBeUndefined();
});

test('an address may be cut short between syllables where the term is long', () => {
  const whole = 'a-b-c-d-e-f-g-h-ij';
  expect(['a-b-c', 'a-b-c-d-e-f-g-h-ij'].map((slug) => isSlugOf(slug, whole))).toEqual([true, true]);
  expect(['b-c', 'a-b-c-d-e-f-g-h-i', ''].map((slug) => isSlugOf(slug, whole))).toEqual([false, false, false]);
  expect(isSlugOf('a-b-c', 'a-b-c-d')).toBe(false);
});
