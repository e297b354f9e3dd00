import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberSentences, successorsOf } from './numbering.ts';
import { publishedUnit } from './specimen.ts';

const sentences = {
  a: '在镇口和渡口各设一处自助借阅柜，每柜上架图书不少于二百册。',
  b: '每周二上午开设课堂，教老年读者用手机查书、续借、预约。',
  c: '对全部馆藏逐册清点，做到账目、卡片和书架三者相符。',
  d: '按季度在门厅和网站公布收支，写清买了什么、花了多少。',
  e: '暑期延长开馆时间，为孩子留一张书桌和一盏灯。',
  f: '添置盲文图书和有声读物，阅览区留出轮椅回转空间。',
};
const { a, b, c, d, e } = sentences;
const unit = publishedUnit({ 1: a, 2: b, 3: c });

describe('the numbers of a unit', () => {
  test.each<[string, string[], number[]]>([
    ['stay where nothing changed', [a, b, c], [1, 2, 3]],
    ['stay with a comma of another width', [a, b.replace('，', ','), c], [1, 2, 3]],
    ['stay with sentences that were reworded', [a.replace('二百', '三百'), b, c.replace('逐册', '每年逐册')], [1, 2, 3]],
    ['go on where a sentence was put in first', [d, a, b, c], [4, 1, 2, 3]],
    ['go on where two were put in, each in its place', [a, d, b, c, e], [1, 4, 2, 3, 5]],
    ['are not given again where a sentence was taken out', [a, c], [1, 3]],
    ['are not given to another sentence in the same place', [a, d, c], [1, 4, 3]],
    ['move with sentences that move', [c, a, b], [3, 1, 2]],
    ['move with them in the width of the source too', [c.replace('，', ','), a, b], [3, 1, 2]],
    ['stay with the larger half of a sentence that was cut in two', [a, b.slice(0, 10), b.slice(10), c], [1, 4, 2, 3]],
    ['of two sentences made one: that of the likelier stays', [a + b.slice(0, 12), c], [1, 3]],
    ['are new where all is new', [d, e], [4, 5]],
    ['are none where nothing is left', [], []],
  ])('%s', (_, texts, numbers) => {
    expect(numberSentences(unit, texts)).toEqual(numbers);
  });

  test('begin at 1 where nothing was published', () => {
    expect(numberSentences(undefined, [a, b, c])).toEqual([1, 2, 3]);
  });

  test('are never those of sentences long gone, even where the wording in between had fewer', () => {
    expect(numberSentences(publishedUnit({ 1: a, 2: b, 3: c }, { 1: a }), [a, d])).toEqual([1, 4]);
  });

  test('come back with a sentence that comes back', () => {
    expect(numberSentences(publishedUnit({ 1: a, 2: b, 3: c }, { 1: a, 4: d, 3: c }), [a, b, d, c])).toEqual([1, 2, 4, 3]);
  });

  test('do not come back where they have other words now', () => {
    const reworded = b.replace('周二', '周三');
    expect(numberSentences(publishedUnit({ 1: a, 2: b }, { 1: a, 2: reworded }), [a, reworded, b])).toEqual([1, 2, 3]);
  });
});

const word = fc.constantFrom(...Object.values(sentences), '甲乙丙丁。', '子丑寅卯。', '好。');
const wording = fc.uniqueArray(word, { maxLength: 9 });
/** A unit that was revised a few times, its numbers given by the rule itself. */
const history = fc.tuple(wording, fc.array(wording, { maxLength: 3 })).map(([first, later]) => later.reduce(
  (wordings, texts) => [...wordings, numbered(numberSentences(publishedUnit(...wordings), texts), texts)],
  [numbered(first.map((_, index) => index + 1), first)],
));
const numbered = (numbers: number[], texts: string[]): Record<number, string> => Object.fromEntries(numbers.map((number, index) => [number, texts[index]!]));

