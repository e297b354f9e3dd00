import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contextOf } from './context.ts';

test('a long sentence is cut at clauses on both sides', () => {
  expect(contextOf('甲甲甲,乙乙乙,丙“词”丁,**戊戊,己己。', 10, 1, 3)).toEqual({
    before: '乙乙乙,丙“', term: '词', after: '”丁,', cutBefore: true, cutAfter: true,
  });
});

test('a short sentence is shown whole', () => {
  expect(contextOf('加强词。', 2, 1, 20)).toEqual({ before: '加强', term: '词', after: '。', cutBefore: false, cutAfter: false });
});

test('what is shown is a stretch of the sentence around the term, at least as long as asked for', () => {
  const sentence = fc.string({ unit: fc.constantFrom(...'甲乙*,、。20x'), minLength: 1, maxLength: 40 });
  fc.assert(fc.property(sentence, fc.nat(39), fc.integer({ min: 1, max: 5 }), fc.nat(12), (text, at, length, reach) => {
    const start = Math.min(at, text.length - 1);
    const { before, term, after, cutBefore, cutAfter } = contextOf(text, start, length, reach);
    expect(text).toContain(before + term + after);
    expect(term).toBe(text.slice(start, start + length));
    expect(before.length >= reach || !cutBefore).toBe(true);
    expect(after.length >= reach || !cutAfter).toBe(true);
  }));
});
