import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marksToWiden, narrowed, widened, withNarrowMarks } from './punctuation.ts';

/** The text as shown. */
const shown = (text: string): string => {
  const marks = new Set(marksToWiden(text));
  return text.split('').map((mark, at) => (marks.has(at) ? widened(mark) : mark)).join('');
};

describe('half-width marks of Chinese text are shown full-width', () => {
  test.each([
    ['坚持改革,深化', '坚持改革，深化'],
    ['听:读完;盖章', '听：读完；盖章'],
    ['好吗?好!', '好吗？好！'],
    ['“双减”,“五项管理”,都要', '“双减”，“五项管理”，都要'],
    ['达70%以上,提高5%,力争', '达70%以上，提高5%，力争'],
    ['县(市、区)、校(园)', '县（市、区）、校（园）'],
    ['民办学校(含幼儿园(托育),下同)', '民办学校（含幼儿园（托育），下同）'],
    ['建设**,努力(**教育)', '建设**，努力（**教育）'],
    ['占比(5%)', '占比（5%）'],
    ['推进AI,并', '推进AI，并'],
    ['混用（半角)的', '混用（半角）的'],
    ['甲, 乙', '甲， 乙'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

describe('what is not the text’s own punctuation stays', () => {
  test.each([
    '《教学育人:学校课程深度变革》', '《细则(试行)》', '“一,二”', '‘一,二’', '「一,二」', '"一,二"', '“未完,引文',
    '0.5到1,000', '比例1:3', '21:00', 'for a, b (c)', 'f(x)', '“互联网+社区教育”', '5%+3%',
    'https://a.cn/b?c=1:2,d', '网址https://a.cn/计划?年=一,电话', 'a.b@c.cn', '1)读书', '(未完', '4—5所',
  ])('%s', (text) => {
    expect(shown(text)).toBe(text);
  });
});

test('a mark changes into one mark and back, and nothing else changes', () => {
  const unit = fc.constantFrom(...'甲乙年,，(（)）:：;；?？!！《》“”‘’"*·.%+01aZ /@\n');
  fc.assert(fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
    const marks = marksToWiden(text);
    expect(new Set(marks).size).toBe(marks.length);
    expect(shown(text)).toHaveLength(text.length);
    expect(withNarrowMarks(shown(text))).toBe(withNarrowMarks(text));
    expect(shown(text).split('').map((mark, at) => (marks.includes(at) ? narrowed(mark) : mark)).join('')).toBe(text);
    expect(marksToWiden(shown(text)).filter((at) => marks.includes(at))).toEqual([]);
  }), { numRuns: 2000 });
});
