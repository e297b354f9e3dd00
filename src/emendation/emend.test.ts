import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { specimenPlan as documentPlan } from '../account/specimen.ts';
import { linkTerms } from '../glossary/link.ts';
import { specimenEntry, specimenPlan } from '../glossary/specimen.ts';
import type { Plan, Span } from '../plan/model.ts';
import { linkReferences } from '../plan/link-references.ts';
import { passagesOf } from '../plan/passages.ts';
import { plainSpans } from '../plan/spans.ts';
import { emend, restore, shownWords } from './emend.ts';
import { readEmendations, writeEmendations } from './file.ts';
import { proposeEmendations } from './propose.ts';
import { validateEmendations } from './validate.ts';

const spanText = (spans: readonly Span[]): string => plainSpans(spans).map(({ text }) => text).join('');
const textsOf = (plan: Plan): [string, string][] => passagesOf(plan).map(({ name, passage }) => [name, passage.text]);

/** The plan with any text as a task's. */
const planOf = (text: string): Plan => specimenPlan('开头,甲。', [['坚持甲,乙', [['标题(甲)', text]]]]);

describe('a plan as shown', () => {
  test('has full-width marks in texts and spans, and each passage its length and range', () => {
    const plan = documentPlan();
    const after = passagesOf(emend(plan, proposeEmendations(plan)));
    expect(after.map(({ passage }) => passage.text)).toContain('学习（原文）要深，范围达0.5以上。');
    expect(after.map(({ passage }) => spanText(passage.spans))).toEqual(after.map(({ passage }) => passage.text));
    expect(after.map(({ passage }) => [passage.range, passage.text.length]))
      .toEqual(passagesOf(plan).map(({ passage }) => [passage.range, passage.text.length]));
  });

  test('has its terms where the source’s words put them', () => {
    const plan = planOf('落实要求,抓好甲(乙),丙。');
    const linked = linkTerms(plan, [specimenEntry('jia-yi', ['甲(乙)'])]);
    const [, sentence] = passagesOf(emend(linked, proposeEmendations(plan))).filter(({ role }) => role === 'task-text' || role === 'task-title');
    expect(sentence?.passage.spans).toEqual([
      { kind: 'text', text: '落实要求，抓好' },
      { kind: 'term', slug: 'jia-yi', first: true, spans: [{ kind: 'text', text: '甲（乙）' }] },
      { kind: 'text', text: '，丙。' },
    ]);
  });

  test('has its references, with readings inside them and full-width marks after them', () => {
    const plan = planOf('办好**校,开学。继续前述“**校”,丙。');
    const record = proposeEmendations(plan);
    const [, second] = record.mask.places;
    if (second !== undefined) second.reading = '校名';
    const sentence = passagesOf(emend(linkReferences(plan), record)).find(({ name }) => name === '1#s2');
    expect(sentence?.passage.spans).toEqual([
      { kind: 'text', text: '继续' },
      {
        kind: 'reference', edition: '2031', target: '1#s1',
        spans: [{ kind: 'text', text: '前述“' }, { kind: 'mask', text: '**', hides: '校名' }, { kind: 'text', text: '校”' }],
      },
      { kind: 'text', text: '，丙。' },
    ]);
  });

  test('tells at each mask what the editor says is hidden there', () => {
    const plan = planOf('办好**教育,在**区。');
    const record = proposeEmendations(plan);
    const [, second] = record.mask.places;
    if (second !== undefined) second.reading = '区名';
    const spans = passagesOf(emend(plan, record)).flatMap(({ passage }) => passage.spans);
    expect(spans.filter(({ kind }) => kind === 'mask')).toEqual([
      { kind: 'mask', text: '**', hides: '名称' }, { kind: 'mask', text: '**', hides: '区名' },
    ]);
  });

  test('leads back to the source, whatever the source holds', () => {
    const unit = fc.constantFrom(...'甲乙丙,，(（)）:：;；?？!！《》“”*·.%01aZ。');
    fc.assert(fc.property(fc.string({ unit, minLength: 1, maxLength: 60 }), (text) => {
      const plan = planOf(text);
      const record = proposeEmendations(plan);
      expect(validateEmendations(plan, record, 'e.yaml')).toEqual([]);
      expect(textsOf(emend(plan, record)).map(([name, words]) => [name, restore(words, name, record)])).toEqual(textsOf(plan));
    }), { numRuns: 500 });
  });
});

