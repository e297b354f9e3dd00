import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeExcerpt, markName, type Segment } from './excerpt.ts';
import { fold } from './fold.ts';
import { makeHaystack } from './haystack.ts';
import { specimen } from './specimen.ts';

const show = (segments: readonly Segment[]): string => segments.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');
const haystack = makeHaystack(specimen[2]!);
const excerpt = (sentences: string[], ...words: string[]): string => {
  const made = makeExcerpt(makeHaystack({ names: ['题'], sentences }), words.map((word) => fold(word).text))!;
  return `${made.sentence} ${show(made.segments)}`;
};

describe('makeExcerpt', () => {
  test('shows the sentence with the word marked as printed', () => {
    expect(excerpt(['前一句。', '深化“三光”书屋建设。'], '三光书屋')).toBe('2 深化“[三光”书屋]建设。');
  });

  test('prefers the sentence that holds most of the words', () => {
    expect(excerpt(['树很高。', '树下有书屋，书屋旁有树。'], '树', '书屋')).toBe('2 [树]下有[书屋]，[书屋]旁有[树]。');
  });

  test('runs on where the match does', () => {
    expect(excerpt(['种树。', '浇水，休息。', '完。'], '种树浇水')).toBe('1 [种树。浇水]，休息。');
  });

  test('joins marks that touch or overlap', () => {
    expect(excerpt(['一二三四五。'], '一二', '二三', '四')).toBe('1 [一二三四]五。');
  });

  test('cuts a long sentence around the first mark', () => {
    const made = excerpt([`${'前'.repeat(100)}书屋${'后'.repeat(100)}。`], '书屋');
    expect(made).toMatch(/^1 …前{18}\[书屋\]后{44}…$/u);
  });

  test('never cuts a character in two', () => {
    expect(excerpt([`${'🎉'.repeat(60)}书屋${'🎉'.repeat(60)}`], '书屋')).toMatch(/^1 …(🎉)+\[书屋\](🎉)+…$/u);
  });

  test('shows the beginning when only the title matched', () => {
    expect(excerpt(['头一句。', '第二句。'], '题')).toBe('1 头一句。');
  });

  test('marks exactly what folds to the word, in any sentence', () => {
    const text = specimen[2]!.sentences.join('');
    fc.assert(fc.property(fc.nat(text.length - 1), fc.integer({ min: 1, max: 8 }), (at, length) => {
      const word = fold(text.slice(at, at + length)).text;
      if (word === '') return;
      const hit = makeExcerpt(haystack, [word])!.segments.find((segment) => segment.hit)!;
      expect(fold(hit.text).text).toContain(word);
    }));
  });
});

test('markName marks the title', () => {
  expect(show(markName(haystack, ['三光书屋']))).toBe('建好“[三光”书屋]');
  expect(show(markName(haystack, ['没有']))).toBe('建好“三光”书屋');
});
