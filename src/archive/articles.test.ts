import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { futureDays } from '../article/due.ts';
import { locatedJpeg } from '../article/specimen.ts';
import { formatProblem, ProblemError } from '../plan/problem.ts';
import { contentOf } from '../testing/pages/source-reading.ts';
import { publishedArticleFiles, writeDraft } from './articles.ts';
import { readArchive } from './read.ts';

let content: string;

beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'articles-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  content = join(folder, 'content');
  await cp(contentOf('articles'), content, { recursive: true });
});

async function change(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(content, file), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(content, file), text.replace(from, to));
}

test('articles are read from new to old; an unfinished draft keeps its problems to itself', async () => {
  const { articles } = await readArchive(content);
  expect(articles.map(({ slug, status }) => [slug, status])).toEqual([
    ['open-day', 'draft'], ['yellow-boards', 'reviewed'], ['spring-pruning', 'approved'], ['good-trees', 'approved'], ['old-way', 'retired'],
  ]);
  expect(articles.filter(({ unfinished }) => unfinished.length > 0).map(({ slug }) => slug)).toEqual(['open-day']);
});

/** Everything that is wrong with the content, in the words editors read. */
const refusal = (): Promise<string> => readArchive(content).then(() => '', (error: unknown) => {
  if (!(error instanceof ProblemError)) throw error;
  expect(error.problems).toHaveLength(1);
  return error.message;
});

const pruning = 'updates/spring-pruning.mdx';
const trees = 'interpretations/good-trees.mdx';
const picture = '![挂好名牌的老树，名牌上写着修剪人](spring-pruning/tags.png)';

test.each([
  ['nobody who wrote it', pruning, 'author: 园务组 甲\n', '', '字段 author：还缺内容'],
  ['nobody who reviewed it', pruning, 'reviewer: 技术组 乙\n', '', '字段 reviewer：还缺内容'],
  ['nobody who approved it', pruning, 'approver: 园长 丙\n', 'approver:\n', '字段 approver：还缺内容'],
  ['a day that is none', pruning, 'approved: 2034-03-01', 'approved: 2034年3月1日', '第 18 行，字段 approved：字段内容不符合要求'],
  ['days out of order', pruning, 'reviewed: 2034-02-28', 'reviewed: 2034-02-01', '字段 reviewed：日期的先后不对'],
  ['a review due before the approval', trees, 'reviewBy: 2035-01-12', 'reviewBy: 2034-01-01', '字段 reviewBy：日期的先后不对'],
  ['a task that the plan does not have', pruning, 'tasks: [1]', 'tasks: [22]', '字段 tasks：计划中没有这个年度、任务或部分'],
  ['a part that the plan does not have', trees, 'parts: [1]', 'parts: [7]', '字段 parts：计划中没有这个年度、任务或部分'],
  ['a sentence that the plan does not have', trees, '](2#s1)', '](2#s9)', '第 18 行：链接的写法或目标不对'],
  ['a script', pruning, '## 做了什么', '<script>alert(1)</script>', '第 23 行：文章中不能用这种写法'],
  ['raw HTML', pruning, '## 做了什么', '<b>做了什么</b>', '第 23 行：文章中不能用这种写法'],
  ['an expression', pruning, '## 做了什么', '做了{1 + 1}件事', '第 23 行：文章中不能用这种写法'],
  ['an import', pruning, '## 做了什么', "import x from './x.js'", '第 23 行：文章中不能用这种写法'],
  ['a picture that is not there', pruning, picture, picture.replace('tags', 'gone'), '第 33 行：找不到图片'],
  ['a picture without words', pruning, picture, '![](spring-pruning/tags.png)', '第 33 行：图片没有文字说明'],
  ['a picture of another site', pruning, picture, '![树](https://example.org/tags.png)', '第 33 行：图片不在文章自己的文件夹里'],
])('%s stops everything; file and place are named', async (_, file, from, to, named) => {
  await change(file, from, to);
  const message = await refusal();
  expect(message).toMatch(new RegExp(`^✗ .*${RegExp.escape(`${file}，${named}`)}［.+］\n(?: .+\n)+  处理：.*\\p{Script=Han}`, 'u'));
});

test.each([
  ['of 20 MB', Buffer.alloc(20 * 1024 * 1024), '图片过大', 'big.jpg，20 MB'],
  ['that tells where it was taken', locatedJpeg(), '图片里存有拍摄地点', 'big.jpg'],
])('a picture %s stops everything', async (_, bytes, title, found) => {
  await writeFile(join(content, 'updates/spring-pruning/big.jpg'), bytes);
  await change(pruning, picture, '![老树](spring-pruning/big.jpg)');
  const message = await refusal();
  expect(message).toContain(`${pruning}，第 33 行：${title}`);
  expect(message).toContain(`现为：spring-pruning/${found}`);
});

test('a day that has not come yet is named when the content is checked', async () => {
  const { articles } = await readArchive(content);
  expect(futureDays(articles, '2034-02-28').map(formatProblem)).toEqual([
    expect.stringMatching(/updates\/yellow-boards\.mdx，字段 happened：日期的先后不对/u), expect.stringMatching(/字段 written/u), expect.stringMatching(/字段 reviewed/u),
    expect.stringMatching(/updates\/spring-pruning\.mdx，字段 approved：日期的先后不对［article-date］\n {2}现为：2034-03-01\n {2}应为：不晚于今天（2034-02-28）/u),
  ]);
});

test('what has a page is approved, or was', async () => {
  expect(await publishedArticleFiles(content)).toEqual(['updates/spring-pruning.mdx', 'interpretations/good-trees.mdx', 'interpretations/old-way.mdx']);
  await change('updates/spring-pruning.mdx', 'status: approved', 'status: reviewed');
  expect(await publishedArticleFiles(content)).not.toContain('updates/spring-pruning.mdx');
  expect(await publishedArticleFiles(join(content, 'none'))).toEqual([]);
});

test('a new article never takes the place of another', async () => {
  await writeDraft(content, 'updates/new.mdx', 'first');
  await expect(writeDraft(content, 'updates/new.mdx', 'second')).rejects.toThrow('article-exists');
  expect(await readFile(join(content, 'updates/new.mdx'), 'utf8')).toBe('first');
});
