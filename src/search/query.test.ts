import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery } from './query.ts';

test.each([
  ['三生课堂', ['三生课堂'], []],
  ['书屋 建设', ['书屋', '建设'], []],
  ['书屋　建设', ['书屋', '建设'], []],
  ['"书屋 建设"', ['书屋建设'], []],
  ['“书屋 建设” 树', ['书屋建设', '树'], []],
  ['「书屋 建设」', ['书屋建设'], []],
  ['“三生”课堂', ['三生课堂'], []],
  ['深化“三生” 课堂', ['深化三生', '课堂'], []],
  ['书屋 -食堂', ['书屋'], ['食堂']],
  ['书屋 －食堂', ['书屋'], ['食堂']],
  ['书屋 -"食 堂"', ['书屋'], ['食堂']],
  ['-食堂', [], ['食堂']],
  ['-', [], []],
  ['校-园', ['校园'], []],
  ['书屋 书屋', ['书屋'], []],
  ['政z', ['政z'], []],
  ['"未完', ['未完'], []],
  ['""', [], []],
  ['', [], []],
  ['.*[a-z]+(', ['*az'], []],
])('%j asks for %j without %j', (input, wanted, excluded) => {
  expect(parseQuery(input)).toEqual({ wanted, excluded, shortened: false });
});

test('too many words are left out, and it says so', () => {
  const query = parseQuery(Array.from({ length: 100 }, (_, index) => `词${index}`).join(' '));
  expect(query.wanted).toHaveLength(24);
  expect(query.shortened).toBe(true);
});

test('10,000 characters are one word', () => {
  expect(parseQuery('长'.repeat(10000)).wanted).toEqual(['长'.repeat(10000)]);
});

test('any text is read without an error', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (input) => {
    for (const word of parseQuery(input).wanted) expect(word).not.toBe('');
  }));
});
