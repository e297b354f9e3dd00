import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from './sentences.ts';

describe('splitSentences', () => {
  test.each([
    ['甲。乙。', ['甲。', '乙。']],
    ['下降0.5到1个百分点。乙', ['下降0.5到1个百分点。', '乙']],
    ['问？！答。', ['问？！', '答。']],
    ['他说“好。”然后走了。', ['他说“好。”', '然后走了。']],
    ['通知（以下称办法。见附件）印发。完', ['通知（以下称办法。见附件）印发。', '完']],
    ['落实《**区方案(试行)》。', ['落实《**区方案(试行)》。']],
    ['', []],
  ])('cuts %s', (text, expected) => {
    expect(splitSentences(text)).toEqual(expected);
  });

  test('joined sentences equal the text, whatever it holds', () => {
    const mark = fc.constantFrom(...'。！？“”‘’《》（）()甲乙 \n*a0');
    fc.assert(fc.property(fc.string({ unit: mark }), (text) => {
      const sentences = splitSentences(text);
      expect(sentences.join('')).toBe(text);
      expect(sentences.every((sentence) => sentence.length > 0)).toBe(true);
    }));
  });
});
