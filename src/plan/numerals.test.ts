import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestNumeral, parseNumeral, toChineseNumeral } from './numerals.ts';

describe('parseNumeral', () => {
  test.each([
    ['19', 19], ['１９', 19], ['019', 19], ['0', 0],
    ['十九', 19], ['十', 10], ['二十', 20], ['二十三', 23], ['一十九', 19],
    ['一百零二', 102], ['一百一十', 110], ['一百二十三', 123], ['两百', 200], ['一千零二十', 1020], ['一千零二', 1002],
    ['廿', 20], ['廿三', 23], ['卅一', 31], ['〇', 0], ['零', 0], ['二〇二六', 2026], ['一九', 19],
  ])('reads %s as %i', (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  test.each(['', '十四五', '十十', '百', '二十零', '零十', '一百二', '三生', '19项', '1.9', '-1', '１９a', '九九九九九', '二百三百'])(
    'takes %j for no numeral',
    (text) => {
      expect(parseNumeral(text)).toBeUndefined();
    },
  );
});

describe('toChineseNumeral', () => {
  test.each([[0, '零'], [1, '一'], [10, '十'], [11, '十一'], [20, '二十'], [100, '一百'], [102, '一百零二'], [110, '一百一十'], [1002, '一千零二'], [1020, '一千零二十']])(
    'writes %i as %s',
    (value, text) => {
      expect(toChineseNumeral(value)).toBe(text);
    },
  );

  test('is read back as the same number, all of them', () => {
    for (let value = 0; value <= largestNumeral; value += 1) expect(parseNumeral(toChineseNumeral(value))).toBe(value);
  });

  test('refuses what it cannot write', () => {
    expect(() => toChineseNumeral(-1)).toThrow(RangeError);
    expect(() => toChineseNumeral(1.5)).toThrow(RangeError);
    expect(() => toChineseNumeral(10000)).toThrow(RangeError);
  });
});

test('any text is read or declined, never an error', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'〇零一二两九十百千廿卅19０ ') }), (text) => {
    const value = parseNumeral(text);
    expect(value === undefined || (Number.isInteger(value) && value >= 0)).toBe(true);
  }));
});
