import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEmendations, writeEmendations } from '../emendation/file.ts';
import { tasksOf, textOf } from '../plan/model.ts';
import { ProblemError, type Problem } from '../plan/problem.ts';
import { projectFolder } from '../testing/project.ts';
import { editionNames, readEdition } from './edition.ts';
import { filePaths } from './folder.ts';
import { importEdition, type ImportRequest } from './import-edition.ts';
import { contentsOf, namesIn, temporaryFolder, writeFolder } from './specimen.ts';

const source = await readFile(join(projectFolder, 'src/testing/fictional/source.txt'), 'utf8');
const corrected = source.replace('在48小时内', '在24小时内');

const importText = (content: string, text: string, more: Partial<ImportRequest> = {}, file = 'source.txt') =>
  importEdition({ content, document: { file, bytes: Buffer.from(text) }, ...more });

const problemsOf = (doing: Promise<unknown>): Promise<readonly Problem[]> => doing.then(() => [], (error: unknown) => {
  if (error instanceof ProblemError) return error.problems;
  throw error;
});

/** A content folder with the edition 2031, and a way to edit its files. */
async function imported() {
  const content = await temporaryFolder();
  await importText(content, source);
  const folder = join(content, 'plans/2031');
  const edit = async (path: string, found: string, by: string): Promise<void> => {
    const text = await readFile(join(folder, path), 'utf8');
    expect(text).toContain(found);
    await writeFile(join(folder, path), text.replace(found, by));
  };
  return { content, folder, edit };
}

const timesOf = async (folder: string) =>
  Promise.all((await filePaths(folder)).map(async (path) => [path, (await stat(join(folder, path))).mtimeMs] as const));

test('the same document again changes no byte and no time', async () => {
  const { content, folder, edit } = await imported();
  await edit('tasks/02.mdx', '\n---\n\n', '\n---\n\n<Note>编者按。</Note>\n\n');
  await utimes(join(folder, 'plan.yaml'), 1_000, 1_000);
  const before = [await contentsOf(folder), await timesOf(folder), (await stat(folder)).ino];
  for (const file of ['source.txt', 'renamed.txt']) {
    expect(await importText(content, source, {}, file)).toMatchObject({ changes: [], unchanged: (await filePaths(folder)).length });
  }
  expect([await contentsOf(folder), await timesOf(folder), (await stat(folder)).ino]).toEqual(before);
});

describe('a corrected document', () => {
  test('replaces text, and keeps what editors added', async () => {
    const { content, folder, edit } = await imported();
    await edit('plan.yaml', 'hides: 名称', 'hides: 地名 # 问过印发单位');
    await edit('tasks/02.mdx', '\n---\n\n', '\n---\n\n<Note>编者按。</Note>\n\n');
    await writeFolder(folder, { 'source/scan.jpg': Uint8Array.of(0xff, 0xd8), 'memo.txt': '备忘' });
    await utimes(join(folder, 'tasks/01.mdx'), 1_000, 1_000);
    const { changes, imported: { plan } } = await importText(content, corrected, {}, 'corrected.txt');
    expect(changes.map(({ path, status }) => `${status} ${path}`)).toEqual([
      'changed import-report.yaml', 'changed plan.yaml', 'added source/corrected.txt', 'removed source/source.txt', 'changed tasks/02.mdx',
    ]);
    expect(changes.at(-1)!.lines).toHaveLength(1);
    const files = await contentsOf(folder);
    expect(files['tasks/02.mdx']).toMatch(/\n---\n\n<Note>编者按。<\/Note>\n\n统一镇、村[^\n]*在24小时内/u);
    expect(files['plan.yaml']).toContain('hides: 地名 # 问过印发单位');
    expect(files).toMatchObject({ 'memo.txt': '备忘', 'source/corrected.txt': corrected });
    expect(Object.keys(files)).toContain('source/scan.jpg');
    expect((await stat(join(folder, 'tasks/01.mdx'))).mtimeMs).toBe(1_000_000);
    // What no page would show keeps the site from being built; it is not lost.
    await expect(readEdition(content, '2031')).rejects.toThrow('02.mdx');
    await edit('tasks/02.mdx', '<Note>编者按。</Note>\n\n', '');
    expect(await readEdition(content, '2031')).toEqual(plan);
    expect(await namesIn(join(content, 'plans'))).toEqual(['2031']);
  });

  test('is only looked at when asked so', async () => {
    const { content, folder } = await imported();
    const before = [await contentsOf(folder), await timesOf(folder)];
    const { changes } = await importText(content, corrected, { checkOnly: true });
    expect(changes.find(({ path }) => path === 'tasks/02.mdx')?.lines).toEqual([{
      before: expect.stringContaining('48小时'), after: expect.stringContaining('24小时'),
    }]);
    expect([await contentsOf(folder), await timesOf(folder)]).toEqual(before);
  });

  test('that drops the last task takes its file along', async () => {
    const { content, folder } = await imported();
    const { changes } = await importText(content, source.replace(/^7\..*\n/mu, ''));
    expect(changes.filter(({ status }) => status === 'removed').map(({ path }) => path)).toEqual(['tasks/07.mdx']);
    expect(tasksOf(await readEdition(content, '2031'))).toHaveLength(6);
    expect(Object.keys(await contentsOf(folder))).not.toContain('tasks/07.mdx');
  });

  test.each([
    ['changes a sentence that editors had corrected otherwise', ['tasks/02.mdx', '在48小时内', '在36小时内'], corrected,
      { file: 'tasks/02.mdx', field: '第 1 段', found: '36小时', expected: '24小时' }],
    ['drops a task with a note', ['tasks/07.mdx', '\n---\n\n', '\n---\n\n<Note>编者按。</Note>\n\n'], source.replace(/^7\..*\n/mu, ''),
      { file: 'tasks/07.mdx', found: '编者按', expected: '（没有）' }],
  ] as const)('that %s stops before anything is written', async (_, [path, found, by], text, expected) => {
    const { content, folder, edit } = await imported();
    await edit(path, found, by);
    const before = await contentsOf(folder);
    const problems = await problemsOf(importText(content, text));
    expect(problems).toMatchObject([{ kind: 'merge-conflict' }]);
    for (const [name, words] of Object.entries(expected)) expect(problems[0]?.[name as keyof Problem]).toContain(words);
    expect(await contentsOf(folder)).toEqual(before);
  });

  test('is found in the files already, where editors had written the same', async () => {
    const { content, edit } = await imported();
    await edit('tasks/02.mdx', '在48小时内', '在24小时内');
    const { changes } = await importText(content, corrected);
    expect(changes.map(({ path }) => path)).toEqual(['import-report.yaml', 'plan.yaml', 'source/source.txt']);
  });

  test('of another plan altogether is refused', async () => {
    const { content } = await imported();
    const other = `某学校2031年工作要点\n一、教学\n1.备课。${'教师每周集体备课一次，写清目标、过程和作业。'.repeat(3)}\n2.上课。课堂上多问少讲。\n`;
    expect(await problemsOf(importText(content, other))).toMatchObject([{ kind: 'edition-source-differs' }]);
  });
});

