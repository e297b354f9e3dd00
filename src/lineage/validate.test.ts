import { describe, expect, test } from 'vitest';
import { ProblemError, type Problem } from '../plan/problem.ts';
import { readLineage } from './file.ts';
import { specimenPlan } from './specimen.ts';
import { circularLineages, lineageProblems } from './validate.ts';

const tasks = (count: number) => Array.from({ length: count }, (_, at) => ({ title: `任务${at}`, sentences: [`办好${at}。`] }));
const plans = [specimenPlan('2031', tasks(5)), specimenPlan('2032', tasks(5))];

/** 1 goes on as 1, 2 and 3 are merged into 2, 4 is split into 3 and 4, 5 is cancelled, 5 is new. */
const rows = {
  1: '{task: 1, kind: 延续, from: [1]}', 2: '{task: 2, kind: 合并, from: [2, 3]}', 3: '{task: 3, kind: 拆分, from: [4]}',
  4: '{task: 4, kind: 拆分, from: [4]}', 5: '{task: 5, kind: 新增}',
};

function fileOf(changed: Partial<Record<1 | 2 | 3 | 4 | 5, string>> = {}, { from = '"2031"', head = 'confirmed: false', cancelled = ['{task: 5}'] } = {}): string {
  const lines = Object.values({ ...rows, ...changed }).filter((row) => row !== '').flatMap((row) => row.split('\n'));
  return ['# 注', `from: ${from}`, head, 'tasks:', ...lines.map((row) => `  - ${row}`), 'cancelled:', ...cancelled.map((row) => `  - ${row}`), ''].join('\n');
}

