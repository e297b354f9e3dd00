import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentsOf } from '../../archive/specimen.ts';
import { formatProblem, type Problem } from '../../plan/problem.ts';
import { editedContent, problemsOf, type EditedContent } from './ledger-content.ts';

const refusal = (doing: Promise<unknown>): Promise<readonly Problem[]> => doing.then(() => [], problemsOf);
const pruning = 'updates/spring-pruning';
const on = { date: '2034-04-01' };

test('articles as they were recorded are in order; recording them again changes no byte', async () => {
  const { content, verdict, record } = await editedContent('articles');
  expect(await verdict()).toEqual([]);
  const before = await contentsOf(content);
  expect(await record(on.date)).toEqual([]);
  expect(await contentsOf(content)).toEqual(before);
});

test('an article is promised from the day it is approved, no draft is', async () => {
  const { content, edit, verdict, record } = await editedContent('articles');
  await edit('updates/yellow-boards.mdx', 'status: reviewed', 'status: approved\napprover: 园长 丙\napproved: 2034-03-05');
  expect(await verdict()).toMatchObject([{ kind: 'ledger-behind', field: 'updates/yellow-boards', found: '审过未批的黄板' }]);
  expect(await record(on.date)).toMatchObject([{ record: { event: 'published', articles: [{ article: 'updates/yellow-boards' }] } }]);
  expect(await verdict()).toEqual([]);
  expect((await contentsOf(content))['ids.yaml']).not.toContain('open-day');
});

test.each([
  ['title', `${pruning}.mdx`, 'title: 老树修剪完成118棵 & 还差2棵', 'title: 老树都剪完了', 'title'],
  ['words', `${pruning}.mdx`, '东坡 | 60', '东坡 | 61', 'words'],
  ['summary', `${pruning}.mdx`, '余下2棵等嫁接后再剪。', '余下2棵再等等。', 'words'],
  ['link', `${pruning}.mdx`, '(1#s2)', '(1#s1)', 'words'],
])('another %s is recorded as corrected, without anyone’s approval', async (_, file, from, to, field) => {
  const { edit, verdict, record, revise } = await editedContent('articles');
  await edit(file, from, to);
  expect(await verdict()).toMatchObject([{ kind: 'ledger-behind', field: `${pruning}，${field}` }]);
  expect(await refusal(revise({ unit: pruning, ...on }))).toMatchObject([{ kind: 'revision-not-plan' }]);
  expect(await record(on.date)).toMatchObject([{ record: { event: 'corrected', articles: [{ article: pruning }] } }]);
  expect(await verdict()).toEqual([]);
});

test('an article that is retired keeps its promise', async () => {
  const { edit, verdict } = await editedContent('articles');
  await edit(`${pruning}.mdx`, 'status: approved', 'status: retired\nretired: { date: 2034-03-20, reason: 全部剪完了。 }');
  expect(await verdict()).toEqual([]);
});

test.each([
  ['whose file is gone', ({ content }: EditedContent) => rm(join(content, `${pruning}.mdx`))],
  ['whose file was renamed', async ({ content, edit }: EditedContent) => {
    await edit(`${pruning}.mdx`, 'spring-pruning/tags.png', 'pruning/tags.png');
    await rename(join(content, `${pruning}.mdx`), join(content, 'updates/pruning.mdx'));
    await rename(join(content, pruning), join(content, 'updates/pruning'));
  }],
  ['that is a draft again', ({ edit }: EditedContent) => edit(`${pruning}.mdx`, 'status: approved', 'status: draft')],
])('an article %s is missed, until its withdrawal is recorded with a reason', async (_, remove) => {
  const edited = await editedContent('articles');
  const { verdict, record, revise } = edited;
  await remove(edited);
  const gone = (await verdict()).filter(({ kind }) => kind === 'address-gone');
  expect(gone).toMatchObject([{ field: pruning, expected: '老树修剪完成118棵 & 还差2棵' }]);
  expect(formatProblem(gone[0]!)).toContain('--withdraw');
  expect(await refusal(record(on.date))).toMatchObject([{ kind: 'address-gone' }]);
  expect(await refusal(revise({ unit: pruning, action: 'withdraw', leadsTo: 'updates/none', ...on }))).toMatchObject([{ kind: 'revision-unknown', found: 'updates/none' }]);
  await revise({ unit: pruning, action: 'withdraw', leadsTo: 'interpretations/good-trees', ...on });
  await record(on.date);
  expect(await verdict()).toEqual([]);
});

test('an article that was withdrawn comes back only by being reinstated, and is not withdrawn while it is there', async () => {
  const { content, verdict, revise } = await editedContent('articles');
  expect(await refusal(revise({ unit: pruning, action: 'withdraw', ...on }))).toMatchObject([{ kind: 'withdrawal-present', found: '老树修剪完成118棵 & 还差2棵' }]);
  await rename(join(content, `${pruning}.mdx`), join(content, 'kept'));
  await revise({ unit: pruning, action: 'withdraw', ...on });
  await rename(join(content, 'kept'), join(content, `${pruning}.mdx`));
  expect(await verdict()).toMatchObject([{ kind: 'address-back', field: pruning, expected: expect.stringContaining('按镇里要求调整') as string }]);
  await revise({ unit: pruning, action: 'reinstate', ...on });
  expect(await verdict()).toEqual([]);
});

test('what a hand changed in the record of an article is found', async () => {
  const { edit, verdict } = await editedContent('articles');
  await edit('ids.yaml', '旧办法的说明', '老办法的说明');
  expect(await verdict()).toEqual(expect.arrayContaining([
    expect.objectContaining({ kind: 'ledger-seal' }), expect.objectContaining({ kind: 'ledger-fingerprint', field: '0.articles.1.title' }),
  ]));
});
