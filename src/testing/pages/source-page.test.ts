import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtSite } from '../built-site.ts';
import { declaredMarks } from './declared-differences.ts';
import { pageAt } from './site-pages.ts';
import type { SitePage } from './site-pages.ts';
import { contentOf, readSources } from './source-reading.ts';

describe.each(['real', 'fictional'] as const)('the page on the source of the %s plan', (name) => {
  const content = contentOf(name);
  const [plan] = readSources(content);
  const folder = join(content, 'plans', plan!.edition, 'source');
  const [file = ''] = readdirSync(folder);
  const source = readFileSync(join(folder, file), 'utf8');
  let page: SitePage;

  beforeAll(async () => {
    page = pageAt(await builtSite(name), '/about/source/');
  });

  const texts = (selector: string): string[] => page.$(selector).toArray().map((element) => page.$(element).text());
  const numbers = (selector: string): number[] => texts(selector).map(Number);

  test('names the document and its checksum', () => {
    expect(texts('.source-file dd').slice(0, 2)).toEqual([file, createHash('sha256').update(source).digest('hex')]);
  });

  test('says of all its characters where they went', () => {
    const counts = numbers('.source-counts tbody td:nth-child(2)');
    expect(counts.every((count) => count > 0)).toBe(true);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe([...source].length);
    expect(numbers('.source-counts tfoot td:nth-child(2)')).toEqual([[...source].length]);
  });

  test('lists the lines that are not part of the plan, and no others', () => {
    const [discarded] = page.$('.source-list').toArray();
    const listed = page.$(discarded!).find('.source-text').toArray().map((element) => page.$(element).text());
    expect(listed).toEqual(source.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !plan!.lines.includes(line)));
    expect(listed.length).toBeGreaterThan(0);
  });

  test('leads from every line of the plan to its page', () => {
    const lines = page.$('.source-list').eq(1).find('li').toArray().map((line) => ({
      beginning: page.$(line).find('.source-text').text().replace(/……$/u, ''),
      leads: page.$(line).find('a').length,
    }));
    expect(lines.map(({ beginning }) => beginning)).toEqual(source.split('\n').filter((line) => line.trim() !== '')
      .map((line, index) => line.trim().slice(0, lines[index]?.beginning.length)));
    expect(lines.filter(({ leads }) => leads > 0)).toHaveLength(plan!.lines.length);
  });

  test('counts and lists every mark that is shown otherwise', () => {
    expect(texts('.source-difference h4 .label')[0]).toBe(`${declaredMarks(content, plan!.edition)} 处`);
    const places = page.$('.source-difference').first().find('.source-list .label a').toArray()
      .map((link) => Number(/（(\d+)）/u.exec(page.$(link).text())?.[1] ?? 1));
    expect(places.reduce((sum, count) => sum + count, 0)).toBe(declaredMarks(content, plan!.edition));
  });
});
