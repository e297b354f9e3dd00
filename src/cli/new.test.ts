import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { readArchive } from '../archive/read.ts';
import { projectFolder } from '../testing/project.ts';
import { contentOf } from '../testing/pages/source-reading.ts';
import { readNewArguments } from './new-arguments.ts';

test('what is asked for is understood', () => {
  expect(readNewArguments(['update', '--task', '19,20', '--task', '2-3', '--title', ' 剪  完了 '])).toEqual({ kind: 'update', title: '剪 完了', tasks: ['19', '20', '2-3'], parts: [] });
  expect(readNewArguments(['interpretation', '--part', '2', '--title', '树', '--edition', '2034', '--slug', 'trees'])).toEqual({ kind: 'interpretation', title: '树', tasks: [], parts: [2], edition: '2034', slug: 'trees' });
});

test.each([
  [[], 'update 还是 interpretation'],
  [['news', '--title', '树'], 'news'],
  [['update'], '--title'],
  [['update', '--title', '树', '完了'], '完了'],
  [['update', '--title', '树', '--part', '二'], '二'],
  [['update', '--title', '树', '--slug', '../x'], '../x'],
  [['update', '--title', '树', '--tusk', '1'], '--tusk'],
])('%j is refused in words', (given, named) => {
  expect(readNewArguments(given)).toMatchObject({ fault: expect.stringContaining(named) });
});

let content: string;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'new-article-'));
  content = join(folder, 'content');
  await cp(contentOf('articles'), content, { recursive: true });
  return () => rm(folder, { recursive: true, force: true });
});

const command = (...given: string[]) =>
  spawnSync(process.execPath, ['src/cli/new.ts', ...given], { cwd: projectFolder, encoding: 'utf8', env: { ...process.env, CONTENT_DIR: content } });

test('a new update is a draft that says what is known, and is written once', async () => {
  const { status, stdout } = command('update', '--task', '1', '--title', '剪完老树');
  expect(status).toBe(0);
  expect(stdout).toContain('updates/jian-wan-lao-shu.mdx');
  const file = join(content, 'updates/jian-wan-lao-shu.mdx');
  onTestFinished(() => rm(file));
  const written = await readFile(file, 'utf8');
  const draft = (await readArchive(content)).articles.find(({ slug }) => slug === 'jian-wan-lao-shu');
  expect(draft).toMatchObject({ kind: 'update', status: 'draft', title: '剪完老树', edition: '2034', tasks: ['1'], author: '果园宣传组' });
  const again = command('update', '--task', '2', '--title', '剪完老树');
  expect([again.status, again.stderr.includes('已经有这个文件')]).toEqual([1, true]);
  expect(await readFile(file, 'utf8')).toBe(written);
});

test('what the plan does not have is refused, and nothing is written', async () => {
  const { status, stderr } = command('interpretation', '--task', '9', '--title', '没有的任务');
  expect(status).toBe(1);
  expect(stderr).toContain('9');
  expect((await readArchive(content)).articles).toHaveLength(5);
});
