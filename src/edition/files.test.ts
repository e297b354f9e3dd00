import { describe, expect, test } from 'vitest';
import { ProblemError, type Problem } from '../plan/problem.ts';
import { readEditionFiles, writeEditionFiles } from './files.ts';
import type { EditionRecord } from './schema.ts';

const record: EditionRecord = {
  plan: {
    title: '**镇2031年工作要点', line: 1, source: { file: 'a.txt', sha256: '0'.repeat(64) }, numbering: 'by-part',
    masks: [{ form: '**', hides: '名称' }],
    parts: [{ number: 1, title: '甲', line: 2, sections: [{ number: 1, title: '节', line: 3 }] }, { number: 2, title: '乙', line: 9 }],
    details: [{ kind: 'date', text: '2031年1月2日', line: 20 }],
  },
  introduction: { line: 2, blocks: ['引言。'] },
  openings: new Map([['2', { line: 10, blocks: ['要求。'] }]]),
  tasks: [
    { number: 1, title: '**馆', part: 1, section: 1, line: 4, blocks: ['一句。二句。', [['项', '数'], ['书', '3']]], responsible: '（责任单位：办）' },
    { number: 1, title: '再来', part: 2, line: 11, blocks: [] },
  ],
  appendices: new Map(),
};

function problemsOf(change: (files: Map<string, string>) => void): readonly Problem[] {
  const files = writeEditionFiles(record);
  change(files);
  try {
    readEditionFiles(files, 'content/plans/2031');
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
  return [];
}

/** Changes one file's text. */
const edit = (path: string, from: string, to: string) => (files: Map<string, string>): void => {
  expect(files.get(path)).toContain(from);
  files.set(path, files.get(path)!.replace(from, to));
};

describe('an edition’s files', () => {
  test('are read back as they were written', () => {
    expect(readEditionFiles(writeEditionFiles(record), 'place')).toEqual(record);
  });

  test('are named after part and number', () => {
    expect([...writeEditionFiles(record).keys()]).toEqual(['plan.yaml', 'introduction.mdx', 'openings/2.mdx', 'tasks/1-01.mdx', 'tasks/2-01.mdx']);
  });
});

describe('a mistake in an edition’s files is named with file and field', () => {
  test.each<[string, (files: Map<string, string>) => void, Partial<Problem>]>([
    ['a number in words', edit('tasks/2-01.mdx', 'number: 1', 'number: 一'), { kind: 'field-invalid', file: 'content/plans/2031/tasks/2-01.mdx', line: 2, field: 'number' }],
    ['a number that is not the file’s', edit('tasks/2-01.mdx', 'number: 1', 'number: 2'), { kind: 'field-invalid', field: 'number', found: '2' }],
    ['a number that is taken', (files) => files.set('tasks/2-02.mdx', files.get('tasks/2-01.mdx')!), { kind: 'task-duplicate', file: 'content/plans/2031/tasks/2-02.mdx' }],
    ['a part that is not there', edit('tasks/1-01.mdx', 'part: 1', 'part: 3'), { kind: 'task-misplaced', field: 'part', found: '3', expected: '1、2' }],
    ['a section that is not there', edit('tasks/1-01.mdx', 'section: 1', 'section: 2'), { kind: 'task-misplaced', field: 'section', found: '2', expected: '1' }],
    ['an unknown field', edit('plan.yaml', 'numbering:', 'numbring:'), { kind: 'field-invalid', file: 'content/plans/2031/plan.yaml', field: 'numbring' }],
    ['bold text', edit('tasks/1-01.mdx', '一句。', '**一句。**'), { kind: 'mdx-invalid', file: 'content/plans/2031/tasks/1-01.mdx', found: '**一句。**' }],
    ['a missing plan.yaml', (files) => files.delete('plan.yaml'), { kind: 'file-missing', file: 'content/plans/2031/plan.yaml' }],
  ])('%s', (_name, change, expected) => {
    expect(problemsOf(change)).toContainEqual(expect.objectContaining(expected));
  });
});
