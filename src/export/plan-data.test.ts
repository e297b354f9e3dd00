import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { dataVersion, type DataKind } from './address.ts';
import { planData, taskData } from './plan-data.ts';
import { jsonSchema, planDataSchema, taskDataSchema } from './schema.ts';
import { exportedPlan, plan } from './specimen.ts';

const [first, second] = plan.parts[0]!.tasks;
const task = taskData(exportedPlan(), first!);
const whole = planData(exportedPlan());

const validator = (kind: DataKind) =>
  new Ajv2020({ strict: true, validateFormats: false }).compile(jsonSchema(kind, `https://example.org/schema/${kind}.json`));

describe('the data of a task', () => {
  test('say its place, its code and its wording', () => {
    expect(task).toMatchObject({
      version: dataVersion,
      plan: { edition: '2031', title: '岛屿要点', address: 'https://example.org/2031/' },
      part: { name: '第一部分', title: '点灯', address: 'https://example.org/2031/part/1/' },
      task: { id: '1', name: '第1项', label: '1.', code: '2031-1', address: 'https://example.org/2031/1/', section: 1, wording: { revision: 2, date: '2031-06-01' } },
    });
  });

  test('give each sentence the number it has, wherever it stands', () => {
    const sentences = task.task.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.sentences : []));
    expect(sentences.map(({ id, code, address, text }) => [id, code, address, text])).toEqual([
      ['s1', '2031-1-1', 'https://example.org/2031/1/#s1', '建好“星灯”**，*每晚*开放。'],
      ['s4', '2031-1-4', 'https://example.org/2031/1/#s4', '见第2项。'],
      ['s2', '2031-1-2', 'https://example.org/2031/1/#s2', '# 不是标题 [不是链接](x)，1. 也不是列表。'],
    ]);
  });

  test('mark what the source hides, in terms, tables and tails as well', () => {
    const [paragraph, , table] = task.task.blocks;
    const [marked] = paragraph!.kind === 'paragraph' ? paragraph!.sentences : [];
    expect(marked!.masks).toEqual([{ start: 6, end: 8, text: '**', hides: '名称' }]);
    expect(marked!.text.slice(6, 8)).toBe('**');
    expect(task.task.title.masks).toEqual([{ start: 6, end: 8, text: '**', hides: '名称' }]);
    expect(table!.kind === 'table' && table!.rows[1]![0]!.masks).toEqual([{ start: 0, end: 2, text: '**', hides: '名称' }]);
    expect(task.task.responsible!.masks).toHaveLength(1);
  });

  test('say where terms stand', () => {
    expect(task.terms).toEqual([{ slug: 'xing-deng', term: '星灯', address: 'https://example.org/glossary/xing-deng/', places: [
      { passage: '1#title', start: 2, end: 8 }, { passage: '1#s1', start: 2, end: 8 },
    ] }]);
    expect(taskData(exportedPlan(), second!).terms).toEqual([]);
  });

  test('say nothing of wordings that no ledger knows', () => {
    expect(taskData(exportedPlan(), second!).task).not.toHaveProperty('wording');
    expect(taskData(exportedPlan(false), first!).task).not.toHaveProperty('wording');
    expect(planData(exportedPlan(false))).not.toHaveProperty('published');
  });
});

describe('the data of a plan', () => {
  test('hold every task as its own file has it', () => {
    expect(whole.parts[0]!.tasks).toEqual([task.task, taskData(exportedPlan(), second!).task]);
    expect(whole).toMatchObject({ edition: '2031', published: '2031-03-01', introduction: { wording: { revision: 1 } }, details: [{ kind: 'issuer', name: '署名' }] });
  });

  test('give sentences addresses in introduction, openings, sections and appendices, and no codes', () => {
    const { introduction, parts: [part], appendices: [appendix] } = whole;
    const addresses = [introduction.blocks, part!.opening, part!.sections[0]!.opening, appendix!.blocks].map(([block]) =>
      (block!.kind === 'paragraph' ? [block!.sentences[0]!.address, block!.sentences[0]!.code] : []));
    expect(addresses).toEqual([
      ['https://example.org/2031/#s1', undefined], ['https://example.org/2031/part/1/#s1', undefined],
      ['https://example.org/2031/part/1/#s2', undefined], ['https://example.org/2031/appendix/1/#s1', undefined],
    ]);
  });

  test('hold all places of a term once', () => {
    expect(whole.terms.map(({ slug, places }) => [slug, places.map(({ passage }) => passage).sort()])).toEqual([['xing-deng', ['1#s1', '1#title', 'introduction#s1']]]);
  });
});

describe('the schema', () => {
  test('knows every field there is: nothing is left out in reading', () => {
    expect(planDataSchema.parse(whole)).toEqual(whole);
    expect(taskDataSchema.parse(task)).toEqual(task);
  });

  test('as JSON Schema accepts the data, with and without a ledger', () => {
    const [ofPlan, ofTask] = [validator('plan'), validator('task')];
    for (const data of [whole, planData(exportedPlan(false))]) {
      ofPlan(JSON.parse(JSON.stringify(data)));
      expect(ofPlan.errors).toBeNull();
    }
    ofTask(JSON.parse(JSON.stringify(task)));
    expect(ofTask.errors).toBeNull();
  });

  test.each<[string, (data: Record<string, any>) => void]>([
    ['another version', (data) => { data['version'] = 2; }],
    ['no code', (data) => { delete data['task'].code; }],
    ['a sentence without its number', (data) => { delete data['task'].blocks[0].sentences[0].number; }],
    ['an unknown kind of block', (data) => { data['task'].blocks[0].kind = 'list'; }],
    ['a mask that begins before its text', (data) => { data['task'].title.masks[0].start = -1; }],
  ])('as JSON Schema refuses %s', (_, spoil) => {
    const data = JSON.parse(JSON.stringify(task)) as Record<string, any>;
    spoil(data);
    expect(validator('task')(data)).toBe(false);
  });

  test('lets later files of the same version say more', () => {
    expect(validator('task')({ ...JSON.parse(JSON.stringify(task)), more: 1 })).toBe(true);
  });
});
