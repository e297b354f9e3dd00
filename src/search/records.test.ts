import { expect, test } from 'vitest';
import type { Block, Passage, Plan, Sentence } from '../plan/model.ts';
import { makeRecords } from './records.ts';

const passage = (text: string): Passage => ({ text, spans: [{ kind: 'text', text }], range: { start: 0, end: text.length } });
const sentences = (...texts: string[]): Sentence[] => texts.map((text, index) => ({ ...passage(text), number: index + 1 }));
const paragraph = (...texts: string[]): Block => ({ kind: 'paragraph', sentences: sentences(...texts) });
const table = (...rows: string[][]): Block => ({ kind: 'table', rows: rows.map((row) => row.map(passage)) });

const plan: Plan = {
  edition: '2031',
  title: passage('2031年岛屿工作要点'),
  introduction: [paragraph('开头。')],
  parts: [{
    number: 1,
    heading: { label: '一、', title: passage('坚持阅读'), stop: '' },
    opening: [paragraph('总说。')],
    sections: [{ number: 1, heading: { label: '（一）', title: passage('书'), stop: '' }, opening: [{ kind: 'paragraph', sentences: [{ ...passage('分说。'), number: 2 }] }] }],
    range: { start: 0, end: 1 },
    tasks: [{
      id: '1',
      number: 1,
      part: 1,
      heading: { label: '1.', title: passage('建书屋'), stop: '。' },
      blocks: [paragraph('选址。', '动工。'), table(['书屋', '文化科']), { kind: 'paragraph', sentences: [{ ...passage('开放。'), number: 3 }] }],
      responsible: passage('（责任单位：文化科）'),
      range: { start: 0, end: 1 },
    }],
  }],
  appendices: [{ number: 1, heading: { label: '附件：', title: passage('分工表'), stop: '' }, blocks: [table(['书屋', '文化科'])] }],
  details: [{ kind: 'number', passage: passage('岛发〔2031〕1号') }],
  source: { file: 'plan.txt', sha256: '' },
};

const read = (text: string): string => `<${text}>`;

test('a plan gives a record for each task, each part, the introduction and each appendix, with all of their text', () => {
  expect(makeRecords([plan], [], read)).toEqual([
    { url: '/2031/1/', kind: 'task', edition: '2031', part: 1, id: '1', number: 1, names: ['建书屋'], pinyin: '<建书屋>', sentences: ['选址。', '动工。', '开放。'], rest: ['书屋 文化科', '（责任单位：文化科）'] },
    { url: '/2031/part/1/', kind: 'part', edition: '2031', part: 1, number: 1, names: ['坚持阅读'], pinyin: '<坚持阅读>', sentences: ['总说。', '分说。'], rest: ['（一）书'] },
    { url: '/2031/', kind: 'introduction', edition: '2031', names: ['2031年岛屿工作要点'], sentences: ['开头。'], rest: ['岛发〔2031〕1号'] },
    { url: '/2031/appendix/1/', kind: 'appendix', edition: '2031', number: 1, names: ['分工表'], pinyin: '<分工表>', sentences: [], rest: ['书屋 文化科'] },
  ]);
});

test('a term brings its names once each, however they are punctuated, and its own pinyin', () => {
  const [term] = makeRecords([], [{ slug: 'san-guang', term: '三光书屋', pinyin: 'sān guāng', aliases: ['三光'], forms: ['“三光”书屋', '三光屋'], definition: '释义。', kind: 'policy' }], read);
  expect(term).toEqual({
    url: '/glossary/san-guang/', kind: 'term', id: 'san-guang', names: ['三光书屋', '三光', '三光屋'], pinyin: '<sān guāng>', ground: 'policy', sentences: ['释义。'],
  });
});

test('a term without a definition or pinyin is still found', () => {
  expect(makeRecords([], [{ slug: 'x', term: '绿洲' }], read)).toEqual([
    { url: '/glossary/x/', kind: 'term', id: 'x', names: ['绿洲'], pinyin: '<绿洲>', sentences: [] },
  ]);
});

test('terms come first, then plans as given', () => {
  const records = makeRecords([plan, { ...plan, edition: '2030' }], [{ slug: 'x', term: '绿洲' }], read);
  expect(records.map(({ edition }) => edition)).toEqual([undefined, ...Array(4).fill('2031'), ...Array(4).fill('2030')]);
});

test('articles come last, their words without addresses', () => {
  const article = { kind: 'update', path: '/updates/cut/', edition: '2031', title: '剪完了', summary: '剪了。', texts: ['东坡60棵。'] } as const;
  const records = makeRecords([plan], [], read, undefined, [article]);
  expect(records.at(-1)).toEqual({ url: '/updates/cut/', kind: 'update', edition: '2031', names: ['剪完了'], pinyin: '<剪完了>', sentences: [], rest: ['剪了。', '东坡60棵。'] });
  expect(records).toHaveLength(5);
});
