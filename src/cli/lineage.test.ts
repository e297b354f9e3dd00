import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildSite } from '../testing/build.ts';
import { projectFolder } from '../testing/project.ts';

async function twoYears(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lineage-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const content = join(folder, 'content');
  await cp(join(projectFolder, 'src/testing/two-years/content'), content, { recursive: true });
  return content;
}

const command = (content: string, ...words: string[]): Promise<{ status: number; said: string; complained: string }> =>
  new Promise((settle) => {
    execFile(process.execPath, words, { cwd: projectFolder, env: { ...process.env, CONTENT_DIR: content, NODE_NO_WARNINGS: '1' } }, (error, said, complained) => {
      settle({ status: typeof error?.code === 'number' ? error.code : 0, said, complained });
    });
  });

const lineage = (content: string, ...words: string[]) => command(content, 'src/cli/lineage.ts', ...words);

test.each([
  ['no editions', [], '用法'],
  ['one edition', ['2031'], '用法'],
  ['an edition and itself', ['2031', '2031'], '用法'],
  ['an edition that is not there', ['2031', '2030'], '没有 2030 年度，只有 2031、2032'],
])('%s asked for: the usage, and nothing is written', async (_name, words, message) => {
  const content = await twoYears();
  const before = await readFile(join(content, 'plans/2032/lineage.yaml'), 'utf8');
  const { status, said, complained } = await lineage(content, ...words);
  expect([status, said]).toEqual([2, '']);
  expect(complained).toContain(message);
  expect(await readFile(join(content, 'plans/2032/lineage.yaml'), 'utf8')).toBe(before);
});

test('a file that cannot be read is named, and stays', async () => {
  const content = await twoYears();
  const path = join(content, 'plans/2032/lineage.yaml');
  await writeFile(path, 'from: 2031\nconfirmed: 否\n');
  const { status, complained } = await lineage(content, '2031', '2032');
  expect(status).toBe(1);
  expect(complained).toContain('lineage.yaml，第 2 行，字段 confirmed');
  expect(await readFile(path, 'utf8')).toBe('from: 2031\nconfirmed: 否\n');
});

test('a third edition is proposed, confirmed and published beside the others', { timeout: 240_000 }, async () => {
  const content = await twoYears();
  const source = await readFile(join(content, 'plans/2032/source/2032.txt'), 'utf8');
  const next = join(content, '../2033.txt');
  await writeFile(next, source.replaceAll('2032年', '2033年').replace('不少于60小时', '不少于63小时'));
  expect((await command(content, 'src/cli/import.ts', next, '--edition', '2033')).status).toBe(0);
  const { status, said } = await lineage(content, '2032', '2033');
  expect(status).toBe(0);
  expect(said).toContain('2033 年度 12 项任务：延续 12 项，合并 0 项，拆分 0 项，新增 0 项');

  const path = join(content, 'plans/2033/lineage.yaml');
  const proposed = await readFile(path, 'utf8');
  expect(proposed).toContain('\nconfirmed: false\n');
  await writeFile(path, proposed.replace('\nconfirmed: false\n', '\nconfirmed: true\n'));
  expect((await command(content, 'src/cli/import.ts', next, '--edition', '2033')).status).toBe(0);
  expect(await readFile(path, 'utf8')).toContain('\nconfirmed: true\n');

  const site = await buildSite({ content });
  onTestFinished(site.remove);
  const page = (at: string): Promise<string> => readFile(join(site.directory, at, 'index.html'), 'utf8');
  expect(await page('compare/2031/2032')).toContain('rel="next" href="/compare/2032/2033/"');
  expect(await page('compare/2032/2033')).toContain('rel="prev" href="/compare/2031/2032/"');
  const task = await page('2032/1');
  for (const way of ['/2031/1/', '/2033/1/', '/compare/2031/2032/#task-1', '/compare/2032/2033/#task-1']) expect(task).toContain(`href="${way}"`);
  expect(await page('2033/2')).toContain('文字未改');
});
