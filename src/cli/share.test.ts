import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cornerOf, pixelsOf, qrIn } from '../testing/png-pixels.ts';
import { projectFolder } from '../testing/project.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'share-'));
});
afterEach(() => rm(folder, { recursive: true }));

const share = (...given: string[]) => promisify(execFile)(process.execPath, ['src/cli/share.ts', ...given], {
  cwd: projectFolder,
  env: { ...process.env, CONTENT_DIR: 'src/testing/fictional/content', SITE_URL: 'https://www.example.gov.cn', BASE_PATH: '/jyj/' },
});

test('writes the poster of a task', async () => {
  const file = join(folder, 'poster.png');
  expect((await share('--task', '3', '--format', 'poster', '--out', file)).stdout).toBe(`✓ ${file}\n`);
  expect(qrIn(pixelsOf(await readFile(file)))?.text).toBe('https://www.example.gov.cn/jyj/2031/3/');
});

test('writes the long picture of a part', async () => {
  const file = join(folder, 'long.png');
  await share('--page', '/2031/part/1/overview/', '--format', 'long', '--out', file);
  expect(qrIn(cornerOf(pixelsOf(await readFile(file))))?.text).toBe('https://www.example.gov.cn/jyj/2031/part/1/overview/');
});

test('writes contact sheets of every format', async () => {
  await share('--sheet', '--out', folder);
  const sheets = (await readdir(folder)).toSorted();
  expect(sheets).toEqual(expect.arrayContaining(['cover-01.png', 'link-01.png', 'long-01.png', 'poster-01.png', 'square-01.png']));
  for (const sheet of sheets) expect(pixelsOf(await readFile(join(folder, sheet))).width).toBeGreaterThan(1200);
}, 120_000);

test('says that a page has no picture, or none of that format', async () => {
  await expect(share('--task', '3', '--format', 'long', '--out', join(folder, 'none.png'))).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('/2031/3/ 没有长图') as string });
  await expect(share('--task', '99', '--format', 'link', '--out', join(folder, 'none.png'))).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('没有 /2031/99/ 的分享图片') as string });
});
