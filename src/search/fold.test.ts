import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, simplify } from './fold.ts';

const anything = fc.string({ unit: fc.oneof(fc.constantFrom(...'三生“”课堂，。 　*zＺé①½《》ﬁ'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })) });

describe('fold', () => {
  test.each([
    ['“三生”课堂', '三生课堂'], ['１９ 项', '19项'], ['政z*引领', '政z*引领'], ['**教育', '**教育'], ['＊', '*'], ['ＸＸ领导', 'xx领导'],
    ['shuāng jiǎn', 'shuangjian'], ['0.5到1', '05到1'], ['平台+资源', '平台资源'], ['（试行）', '试行'], ['4—5所', '45所'], ['', ''], ['，。！', ''],
  ])('folds %j to %j', (original, folded) => {
    expect(fold(original).text).toBe(folded);
  });

  test('leads back to the characters as printed', () => {
    const original = '在“三生” 课堂里';
    const { text, starts, ends } = fold(original);
    const at = text.indexOf('三生课堂');
    expect(original.slice(starts[at], ends[at + 3])).toBe('三生” 课堂');
  });

  test('folding twice is folding once', () => {
    fc.assert(fc.property(anything, (original) => {
      const once = fold(original).text;
      expect(fold(once).text).toBe(once);
    }));
  });

  test('every folded unit comes from a range whose own folding holds it, in order', () => {
    fc.assert(fc.property(anything, (original) => {
      const { text, starts, ends } = fold(original);
      expect(starts).toHaveLength(text.length);
      expect(ends).toHaveLength(text.length);
      for (let unit = 0; unit < text.length; unit += 1) {
        expect(fold(original.slice(starts[unit], ends[unit])).text).toContain(text[unit]);
        if (unit > 0) expect(starts[unit]).toBeGreaterThanOrEqual(starts[unit - 1]!);
      }
    }));
  });

  test('folding pieces and joining them is folding the whole', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('三生', '”课', '。', 'Ab', 'é', '🎉', '*')), (pieces) => {
      expect(pieces.map((piece) => fold(piece).text).join('')).toBe(fold(pieces.join('')).text);
    }));
  });
});

test('simplify replaces the characters of the table and no others', () => {
  expect(simplify('雙減工作', '雙双減减')).toBe('双减工作');
});
