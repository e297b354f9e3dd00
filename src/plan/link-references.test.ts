import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkReferences } from './link-references.ts';
import { maskSpans } from './mask.ts';
import type { Passage, Plan, Span } from './model.ts';
import { passagesOf } from './passages.ts';
import { referrersOf } from './referrers.ts';
import { plainSpans } from './spans.ts';

const range = { start: 0, end: 0 };
const passage = (text: string, spans: Span[] = maskSpans(text, [{ form: '**', hides: '名称' }])): Passage => ({ text, spans, range });
const textOf = (spans: readonly Span[]): string => plainSpans(spans).map(({ text }) => text).join('');

/** Three parts, each with one task: the words asked about are the third task's, and a table's cell after them. */
function planOf(words: Passage, cell = passage('')): Plan {
  const [first, second] = [passage('推进五大行动。'), passage('做好减负。')];
  return {
    edition: '2031', title: passage('见第1项'), introduction: [], appendices: [], details: [], source: { file: 'a.txt', sha256: '0' },
    parts: [first, second, words].map((text, index) => ({
      number: index + 1, heading: { label: '', title: passage('见第一部分'), stop: '' }, opening: [], sections: [], range,
      tasks: [{
        id: String(index + 1), number: index + 1, part: index + 1, range, heading: { label: '', title: passage('第2项'), stop: '。' },
        blocks: [
          { kind: 'paragraph', sentences: [{ ...text, number: 1 }] },
          ...(index === 2 ? [{ kind: 'table' as const, rows: [[cell]] }] : []),
        ],
        responsible: passage('第1项'),
      }],
    })),
  };
}

const spansOf = (plan: Plan, named: string): Span[] => passagesOf(plan).find(({ name }) => name === named)!.passage.spans;
const linked = (...given: Parameters<typeof planOf>): Span[] => spansOf(linkReferences(planOf(...given)), '3#s1');
const referencesOf = (spans: readonly Span[]): string[][] =>
  spans.flatMap((span) => (span.kind === 'reference' ? [[textOf(span.spans), span.target]] : []));
const term = (text: string): Span => ({ kind: 'term', slug: 't', first: true, spans: [{ kind: 'text', text }] });

describe('linkReferences', () => {
  test.each<[string, string[][]]>([
    ['见第2项。', [['第2项', '2']]],
    ['按第一部分、第二部分办。', [['第一部分', 'part/1'], ['第二部分', 'part/2']]],
    ['落实前述“五大行动”。', [['前述“五大行动”', '1#s1']]],
    ['第1、2项和第1项第1句', [['1', '1'], ['2', '2'], ['第1项第1句', '1#s1']]],
    ['见第9项。', []],
    ['见第3项，第3项第1句。', []],
    ['第1、3项', [['1', '1']]],
    ['第三部分', [['第三部分', 'part/3']]],
  ])('%s', (text, expected) => {
    expect(referencesOf(linked(passage(text)))).toEqual(expected);
  });

  test('what stands around a reference stays, masks and all', () => {
    expect(linked(passage('在**见第2项**。'))).toEqual([
      { kind: 'text', text: '在' }, { kind: 'mask', text: '**', hides: '名称' }, { kind: 'text', text: '见' },
      { kind: 'reference', edition: '2031', target: '2', spans: [{ kind: 'text', text: '第2项' }] },
      { kind: 'mask', text: '**', hides: '名称' }, { kind: 'text', text: '。' },
    ]);
  });

  test('table cells have references; titles and responsible bodies have none', () => {
    const holders = passagesOf(linkReferences(planOf(passage('甲。'), passage('见第2项'))))
      .filter(({ passage: { spans } }) => spans.some(({ kind }) => kind === 'reference'));
    expect(holders.map(({ name }) => name)).toEqual(['3#t1r1c1']);
  });

  test('a term within a reference becomes text, one beside it stays', () => {
    const spans: Span[] = [{ kind: 'text', text: '前述“' }, term('五大行动'), { kind: 'text', text: '”和' }, term('减负')];
    const after = linked(passage('前述“五大行动”和减负', spans));
    expect(after.map(({ kind }) => kind)).toEqual(['reference', 'text', 'term']);
    expect(after[0]).toMatchObject({ spans: [{ kind: 'text', text: '前述“' }, { kind: 'text', text: '五大行动' }, { kind: 'text', text: '”' }] });
  });

  test.each<[string, Span[]]>([
    ['begins before it', [term('见第'), { kind: 'text', text: '2项。' }]],
    ['ends after it', [{ kind: 'text', text: '见第' }, term('2项。')]],
    ['holds it and more', [term('见第2项。')]],
  ])('a term that %s wins', (_what, spans) => {
    expect(linked(passage('见第2项。', spans))).toEqual(spans);
  });

  test('linking again gives the same plan, and the given plan is left as it was', () => {
    const plan = planOf(passage('见第2项，**第一部分。'));
    const once = linkReferences(plan);
    expect(linkReferences(once)).toEqual(once);
    expect(referencesOf(spansOf(plan, '3#s1'))).toEqual([]);
  });

  test('no character changes and no links nest, whatever the text and its terms', () => {
    const piece = fc.constantFrom('第', '1', '2', '3', '项', '第1项', '第二部分', '前述“五大行动”', '五大行动', '**', '、', '。');
    const spans = fc.array(fc.tuple(fc.array(piece, { minLength: 1, maxLength: 3 }), fc.boolean()), { maxLength: 12 });
    fc.assert(fc.property(spans, (drawn) => {
      const given = drawn.flatMap(([pieces, isTerm]): Span[] => {
        const inner = maskSpans(pieces.join(''), [{ form: '**', hides: '名称' }]);
        return isTerm ? [{ kind: 'term', slug: 't', first: false, spans: inner }] : inner;
      });
      const before = passage(textOf(given), given);
      const after = linked(before);
      expect(textOf(after)).toBe(before.text);
      expect(plainSpans(after).filter(({ kind }) => kind === 'mask')).toEqual(plainSpans(given).filter(({ kind }) => kind === 'mask'));
      for (const span of after) if (span.kind === 'reference') expect(span.spans.map(({ kind }) => kind)).not.toContain('term');
    }), { numRuns: 300 });
  });
});

test('referrersOf lists for each target the passages that refer to it', () => {
  const plan = linkReferences(planOf(passage('见第2项、第2项第1句和前述“五大行动”，按第二部分办。'), passage('第2项')));
  expect(referrersOf(plan)).toEqual(new Map([['2', ['3#s1', '3#t1r1c1']], ['1', ['3#s1']], ['part/2', ['3#s1']]]));
  expect(referrersOf(planOf(passage('见第2项。')))).toEqual(new Map());
});
