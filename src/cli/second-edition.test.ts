import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { buildSite } from '../testing/build.ts';
import { projectFolder } from '../testing/project.ts';

const fictional = join(projectFolder, 'src/testing/fictional');

test('an edition that is imported beside another is published beside it', { timeout: 240_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'two-editions-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const content = join(folder, 'content');
  await cp(join(fictional, 'content'), content, { recursive: true });
  const next = (await readFile(join(fictional, 'source.txt'), 'utf8')).replaceAll('2031年', '2032年').replace(/^7\..*\n/mu, '');
  await writeFile(join(folder, 'next.txt'), next);
  await promisify(execFile)(process.execPath, ['src/cli/import.ts', join(folder, 'next.txt'), '--edition', '2032'], {
    cwd: projectFolder, env: { ...process.env, CONTENT_DIR: content },
  });
  const site = await buildSite({ content });
  onTestFinished(site.remove);
  const page = (path: string): Promise<string> => readFile(join(site.directory, path, 'index.html'), 'utf8');
  for (const [edition, title] of [['2031', '某镇图书馆2031年工作要点'], ['2032', '某镇图书馆2032年工作要点']] as const) {
    expect(await page(edition)).toContain(title);
    for (const path of ['all', 'part/3', '1', '6']) expect(await page(`${edition}/${path}`)).toContain(`${edition}/`);
  }
  expect(await page('2031/7')).toContain('公开经费使用');
  await expect(page('2032/7')).rejects.toThrow('ENOENT');
});
