import { expect, test } from 'vitest';
import { fitPinyin } from './pinyin.ts';

test.each([
  ['shuangjian', 'shuāng jiǎn', 0], ['shuang jian', 'shuang jian', 0], ["shuang'jian", 'shuang jian', 0], ['SJ', 'shuang jian', 0], ['ｓｊ', 'shuang jian', 0],
  ['shuangj', 'shuang jian', 1], ['wuyubingju', 'wu yu bing ju', 0], ['wybj', 'wu yu bing ju', 0], ['wuybj', 'wu yu bing ju', 1], ['wuyu', 'wu yu bing ju', 1],
  ['bingju', 'wu yu bing ju', 2], ['lvse', 'lǜ sè', 0], ['luse', 'lü se', 0], ['zhl', 'zhi liang', 1], ['zl', 'zhi liang', 0],
  ['xian', 'xi an', 0], ['5621', '5621 ji hua', undefined], ['s', 'shuang jian', undefined], ['双减', 'shuang jian', undefined], ['sjx', 'shuang jian', undefined],
  ['', 'shuang jian', undefined], ['a.*', 'a bo', undefined],
])('%j against %j is %j', (typed, reading, fit) => {
  expect(fitPinyin(typed, reading)).toBe(fit);
});

test('hostile readings cost no time', () => {
  const started = performance.now();
  fitPinyin(`${'a'.repeat(39)}b`, 'a '.repeat(60));
  fitPinyin(`${'an'.repeat(20)}b`, 'an a '.repeat(60));
  expect(performance.now() - started).toBeLessThan(200);
});
