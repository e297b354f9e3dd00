import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEditionFiles } from '../edition/files.ts';
import { ProblemError } from '../plan/problem.ts';
import { importSource, type ImportedEdition } from './import.ts';
import { readDocument } from './readers/read-document.ts';
import { rolesOf } from './roles.ts';
import { documentOf } from './specimens.ts';

/** `RANDOM_RUNS=20000` for a long run. */
const runs = Number(process.env['RANDOM_RUNS'] || 150);

/** Why a document may be refused once it has been cut up. */
const refusals = new Set(['document-unrecognised', 'title-missing', 'edition-unknown']);

const junk = [
  '一、', '一、重来', '三、跳号的部分', '（一）', '（九）远处的一节', '1.', '1.重来。文字。', '99.远处的任务。文字。', '2031.', '0.5', '（1）列举', '①列举', '【重点任务3】任务。文字。',
  '目录', '一、总体要求………2', '附件', '附件：表', '附：', '抄送：各校', '上一篇：别处', '【打印正文】', '首页', '|', '---', '***', '——', '- 3 -', '2031年3月1日', '某某区教育局',
  '# 标题', '## 1. 二级', '- 列表', '> 引文', '| a | b |', '| --- | --- |', '<b>粗</b>', '<Term/>', '{花括号}', '{', '<', 'import a from "b"', 'export const a = 1', '<!-- 注 -->', '`代码`', '```',
  '~~删~~', '[^1]: 注', '[链接](http://a.example/)', 'http://a.example/路径', 'a@b.example', '&amp;&#42;', '\\', '**', '* * *', '_斜_', '1) 项', '+ 项', '===', ':::', '$x$', 'key: "值"', "'引'", '😀', '𠮷野', '。', '。。', '，。；：', '（', '）', '“', '”',
  '没有结束的一行', '一句话。', '责任单位：办公室', '（责任单位：办公室）', '\t缩进\t', '  ', '　　', 'A'.repeat(90),
];

const mutation = fc.record({
  kind: fc.constantFrom('delete', 'duplicate', 'swap', 'insert', 'cut', 'type', 'break', 'join'),
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  other: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  words: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...junk) }, { weight: 1, arbitrary: fc.string({ maxLength: 30, unit: 'grapheme-composite' }).map((text) => text.replaceAll('\0', '')) }),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer Value> ? Value : never;

function mutate(text: string, { kind, at, other, words }: Mutation): string {
  const lines = text.split('\n');
  const index = Math.floor(at * lines.length);
  const second = Math.floor(other * lines.length);
  const line = lines[index] ?? '';
  const column = Math.floor(other * line.length);
  switch (kind) {
    case 'delete': return lines.toSpliced(index, 1).join('\n');
    case 'duplicate': return lines.toSpliced(second, 0, line).join('\n');
    case 'swap': return lines.with(index, lines[second] ?? '').with(second, line).join('\n');
    case 'insert': return lines.toSpliced(index, 0, words).join('\n');
    case 'cut': return lines.with(index, line.slice(0, column) + line.slice(column + 3)).join('\n');
    case 'type': return lines.with(index, line.slice(0, column) + words + line.slice(column)).join('\n');
    case 'break': return lines.with(index, `${line.slice(0, column)}\n${line.slice(column)}`).join('\n');
    case 'join': return lines.toSpliced(index, 2, line + (lines[index + 1] ?? '')).join('\n');
  }
}

function importOrRefuse(text: string): ImportedEdition | undefined {
  try {
    return importSource(documentOf(text), { sha256: '0'.repeat(64), file: 'plan.txt' });
  } catch (error) {
    if (error instanceof ProblemError && error.problems.every(({ kind }) => refusals.has(kind))) return undefined;
    throw error;
  }
}

/** Every character has one role, and the files hold what was read. */
function expectWhole({ sourceText, plan, discarded, doubts, files, record }: ImportedEdition): void {
  const { unassigned, twice } = rolesOf(sourceText, plan, discarded);
  expect({ unassigned: unassigned.map(({ start, end }) => sourceText.slice(start, end)), twice }).toEqual({ unassigned: [], twice: [] });
  expect(doubts.filter(({ kind }) => kind === 'line-unplaced')).toEqual([]);
  expect(readEditionFiles(files, 'plan')).toEqual(record);
}

const content = join(resolve(process.env['CONTENT_DIR'] || 'content'), 'plans');
const sources = async (): Promise<[string, string][]> => {
  const found: [string, string][] = [['a fictional plan', readFileSync(new URL('fixtures/whole-document/source.txt', import.meta.url), 'utf8')]];
  for (const edition of readdirSync(content, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const folder = join(content, edition.name, 'source');
    for (const file of readdirSync(folder)) found.push([`plans/${edition.name}/source/${file}`, (await readDocument(readFileSync(join(folder, file)), file)).text]);
  }
  return found;
};

describe.each(await sources())(`%s, changed at random (${runs} runs)`, (_name, text) => {
  test('is imported whole as it is', () => {
    const imported = importOrRefuse(text);
    expect(imported).toBeDefined();
    if (imported !== undefined) expectWhole(imported);
  });

  test('loses no character, or is refused with a reason', () => {
    let imports = 0;
    fc.assert(fc.property(fc.array(mutation, { minLength: 1, maxLength: 6 }), (mutations) => {
      const imported = importOrRefuse(mutations.reduce(mutate, text));
      if (imported === undefined) return;
      imports += 1;
      expectWhole(imported);
    }), { numRuns: runs });
    expect(imports).toBeGreaterThan(runs / 2);
  });
});
