import { expect, test } from 'vitest';
import { importUsage, readImportArguments, stages } from './import-arguments.ts';
import { exitCodes } from './run.ts';

test('a document alone is enough', () => {
  expect(readImportArguments(['a.docx'])).toEqual({ document: 'a.docx', check: false, json: false });
});

test('everything can be asked for', () => {
  expect(readImportArguments(['-', '--edition', '2027', '--name=要点.txt', '--check', '--json']))
    .toEqual({ document: '-', edition: '2027', name: '要点.txt', check: true, json: true });
  expect(readImportArguments(['a.txt', '--stage', 'outline'])).toMatchObject({ stage: 'outline' });
});

test.each([
  [[], '没有写要导入的文件'],
  [['a.txt', 'b.txt'], 'b.txt'],
  [['a.txt', '--edtion', '2027'], '没有 --edtion 这个选项'],
  [['a.txt', '--edition'], '--edition 后面的内容有误'],
  [['a.txt', '--check=yes'], '--check 后面的内容有误'],
  [['a.txt', '--stage', 'words'], '--stage 只能是 text、lines、outline、record'],
  [['a.txt', '--stage', 'text', '--check'], '不能同时使用'],
  [['-', '--name', '../a.txt'], '--name 要写文件名'],
  [['-', '--name', '.hidden'], '--name 要写文件名'],
])('%j is refused in Chinese', (given, words) => {
  const read = readImportArguments(given);
  expect(read).toMatchObject({ fault: expect.stringContaining(words) });
  expect((read as { fault: string }).fault).not.toMatch(/\b(?:Unknown|Option|argument)\b/u);
});

test('the usage names every option, stage and exit code', () => {
  for (const words of ['--edition', '--check', '--json', '--stage', '--name', ...stages, ...Object.values(exitCodes).map((code) => `${code} `)]) {
    expect(importUsage).toContain(words);
  }
});
