import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { builtSite } from '../built-site.ts';
import type { SharedSite } from '../built-site.ts';
import { fileAt, hasFile, pageAt } from './site-pages.ts';
import { contentOf, currentSource } from './source-reading.ts';

const kinds = ['documents', 'organisations', 'projects', 'indicators'];

describe('the registers of the real site', () => {
  const content = contentOf('real');
  const { edition } = currentSource(content);
  let site: SharedSite;

  beforeAll(async () => {
    site = await builtSite('real');
  });

  const rowsOf = (kind: string): { name: string }[] =>
    (parse(readFileSync(join(content, 'registers', edition, `${kind}.yaml`), 'utf8')) as { rows: { name: string }[] }).rows;

  test.each(kinds)('%s have a row for each of the editor’s, each with the way to a sentence', (kind) => {
    const { $ } = pageAt(site, `/${edition}/${kind}/`);
    const rows = $('[data-row]').toArray();
    expect(rows.length).toBe(rowsOf(kind).length);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => $(row).find('.register-place a[href*="#s"]').length === 0).map((row) => $(row).text())).toEqual([]);
  });

  test.each(kinds)('%s are taken away as CSV that spreadsheets open right, and as JSON', (kind) => {
    const csv = readFileSync(fileAt(site, `/${edition}/${kind}.csv`));
    expect(csv.subarray(0, 3).toString('hex')).toBe('efbbbf');
    const lines = csv.toString('utf8').split('\r\n');
    expect(lines.length).toBe(rowsOf(kind).length + 2);
    expect(lines.at(-1)).toBe('');
    expect(csv.toString('utf8').replaceAll('\r\n', '')).not.toContain('\n');
    const { rows } = JSON.parse(readFileSync(fileAt(site, `/${edition}/${kind}.json`), 'utf8')) as { rows: { name: string }[] };
    expect(rows.map(({ name }) => name)).toEqual(rowsOf(kind).map(({ name }) => name));
  });

  test('every indicator with a number has its picture, in words as well', () => {
    const { $ } = pageAt(site, `/${edition}/indicators/`);
    const withNumber = rowsOf('indicators').filter((row) => 'value' in row);
    expect(withNumber.length).toBeGreaterThan(0);
    expect($('.number-line[role=img][aria-label]').length).toBe(withNumber.length);
  });
});

test('an edition without registers has no pages of them', async () => {
  const site = await builtSite('fictional');
  const { edition } = currentSource(contentOf('fictional'));
  expect(kinds.flatMap((kind) => [`/${edition}/${kind}/`, `/${edition}/${kind}.csv`, `/${edition}/${kind}.json`]).filter((path) => hasFile(site, path))).toEqual([]);
});