describe('what editors wrote in the table of emendations', () => {
  const table = 'emendations.yaml';

  /** An imported edition where a reading is noted beside the mask of task 3. */
  const withReading = async () => {
    const edition = await imported();
    const read = async () => readEmendations((await contentsOf(edition.folder))[table]!, table).mask.places.filter(({ form }) => form === '20xx');
    const { place, at } = (await read())[0]!;
    await edition.edit(table, `- place: ${place}\n      at: ${at}\n      form: 20xx\n`, `- place: ${place}\n      at: ${at}\n      form: 20xx\n      reading: 年份\n`);
    return { ...edition, read, place, at };
  };

  test('follows its sentence to another number', async () => {
    const { content, read, place, at } = await withReading();
    await importText(content, source.replace('3.方便老年读者。', '3.方便老年读者。年初制定服务清单。').replace('按照《送书', '全年按照《送书'));
    expect(await read()).toEqual([{ place: place.replace(/\d$/u, (number) => String(Number(number) + 1)), at: at + 2, form: '20xx', reading: '年份' }]);
  });

  test('is not lost with the mask it is about', async () => {
    const { content } = await withReading();
    expect(await problemsOf(importText(content, source.replace('(20xx年修订)', '')))).toMatchObject([
      { kind: 'merge-conflict', file: expect.stringContaining(table), found: expect.stringContaining('年份') },
    ]);
  });

  test('stays where marks were taken out, also when the words around them change', async () => {
    const { content, folder } = await imported();
    const { punctuation } = readEmendations((await contentsOf(folder))[table]!, table);
    const record = readEmendations((await contentsOf(folder))[table]!, table);
    const positions = punctuation.places['2#s1']!;
    record.punctuation.places['2#s1'] = positions.slice(1);
    record.punctuation.count -= 1;
    record.punctuation.forms[0]!.count -= 1;
    await writeFile(join(folder, table), writeEmendations(record));
    expect((await importText(content, source)).changes).toEqual([]);
    await importText(content, source.replace('统一镇、村两级', '统一全镇、村两级'));
    const now = readEmendations((await contentsOf(folder))[table]!, table);
    expect(now.punctuation.places['2#s1']).toEqual(positions.slice(1).map((at) => at + 1));
    expect(now.punctuation.count).toBe(record.punctuation.count);
  });
});

test('a file of the plan that is missing is written again', async () => {
  const { content, folder } = await imported();
  const before = await contentsOf(folder);
  await rm(join(folder, 'tasks/03.mdx'));
  expect((await importText(content, source)).changes).toEqual([{ path: 'tasks/03.mdx', status: 'added', lines: [] }]);
  expect(await contentsOf(folder)).toEqual(before);
});

test('a text that editors changed is still held against the source', async () => {
  const { content, edit } = await imported();
  await edit('tasks/02.mdx', '在48小时内', '在36小时内');
  expect(await problemsOf(importText(content, source))).toMatchObject([{ kind: 'text-differs-from-source' }]);
});

test('two editions stand side by side', async () => {
  const { content } = await imported();
  await importText(content, corrected, { edition: '2031-draft' });
  expect(await editionNames(content)).toEqual(['2031', '2031-draft']);
  const [one, other] = await Promise.all(['2031', '2031-draft'].map((edition) => readEdition(content, edition)));
  expect([one, other].map((plan) => textOf(tasksOf(plan!)[1]!).includes('24小时'))).toEqual([false, true]);
});

test.each(['../2031', '19', 'glossary'])('an edition cannot be called %s', async (edition) => {
  const content = await temporaryFolder();
  expect(await problemsOf(importText(content, source, { edition }))).toMatchObject([{ kind: 'edition-name-invalid' }]);
  expect(await namesIn(content)).toEqual([]);
});

test('where nothing can be written, the editor is told why', async () => {
  const content = await temporaryFolder();
  await writeFolder(content, { plans: 'a file' });
  expect(await problemsOf(importText(content, source))).toMatchObject([{ kind: 'folder-unwritable' }]);
  expect(await contentsOf(content)).toEqual({ plans: 'a file' });
});