describe('however a unit is changed', () => {
  test('no two sentences have one number, and every sentence has one', () => {
    fc.assert(fc.property(history, fc.array(word, { maxLength: 9 }), (wordings, texts) => {
      const numbers = numberSentences(publishedUnit(...wordings), texts);
      expect(numbers).toHaveLength(texts.length);
      expect(new Set(numbers).size).toBe(texts.length);
    }));
  });

  test('a sentence that stands as published has the number it was published with', () => {
    fc.assert(fc.property(history, wording, (wordings, texts) => {
      const current = wordings.at(-1)!;
      const numbers = numberSentences(publishedUnit(...wordings), texts);
      for (const [number, text] of Object.entries(current)) {
        if (texts.includes(text)) expect(numbers[texts.indexOf(text)]).toBe(Number(number));
      }
    }));
  });

  test('a number that is new was never used before, and new ones follow one another', () => {
    fc.assert(fc.property(history, wording, (wordings, texts) => {
      const ever = wordings.flatMap((one) => Object.keys(one).map(Number));
      const last = Math.max(0, ...ever);
      const fresh = numberSentences(publishedUnit(...wordings), texts).filter((number) => !ever.includes(number));
      expect(fresh).toEqual(fresh.map((_, index) => last + 1 + index));
    }));
  });

  test('a number that was used means the sentence it meant, or one like it in its place', () => {
    fc.assert(fc.property(history, wording, (wordings, texts) => {
      const current = wordings.at(-1)!;
      numberSentences(publishedUnit(...wordings), texts).forEach((number, index) => {
        const meant = wordings.flatMap((one) => one[number] ?? []);
        // The sentences given share no words: what is not the same is not alike.
        if (meant.length > 0) expect(meant).toContain(texts[index]);
        if (meant.length > 0 && !(number in current)) expect(meant.at(-1)).toBe(texts[index]);
      });
    }));
  });

  test('once recorded, it has the same numbers again', () => {
    fc.assert(fc.property(history, wording, (wordings, texts) => {
      const numbers = numberSentences(publishedUnit(...wordings), texts);
      // Records keep the order in which sentences stand, which an object of numbers does not.
      const unitNow = publishedUnit(...wordings, {});
      const last = unitNow.wordings.at(-1)!;
      last.blocks = [{ kind: 'paragraph', sentences: texts.map((text, index) => ({ number: numbers[index]!, text })) }];
      expect(numberSentences(unitNow, texts)).toEqual(numbers);
    }));
  });
});

describe('a sentence that is gone is followed by', () => {
  const published = (...texts: [number, string][]) => texts.map(([number, text]) => ({ number, text }));
  const before = published([1, a], [2, b], [3, c]);

  test.each([
    ['the one its words went to', published([1, a], [3, c + b.slice(0, 18)]), new Map([[2, 3]])],
    ['the one its words went to, though it is new', published([1, a], [4, b], [3, c]), new Map([[2, 4]])],
    ['the nearest before it', published([1, a], [3, c]), new Map([[2, 1]])],
    ['the nearest after it where none is before', published([2, b], [3, c]), new Map([[1, 2]])],
    ['the first there is where all are new', published([4, d], [5, e]), new Map([[1, 4], [2, 4], [3, 4]])],
    ['none where none is left', [], new Map([[1, undefined], [2, undefined], [3, undefined]])],
  ])('%s', (_, after, expected) => {
    expect(successorsOf(before, after)).toEqual(expected);
  });

  test('no sentence that stays has a successor, every other has one as long as a sentence is left', () => {
    fc.assert(fc.property(wording, wording, (one, other) => {
      const [from, to] = [one.map((text, index) => ({ number: index + 1, text })), numberSentences(publishedUnit(numbered(one.map((_, index) => index + 1), one)), other)
        .map((number, index) => ({ number, text: other[index]! }))];
      const left = new Set(to.map(({ number }) => number));
      const successors = successorsOf(from, to);
      expect([...successors.keys()]).toEqual(from.map(({ number }) => number).filter((number) => !left.has(number)));
      for (const successor of successors.values()) expect(successor === undefined ? to.length === 0 : left.has(successor)).toBe(true);
    }));
  });
});
