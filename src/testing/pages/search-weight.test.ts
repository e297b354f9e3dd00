import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFirstFile, type FirstFile } from '../../search/first.ts';
import { firstFilePath } from '../../search/places.ts';
import { builtSite } from '../built-site.ts';
import { sent } from './page-scripts.ts';

test('the first file holds all of the plan and its terms in 24 KB', async () => {
  const site = await builtSite('real');
  const json = readFileSync(join(site.directory, firstFilePath), 'utf8');
  const kinds = new Set(['task', 'part', 'introduction', 'appendix', 'term']);
  const records = openFirstFile(JSON.parse(json) as FirstFile).entries.map(({ record }) => record).filter(({ kind }) => kinds.has(kind));
  expect(records.some(({ kind }) => kind === 'task')).toBe(true);
  expect(records.filter(({ leftOut }) => leftOut !== undefined)).toEqual([]);
  expect(sent(json)).toBeLessThanOrEqual(24 * 1024);
});