function problemsOf(yaml: string): readonly Problem[] {
  try {
    return lineageProblems(readLineage(yaml, '2032', 'lineage.yaml'), plans);
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
}

test('a lineage in which every task has its place is found right', () => {
  expect(problemsOf(fileOf())).toEqual([]);
});

test('a task may be merged from one that is split as well', () => {
  expect(problemsOf(fileOf({ 2: '{task: 2, kind: 合并, from: [2, 3, 4]}' }))).toEqual([]);
});

describe('what is wrong is named with its line and field, with what is expected', () => {
  test.each<[name: string, yaml: string, problem: Partial<Problem>]>([
    ['an unknown edition', fileOf({}, { from: '"2030"' }), { kind: 'lineage-edition', line: 2, field: 'from', found: '2030', expected: '2031' }],
    ['the edition itself', fileOf({}, { from: '2032' }), { kind: 'lineage-edition', line: 2, found: '2032', expected: '2031' }],
    ['a new task with a source', fileOf({ 5: '{task: 5, kind: 新增, from: [5]}' }, { cancelled: [] }), { kind: 'lineage-contradiction', line: 9, field: 'tasks.4.kind', found: '新增，来源 5 没有分到别的任务', expected: '延续' }],
    ['a merger of one', fileOf({ 1: '{task: 1, kind: 合并, from: [1]}' }), { kind: 'lineage-contradiction', line: 5, field: 'tasks.0.kind', expected: '延续' }],
    ['a continuation of two', fileOf({ 2: '{task: 2, kind: 延续, from: [2, 3]}' }), { kind: 'lineage-contradiction', line: 6, found: '延续，2 项来源', expected: '合并' }],
    ['a continuation of nothing', fileOf({ 5: '{task: 5, kind: 延续}' }), { kind: 'lineage-contradiction', line: 9, found: '延续，没有来源', expected: '新增' }],
    ['a continuation of a task that was split', fileOf({ 3: '{task: 3, kind: 延续, from: [4]}' }), { kind: 'lineage-contradiction', line: 7, field: 'tasks.2.kind', found: '延续，来源 4 同时分到了别的任务', expected: '拆分' }],
    ['a piece of a task that was not split', fileOf({ 1: '{task: 1, kind: 拆分, from: [1]}' }), { kind: 'lineage-contradiction', line: 5, expected: '延续' }],
    ['an unknown task', fileOf({ 5: `${rows[5]}\n{task: 9, kind: 新增}` }), { kind: 'lineage-task-unknown', line: 10, field: 'tasks.5.task', found: '9', expected: '2032 年度的任务编号' }],
    ['an unknown source', fileOf({ 2: '{task: 2, kind: 合并, from: [2, 3, 8]}' }), { kind: 'lineage-task-unknown', line: 6, field: 'tasks.1.from.2', found: '8', expected: '2031 年度的任务编号' }],
    ['an unknown task cancelled', fileOf({}, { cancelled: ['{task: 5}', '{task: 6}'] }), { kind: 'lineage-task-unknown', line: 12, field: 'cancelled.1.task', found: '6' }],
    ['a task told twice', fileOf({ 5: `${rows[5]}\n${rows[5]}` }), { kind: 'lineage-contradiction', line: 10, field: 'tasks.5.task', expected: '每项任务一条' }],
    ['a source told twice', fileOf({ 2: '{task: 2, kind: 合并, from: [2, 3, 3]}' }), { kind: 'lineage-contradiction', line: 6, field: 'tasks.1.from.2' }],
    ['a cancelled source', fileOf({}, { cancelled: ['{task: 5}', '{task: 1}'] }), { kind: 'lineage-contradiction', line: 5, field: 'tasks.0.from.0', found: '1 也列在 cancelled 中' }],
    ['a task cancelled twice', fileOf({}, { cancelled: ['{task: 5}', '{task: 5}'] }), { kind: 'lineage-contradiction', line: 12, field: 'cancelled.1.task' }],
    ['a task nothing is said of', fileOf({ 5: '' }), { kind: 'lineage-missing', field: 'tasks', expected: '本年度第 5 项' }],
    ['an earlier task nothing is said of', fileOf({ 2: '{task: 2, kind: 延续, from: [2]}' }), { kind: 'lineage-missing', field: 'cancelled', expected: '上一年度第 3 项，写作某项的来源，或列入取消' }],
    ['a word that is no kind', fileOf({ 5: '{task: 5, kind: 增加}' }), { kind: 'field-invalid', line: 9, field: 'tasks.4.kind', found: '"增加"' }],
    ['an unknown field', fileOf({ 5: '{task: 5, kind: 新增, note: 注}' }), { kind: 'field-invalid', line: 9, field: 'tasks.4.note' }],
    ['an empty list of sources', fileOf({ 5: '{task: 5, kind: 新增, from: []}' }), { kind: 'field-invalid', line: 9, field: 'tasks.4.from' }],
    ['nothing said about confirmation', fileOf({}, { head: '# 空' }), { kind: 'field-invalid', field: 'confirmed' }],
    ['something other than yes or no', fileOf({}, { head: 'confirmed: 是' }), { kind: 'field-invalid', line: 3, field: 'confirmed', expected: '是（true）或否（false）' }],
  ])('%s', (_name, yaml, problem) => {
    expect(problemsOf(yaml)).toEqual([expect.objectContaining({ file: 'lineage.yaml', ...problem })]);
  });

  test('editions that go round in a circle', () => {
    const lineage = (edition: string, from: string) => readLineage(fileOf({}, { from }), edition, `${edition}.yaml`);
    expect(circularLineages([lineage('2031', '2032'), lineage('2032', '2031'), lineage('2033', '2032')]).map(({ file, line, found }) => [file, line, found]))
      .toEqual([['2031.yaml', 2, '2032'], ['2032.yaml', 2, '2031']]);
    expect(circularLineages([lineage('2032', '2031'), lineage('2033', '2032')])).toEqual([]);
  });
});

test('rows without a word of their own are confirmed as the whole is', () => {
  const confirmedOf = (head: string): boolean[] => readLineage(fileOf({ 1: '{task: 1, kind: 延续, from: [1], confirmed: true}', 2: '{task: 2, kind: 合并, from: [2, 3], confirmed: false}' }, { head }), '2032', 'a').origins.map(({ confirmed }) => confirmed);
  expect(confirmedOf('confirmed: false')).toEqual([true, false, false, false, false]);
  expect(confirmedOf('confirmed: true')).toEqual([true, false, true, true, true]);
});