test('quoted words are shown as the page has them', () => {
  expect(shownWords('结合实际，扎实（稳妥）推进。', '实际,扎实(稳妥)')).toBe('实际，扎实（稳妥）');
  expect(shownWords('甲，乙“丙,丁”。', '乙“丙,丁”')).toBe('乙“丙,丁”');
  expect(shownWords('甲。', '乙,丙')).toBe('乙,丙');
});

describe('the table', () => {
  const plan = documentPlan();
  const record = proposeEmendations(plan);
  const edited = { ...record, slip: { count: 1, places: [{ place: '2#s1', words: '不能虚', note: '照录。' }] } };

  test('is read back as it was written, positions on one line', () => {
    const yaml = writeEmendations(edited);
    expect(readEmendations(yaml, 'emendations.yaml')).toEqual(edited);
    expect(yaml).toContain('\n    1#s1: [3, 6, 9]\n');
  });

  test('counts what headings on pages leave out', () => {
    expect(record.heading).toEqual({ count: 3, forms: [
      { characters: '、', where: 'label', count: 1 }, { characters: '.', where: 'label', count: 2 }, { characters: '。', where: 'stop', count: 1 },
    ] });
  });

  test.each([
    ['a place that is not in the plan', { punctuation: { ...record.punctuation, places: { ...record.punctuation.places, '9#s1': [1] } } }, 'punctuation.places.9#s1'],
    ['a position that holds no such mark', { punctuation: { ...record.punctuation, places: { ...record.punctuation.places, '1#s1': [2, 6, 9] } } }, 'punctuation.places.1#s1'],
    ['a position that is written twice', { punctuation: { ...record.punctuation, places: { ...record.punctuation.places, '1#s1': [3, 3, 9] } } }, 'punctuation.places.1#s1'],
    ['a wrong count', { punctuation: { ...record.punctuation, count: 3 } }, 'punctuation.count'],
    ['a wrong count of a form', { punctuation: { ...record.punctuation, forms: record.punctuation.forms.map((form) => ({ ...form, count: 1 })) } }, 'punctuation.forms.,'],
    ['a form shown otherwise', { punctuation: { ...record.punctuation, forms: record.punctuation.forms.map((form) => ({ ...form, shown: '、' })) } }, 'punctuation.forms'],
    ['a mask that is not listed', { mask: { count: 1, forms: record.mask.forms, places: [] } }, 'mask.places'],
    ['a mask in the wrong place', { mask: { ...record.mask, places: record.mask.places.map((mask) => ({ ...mask, at: 1 })) } }, 'mask.places'],
    ['a slip that is not there', { slip: { count: 1, places: [{ place: '2#s1', words: '不能实', note: '照录。' }] } }, 'slip.places.2#s1'],
    ['a wrong count of headings', { heading: { ...record.heading, count: 2 } }, 'heading.count'],
    ['other marks of headings', { heading: { ...record.heading, forms: [] } }, 'heading.forms'],
  ])('is not right with %s', (_, change, field) => {
    expect(validateEmendations(plan, record, 'e.yaml')).toEqual([]);
    const problems = validateEmendations(plan, { ...record, ...change }, 'e.yaml');
    expect(problems).toContainEqual(expect.objectContaining({
      kind: 'emendation-misplaced', file: 'e.yaml', field, found: expect.any(String), expected: expect.any(String),
    }));
  });
});
