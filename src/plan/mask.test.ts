import { expect, test } from 'vitest';
import { maskSpans } from './mask.ts';

const forms = [{ form: '*', hides: '字' }, { form: '**', hides: '名称' }, { form: '20xx', hides: '年份' }];

test('masks are cut out longest first and nothing is lost', () => {
  const text = '20xx-20xx年**区政z*';
  const spans = maskSpans(text, forms);
  expect(spans.map((span) => span.text)).toEqual(['20xx', '-', '20xx', '年', '**', '区政z', '*']);
  expect(spans.filter((span) => span.kind === 'mask').map((span) => span.hides)).toEqual(['年份', '年份', '名称', '字']);
});

test('text without masks is one span', () => {
  expect(maskSpans('公开', forms)).toEqual([{ kind: 'text', text: '公开' }]);
  expect(maskSpans('', forms)).toEqual([]);
});
