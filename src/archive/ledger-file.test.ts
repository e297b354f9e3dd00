import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replaceFiles } from './ledger-file.ts';
import { contentsOf, namesIn, temporaryFolder, writeFolder } from './specimen.ts';

test('files are replaced, and nothing is left beside them', async () => {
  const folder = await temporaryFolder();
  await writeFolder(folder, { 'ids.yaml': '旧', '.ids.yaml.unfinished-1': '半', 'plans/ids.yaml': '旧' });
  await replaceFiles(new Map([[join(folder, 'plans/ids.yaml'), '新'], [join(folder, 'ids.yaml'), '新']]));
  expect(await contentsOf(folder)).toEqual({ 'ids.yaml': '新', 'plans/ids.yaml': '新' });
});

test('where one cannot be written, none is replaced', async () => {
  const folder = await temporaryFolder();
  await writeFolder(folder, { 'ids.yaml': '旧', 'plans/ids.yaml': '旧' });
  await mkdir(join(folder, 'plans', `.ids.yaml.unfinished-${process.pid}`, 'x'), { recursive: true });
  await expect(replaceFiles(new Map([[join(folder, 'ids.yaml'), '新'], [join(folder, 'plans/ids.yaml'), '新']]))).rejects.toThrow();
  expect(await contentsOf(folder)).toMatchObject({ 'ids.yaml': '旧', 'plans/ids.yaml': '旧' });
  expect(await namesIn(folder)).toEqual(['ids.yaml', 'plans']);
});
