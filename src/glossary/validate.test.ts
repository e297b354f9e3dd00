import { describe, expect, test } from 'vitest';
import { specimenEntry, specimenPlan } from './specimen.ts';
import { validateGlossary } from './validate.ts';

const plan = specimenPlan('落实双减。', [['重视教育', [['做好减负', '推进双减，即减轻负担。'], ['特色', '一校一品，一校一品。']]]]);
const faults = (...entries: ReturnType<typeof specimenEntry>[]) =>
  validateGlossary(entries, [plan]).map(({ kind, field, found }) => [kind, field, found]);

const jian = (more = {}) => specimenEntry('shuang-jian', ['双减'], more);
const quote = { edition: '2031', task: '1', text: '双减，即减轻负担' };
const source = { title: '意见', checked: 'not-opened' } as const;

describe('validateGlossary', () => {
  test('well-grounded entries have no problems', () => {
    expect(faults(
      jian({ kind: 'plan', definition: '减轻负担。', quote }),
      specimenEntry('te-se', ['特色'], { kind: 'policy', definition: '特色。', source, only: { 2031: ['2'] } }),
      specimenEntry('jiao-yu', ['教育'], { only: { 2031: ['0'] } }),
    )).toEqual([]);
  });

  test.each([
    ['policy without source', { kind: 'policy', definition: '减。' }, ['term-unsourced', 'source', '（没有填写）']],
    ['press without source', { kind: 'press', definition: '减。' }, ['term-unsourced', 'source', '（没有填写）']],
    ['plan without quote', { kind: 'plan', definition: '减。' }, ['term-unsourced', 'quote', '（没有填写）']],
    ['policy without definition', { kind: 'policy', source }, ['field-invalid', 'definition', '（没有填写）']],
    ['unverified with definition', { definition: '减。' }, ['term-unsourced', 'definition', '减。']],
    ['the number of a source that was not opened', { kind: 'policy', definition: '减。', source: { ...source, number: '某发〔2021〕1号' } }, ['field-invalid', 'source.number', '某发〔2021〕1号']],
    ['quote of another task', { quote: { ...quote, task: '2' } }, ['quote-absent', 'quote.text', quote.text]],
    ['quote of an unknown task', { quote: { ...quote, task: '9' } }, ['quote-absent', 'quote.text', quote.text]],
    ['quote of an unknown edition', { quote: { ...quote, edition: '2030' } }, ['quote-absent', 'quote.text', quote.text]],
    ['only a task without the term', { only: { 2031: ['1', '2'] } }, ['term-absent', 'only.2031', '2']],
    ['only an unknown edition', { only: { 2030: ['1'] } }, ['term-absent', 'only.2030', '2030']],
    ['a form that occurs nowhere', { forms: ['双减', '“双减”'] }, ['term-orphan', 'forms', '“双减”']],
    ['pinyin too short', { pinyin: 'shuāng' }, ['field-invalid', 'pinyin', 'shuāng']],
    ['file name unlike the pinyin', { slug: 'shuang-jia' }, ['field-invalid', '文件名', 'shuang-jia.yaml']],
  ])('%s is found', (_fault, more, expected) => {
    expect(faults(jian(more))).toEqual([expected]);
  });

  test('a form of two entries needs tasks that tell them apart', () => {
    const a = (only?: Record<string, string[]>) => specimenEntry('yi-xiao-yi-pin', ['一校一品'], { only });
    const b = (only?: Record<string, string[]>) =>
      specimenEntry('yi-xiao-yi-pin-jia', ['一校一品'], { term: '一校一品（甲）', only });
    const duplicate = ['term-duplicate-form', 'forms', '一校一品（另见 content/glossary/yi-xiao-yi-pin.yaml）'];
    expect(faults(a({ 2031: ['2'] }), b({ 2031: ['2'] }))).toContainEqual(duplicate);
    expect(faults(a(), b({ 2031: ['2'] }))).toContainEqual(duplicate);
    expect(faults(a({ 2031: ['2'] }), b({ 2031: ['1'] }))).not.toContainEqual(duplicate);
  });
});
