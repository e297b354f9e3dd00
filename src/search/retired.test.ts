import { expect, test } from 'vitest';
import type { Plan, Sentence } from '../plan/model.ts';
import { readEntry } from './entry.ts';
import { makeFirstFile, openFirstFile } from './first.ts';
import { makeRecords, type Retired } from './records.ts';
import { makeResult } from './result.ts';
import { search } from './rank.ts';

const at = { range: { start: 0, end: 1 } };
const passage = (text: string) => ({ text, spans: [{ kind: 'text' as const, text }], ...at });
const sentence = (number: number, text: string): Sentence => ({ ...passage(text), number });

/** A plan of one task whose sentences are now 2 and 7. */
const plan: Plan = {
  edition: '2033', title: passage('工作要点'), introduction: [], appendices: [], details: [],
  parts: [{ number: 1, heading: { label: '一、', title: passage('守园'), stop: '' }, opening: [], sections: [], ...at, tasks: [{
    id: '1', number: 1, part: 1, heading: { label: '1.', title: passage('清查古树'), stop: '。' }, ...at,
    blocks: [{ kind: 'paragraph', sentences: [sentence(2, '每月巡查一次。'), sentence(7, '枯枝当日处置。')] }],
  }] }],
  source: { file: 'plan.txt', sha256: '' },
};

const retired: Retired = {
  sentences: new Map([['1', [1, 3]]]),
  tasks: [{ id: '5', number: 5, part: 1, title: '夜间开放', sentences: [1, 2] }],
};

const index = openFirstFile(makeFirstFile(makeRecords([plan], [], (text) => text, new Map([['2033', retired]])), '', () => 0));
const paths = (typed: string): string[] => readEntry(typed, index.directory).targets.map(({ path }) => path);

test('a sentence is found at its number, not at its place', () => {
  const query = index.readQuery('枯枝');
  const [found] = search(index.entries, query);
  expect(makeResult(found!.record, query).path).toBe('/2033/1/#s7');
});

test('a sentence that is no more is still reached by its number, one that never was is not', () => {
  expect(['1-7', '2033-1-3', '第1项第1句'].map(paths)).toEqual([['/2033/1/#s7'], ['/2033/1/#s3'], ['/2033/1/#s1']]);
  expect(readEntry('2033-1-4', index.directory)).toMatchObject({ targets: [{ path: '/2033/1/' }], missing: { kind: 'sentence', number: 4 } });
});

test('a withdrawn task is reached by its number, and called withdrawn', () => {
  expect(readEntry('5', index.directory).targets).toMatchObject([{ path: '/2033/5/', label: '第5项（已停用）', title: '夜间开放' }]);
  expect(paths('2033-5-2')).toEqual(['/2033/5/#s2']);
});

test('a withdrawn task is not searched', () => {
  expect(search(index.entries, index.readQuery('夜间开放'))).toEqual([]);
  expect(search(index.entries, index.readQuery('清查古树'))).toHaveLength(1);
});
