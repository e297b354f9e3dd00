import { expect, test } from 'vitest';
import { z } from 'zod';
import { ProblemError, type Problem } from '../plan/problem.ts';
import { readRecord } from './read.ts';
import { writeRecord } from './write.ts';

const schema = z.strictObject({ number: z.int().positive(), source: z.strictObject({ file: z.string() }) });

function problemsOf(yaml: string, firstLine?: number): readonly Problem[] {
  try {
    readRecord(yaml, schema, 'a.yaml', firstLine);
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
  return [];
}

test('a valid record is returned', () => {
  expect(readRecord('number: 3\nsource: { file: a.txt }', schema, 'a.yaml')).toEqual({ number: 3, source: { file: 'a.txt' } });
});

test('a wrong field is named with its line, what was found and what was expected', () => {
  const [problem] = problemsOf('number: 三\nsource:\n  file: a.txt\n', 2);
  expect(problem).toMatchObject({ kind: 'field-invalid', file: 'a.yaml', line: 2, field: 'number', found: '"三"' });
  expect(problem?.expected).toBe('数字');
});

test('missing and unknown fields are named', () => {
  const problems = problemsOf('number: 3\nsource: { fiel: a.txt }');
  expect(problems.map((problem) => problem.field)).toEqual(['source.file', 'source.fiel']);
  expect(problemsOf('').map((problem) => problem.field)).toEqual(['number', 'source']);
});

test('an unquoted mask is an invalid alias and its line is named', () => {
  expect(problemsOf('number: 1\nsource:\n  file: **区\n')).toMatchObject([{ kind: 'yaml-invalid', line: 3, found: '**区', expected: '"**区"' }]);
});

test.each([
  ['source:\n  file: "a\\u202Eb"\nnumber: 1', 2, 'source.file', 'U+202E'],
  ['number: 1\nsource: { file: "\\0" }', 2, 'source.file', 'U+0000'],
  ['number: 1\nsource: { file: "\\uD800" }', 2, 'source.file', 'U+D800'],
  ['number: 1\nsource: { "fi\\u200Ble": a }', 2, 'source', 'U+200B'],
])('a character that nobody sees is named with its place: %s', (yaml, line, field, found) => {
  expect(problemsOf(yaml)).toEqual([{ kind: 'character-invisible', file: 'a.yaml', line, field, found }]);
});

test('what is written is read back', () => {
  const record = { number: 1, source: { file: '**区: 20xx #1' } };
  expect(readRecord(writeRecord(record), schema, 'a.yaml')).toEqual(record);
});
