import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtSite } from '../built-site.ts';
import type { SharedSite } from '../built-site.ts';
import { pagesOf } from './site-pages.ts';

/** Text cut up for an index: word after short word. */
const cutUp = /(?:\p{Script=Han}{1,2} ){4}/u;

describe.each(['real', 'real-under-base', 'fictional'] as const)('search of the %s site', (name) => {
  let site: SharedSite;

  beforeAll(async () => {
    site = await builtSite(name);
  });

  test('has its program and its index', () => {
    const files = readdirSync(join(site.directory, 'pagefind'), { recursive: true, encoding: 'utf8' });
    expect(files).toContain('pagefind.js');
    expect(files).toContain('pagefind-entry.json');
    expect(files.filter((file) => file.endsWith('.pf_index')).length).toBeGreaterThan(0);
    const { languages } = JSON.parse(readFileSync(join(site.directory, 'pagefind/pagefind-entry.json'), 'utf8')) as
      { languages: Record<string, { page_count: number }> };
    expect(Object.values(languages).reduce((sum, { page_count: count }) => sum + count, 0)).toBeGreaterThan(0);
  });

  test('leaves the pages as they are read', () => {
    expect(cutUp.test('一 张 书桌 一盏 灯')).toBe(true);
    expect(pagesOf(site).filter(({ html }) => cutUp.test(html)).map(({ path }) => path)).toEqual([]);
  });
});
