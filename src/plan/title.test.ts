import { expect, test } from 'vitest';
import { motto, titleClauses } from './title.ts';
import type { TermSpan } from './model.ts';
import type { PlainSpan } from './spans.ts';

const text = (words: string): PlainSpan & { kind: 'text' } => ({ kind: 'text', text: words });
const mask: PlainSpan = { kind: 'mask', text: '**', hides: '名称' };
const term: TermSpan = { kind: 'term', slug: 'a', first: true, spans: [text('五育，并举')] };

test('a title is cut behind its first comma outside of terms', () => {
  expect(titleClauses({ spans: [text('坚持'), term, text('引领，把强化')] })).toEqual({ first: [text('坚持'), term, text('引领，')], rest: [text('把强化')] });
  expect(titleClauses({ spans: [text('保障措施')] })).toEqual({ first: [text('保障措施')], rest: [] });
});

test('a motto is the first clause without its comma and without links, its masks as they stand', () => {
  expect(motto({ spans: [text('坚持'), mask, text('引领,把强化')] })).toEqual([text('坚持'), mask, text('引领')]);
  expect(motto({ spans: [text('坚持'), term] })).toEqual([text('坚持'), text('五育，并举')]);
  expect(motto({ spans: [text('组织'), mask] })).toEqual([text('组织'), mask]);
});
