import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readArchive } from '../archive/read.ts';
import { taskLevel } from './level.ts';
import { paperOf } from './paper.ts';
import { textOfPaper, withoutSpace } from './text.ts';

const archive = await readArchive(resolve('src/testing/fictional/content'));
const [plan] = archive.shown;

test('every layer has its place, whatever its mark', () => {
  expect(['（一）', '(十二)', '1.', '19、', '【重点任务1】', '第3项'].map(taskLevel)).toEqual([2, 2, 3, 3, 3, 3]);
});

test('a document holds each word of the plan once, in the order of the source', () => {
  const { sourceText, report: { discarded } } = archive.provenance.get(plan!.edition)!;
  const left = new Set(discarded.map(({ line }) => line));
  const words = sourceText.split('\n').filter((_, index) => !left.has(index + 1)).join('');
  // Marks that are shown wide are one character each, as in the source.
  const wide = (text: string): string => withoutSpace(text).normalize('NFKC');
  expect(wide(textOfPaper(paperOf(plan!)))).toBe(wide(words));
});

test('what a document says about itself stands where the source says it, headings with a stop run into their text', () => {
  const at = (start: number, text: string) => ({ text, spans: [], range: { start, end: start + text.length } });
  const sentence = (start: number, text: string) => ({ kind: 'paragraph' as const, sentences: [{ ...at(start, text), number: 1 }] });
  const paper = paperOf({
    ...plan!, title: at(10, '要点'), introduction: [sentence(30, '引言。')],
    details: [{ kind: 'date', passage: at(90, '2031年1月2日') }, { kind: 'number', passage: at(0, '某镇〔2031〕1号') }, { kind: 'salutation', passage: at(20, '各村：') }],
    parts: [{
      number: 1, heading: { label: '一、', title: at(40, '部分'), stop: '' }, opening: [], sections: [], range: { start: 40, end: 80 },
      tasks: [{ id: '1', number: 1, part: 1, heading: { label: '（一）', title: at(45, '任务'), stop: '。' }, blocks: [sentence(50, '一句。'), sentence(60, '又一句。')], range: { start: 45, end: 80 } }],
    }],
    appendices: [{ number: 1, heading: { label: '附件：', title: at(95, '名单'), stop: '' }, blocks: [{ kind: 'table', rows: [[at(97, '甲'), at(98, '乙')]] }] }],
  });
  expect(paper.blocks).toEqual([
    { kind: 'detail', detail: 'number', text: '某镇〔2031〕1号' },
    { kind: 'title', text: '要点' },
    { kind: 'detail', detail: 'salutation', text: '各村：' },
    { kind: 'text', text: '引言。' },
    { kind: 'heading', level: 1, text: '一、部分', stop: '', isAppendix: false },
    { kind: 'heading', level: 2, text: '（一）任务', stop: '。', isAppendix: false, runsInto: '一句。' },
    { kind: 'text', text: '又一句。' },
    { kind: 'detail', detail: 'date', text: '2031年1月2日' },
    { kind: 'heading', level: 1, text: '附件：名单', stop: '', isAppendix: true },
    { kind: 'table', rows: [['甲', '乙']] },
  ]);
});
