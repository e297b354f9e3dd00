import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentencesOf, tasksOf, type Passage, type Plan, type Span } from '../plan/model.ts';
import { plainSpans } from '../plan/spans.ts';
import { linkTerms } from './link.ts';
import { specimenEntry, specimenPlan } from './specimen.ts';

const textOfSpan = (span: Span): string => plainSpans([span]).map(({ text }) => text).join('');
const termsOf = (passages: Passage[]) => passages.flatMap(({ spans }) =>
  spans.flatMap((span) => (span.kind === 'term' ? [[span.slug, textOfSpan(span), span.first]] : [])));
const passagesOf = (plan: Plan): Passage[] => [
  plan.title, ...sentencesOf(plan.introduction), ...plan.parts.map((part) => part.heading.title),
  ...tasksOf(plan).flatMap((task) => [task.heading.title, ...sentencesOf(task)]),
];

const entries = [
  specimenEntry('shuang-jian', ['双减']),
  specimenEntry('te-se', ['**特色', '特色']),
  specimenEntry('ke-hou', ['课后*服务', '*特']),
];

describe('linkTerms', () => {
  const plan = specimenPlan('落实双减。', [['落实双减', [['做好双减', '推进“双减”。巩固双减。'], ['办学', '形成**特色，**双减。']]]]);
  const linked = linkTerms(plan, entries);
  const [first, second] = tasksOf(linked);

  test('the first occurrence is marked in the introduction and anew in every task', () => {
    expect(termsOf(sentencesOf(linked.introduction))).toEqual([['shuang-jian', '双减', true]]);
    expect(termsOf(sentencesOf(first!))).toEqual([['shuang-jian', '双减', true], ['shuang-jian', '双减', false]]);
    expect(termsOf(sentencesOf(second!)).at(-1)).toEqual(['shuang-jian', '双减', true]);
  });

  test('titles and headings stay unlinked', () => {
    expect(termsOf([linked.title, linked.parts[0]!.heading.title, first!.heading.title])).toEqual([]);
  });

  test('a mask stays a mask, inside a term and outside', () => {
    expect(sentencesOf(second!)[0]?.spans).toEqual([
      { kind: 'text', text: '形成' },
      { kind: 'term', slug: 'te-se', first: true, spans: [{ kind: 'mask', text: '**', hides: '名称' }, { kind: 'text', text: '特色' }] },
      { kind: 'text', text: '，' },
      { kind: 'mask', text: '**', hides: '名称' },
      { kind: 'term', slug: 'shuang-jian', first: true, spans: [{ kind: 'text', text: '双减' }] },
      { kind: 'text', text: '。' },
    ]);
  });

  test('a form that would cut a mask is not linked', () => {
    const cut = linkTerms(specimenPlan('', [['一', [['二', '有**特长。']]]]), [specimenEntry('te', ['*特'])]);
    expect(sentencesOf(tasksOf(cut)[0]!)[0]?.spans).toEqual([
      { kind: 'text', text: '有' }, { kind: 'mask', text: '**', hides: '名称' }, { kind: 'text', text: '特长。' },
    ]);
  });

  test('linking again gives the same plan, and the given plan is left as it was', () => {
    expect(linkTerms(linked, entries)).toEqual(linked);
    expect(termsOf(passagesOf(plan))).toEqual([]);
  });

  test('no character changes, whatever text and terms hold', () => {
    const words = fc.string({ unit: fc.constantFrom(...'双减特色*“”《》。甲'), maxLength: 40 });
    const form = fc.string({ unit: fc.constantFrom(...'双减特色*“”'), minLength: 1, maxLength: 4 });
    fc.assert(fc.property(words, words, fc.array(form, { minLength: 1, maxLength: 6 }), (introduction, text, forms) => {
      const before = specimenPlan(introduction, [['双减', [['特色', text]]]]);
      const after = linkTerms(before, forms.map((one, index) => specimenEntry(`t-${index}`, [one])));
      const passages = passagesOf(after);
      expect(passages.map(({ text: same }) => same)).toEqual(passagesOf(before).map(({ text: same }) => same));
      for (const { spans, text: whole } of passages) expect(spans.map(textOfSpan).join('')).toBe(whole);
      const masks = (spans: Span[]): string[] => spans.flatMap((span) => (span.kind === 'mask' ? [span.text] : span.kind === 'text' ? [] : masks(span.spans)));
      expect(passages.flatMap(({ spans }) => masks(spans))).toEqual(passagesOf(before).flatMap(({ spans }) => masks(spans)));
    }));
  });
});
