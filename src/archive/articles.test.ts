import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { ProblemError } from '../plan/problem.ts';
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

test.each([
  ['updates/spring-pruning.mdx', 'approver: 园长 丙\n', '', 'approver'],
  ['updates/spring-pruning.mdx', '## 做了什么', '<script>alert(1)</script>', '第 23 行'],
  ['updates/spring-pruning.mdx', 'spring-pruning/tags.png', 'spring-pruning/gone.png', '第 33 行'],
  ['interpretations/good-trees.mdx', '](2#s1)', '](2#s9)', '2#s9'],
  ['updates/yellow-boards.mdx', 'tasks: [2]', 'tasks: [22]', 'tasks'],
])('a mistake in %s stops everything and is named', async (file, from, to, named) => {
  await change(file, from, to);
  const error = await readArchive(content).then(() => undefined, (thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ProblemError);
  expect((error as ProblemError).problems).toHaveLength(1);
  expect((error as ProblemError).message).toContain(file);
  expect((error as ProblemError).message).toContain(named);
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
