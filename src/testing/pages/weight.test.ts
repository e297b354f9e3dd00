import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtSite } from '../built-site.ts';
import { pageAt } from './site-pages.ts';
import type { SitePage } from './site-pages.ts';
import { contentOf, readSources, tasksIn } from './source-reading.ts';

/** What a server sends in its first round trip: ten segments of 1,460 bytes. */
const firstRoundTrip = 14_600;

describe('every page of a task', () => {
  let pages: SitePage[];

  beforeAll(async () => {
    const site = await builtSite('real');
    pages = readSources(contentOf('real')).flatMap((plan) =>
      tasksIn(plan).map(({ id }) => pageAt(site, `/${plan.edition}/${id}/`)));
    expect(pages.length).toBeGreaterThan(0);
  });

  test('arrives in the first round trip', () => {
    const heavy = pages
      .map(({ path, html }) => ({ path, bytes: brotliCompressSync(html).length }))
      .filter(({ bytes }) => bytes > firstRoundTrip);
    expect(heavy).toEqual([]);
  });

  test('is read without waiting for anything else', () => {
    const waiting = pages.filter(({ html, $ }) =>
      $('link[rel~=stylesheet], link[rel~=preload], script[src]:not([type=module], [defer], [async])').length > 0
      || /@import|@font-face/.test(html));
    expect(waiting.map(({ path }) => path)).toEqual([]);
  });
});
