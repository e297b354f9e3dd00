import type { EditionLedger, PublishedUnit } from '../ledger/model.ts';
import type { Block, Heading, Passage, Plan, Sentence, Span, Task, TextSpan } from '../plan/model.ts';
import { preparePlan, type PlanExport } from './plan-data.ts';

const range = { start: 0, end: 0 };
const text = (words: string): TextSpan => ({ kind: 'text', text: words });
const mask = { kind: 'mask', text: '**', hides: '名称' } as const;
const lamp: Span = { kind: 'term', slug: 'xing-deng', first: true, spans: [{ kind: 'text', text: '“星灯”' }, mask] };

const wordsOf = (spans: readonly Span[]): string =>
  spans.map((span) => (span.kind === 'text' || span.kind === 'mask' ? span.text : wordsOf(span.spans))).join('');
const passage = (...spans: Span[]): Passage => ({ text: wordsOf(spans), spans, range });
const heading = (label: string, ...spans: Span[]): Heading => ({ label, title: passage(...spans), stop: '。' });
const sentence = (number: number, ...spans: Span[]): Sentence => ({ ...passage(...spans), number });
const paragraph = (...sentences: Sentence[]): Block => ({ kind: 'paragraph', sentences });

const first: Task = {
  id: '1', number: 1, part: 1, section: 1, range, heading: heading('1.', text('点亮'), lamp),
  blocks: [
    paragraph(sentence(1, text('建好'), lamp, text('，*每晚*开放。')), sentence(4, { kind: 'reference', edition: '2031', target: '2', spans: [text('见第2项')] }, text('。'))),
    paragraph(sentence(2, text('# 不是标题 [不是链接](x)，1. 也不是列表。'))),
    { kind: 'table', rows: [[passage(text('书屋')), passage(text('数目|座'))], [passage(mask), passage(text('3'))]] },
  ],
  responsible: passage(text('（责任单位：'), mask, text('）')),
  editorial: { summary: '办好夜间阅读。', audiences: ['家长'], stages: ['小学'], subjects: ['阅读'] },
};
const second: Task = { id: '2', number: 2, part: 1, range, heading: heading('2.', text('修路')), blocks: [paragraph(sentence(1, text('修路。')))] };

/** A small fictional plan with one of everything. */
export const plan: Plan = {
  edition: '2031',
  title: passage(text('岛屿要点')),
  introduction: [paragraph(sentence(1, text('点亮'), lamp, text('。')))],
  parts: [{
    number: 1, heading: heading('一、', text('点灯')), opening: [paragraph(sentence(1, text('总的要求。')))], range,
    sections: [{ number: 1, heading: heading('（一）', text('书屋')), opening: [paragraph(sentence(2, text('先说书屋。')))] }],
    tasks: [first, second],
  }],
  appendices: [{ number: 1, heading: heading('附件1：', text('名单')), blocks: [paragraph(sentence(1, text('略。')))] }],
  details: [{ kind: 'issuer', passage: passage(text('岛屿图书馆')) }],
  source: { file: 'a.txt', sha256: '0'.repeat(64) },
};

const unit = (name: string, revision: number, date: string): [string, PublishedUnit] =>
  [name, { name, wordings: [{ revision, date, blocks: [], successors: new Map() }] }];

export const ledger: EditionLedger = { edition: '2031', published: '2031-03-01', units: new Map([unit('1', 2, '2031-06-01'), unit('introduction', 1, '2031-03-01')]) };

export const exportedPlan = (withLedger = true): PlanExport => preparePlan({
  plan, ledger: withLedger ? ledger : undefined, termNames: new Map([['xing-deng', '星灯']]), addressOf: (path) => `https://example.org${path}`,
});
