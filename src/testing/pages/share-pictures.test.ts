import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtSite } from '../built-site.ts';
import type { SharedSite } from '../built-site.ts';
import { fileAt, hasFile, pageAt, pagesOf, pathWithin } from './site-pages.ts';
import type { SitePage } from './site-pages.ts';
import { contentOf, readSources, tasksIn } from './source-reading.ts';

const pngSignature = '89504e470d0a1a0a';

/** What the file says of itself: the first chunk of a PNG holds width and height. */
function pictureIn(file: string): { signature: string; width: number; height: number } {
  const bytes = readFileSync(file);
  return { signature: bytes.toString('hex', 0, 8), width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

const picturesOf = ({ $ }: SitePage): string[] =>
  $('meta[property="og:image"]').toArray().map((element) => $(element).attr('content') ?? '');

describe.each(['real', 'real-under-base', 'fictional'] as const)('share pictures of the %s site', (name) => {
  const plans = readSources(contentOf(name));
  let site: SharedSite;

  beforeAll(async () => {
    site = await builtSite(name);
  });

  test('are one for each page that is shared, and each its own', () => {
    const shared = ['/', ...plans.flatMap((plan) => [
      `/${plan.edition}/`,
      ...plan.parts.map((_, index) => `/${plan.edition}/part/${index + 1}/`),
      ...tasksIn(plan).map(({ id }) => `/${plan.edition}/${id}/`),
    ])];
    const pictures = shared.map((path) => picturesOf(pageAt(site, path)));
    expect(shared.filter((_, index) => pictures[index]?.length !== 1)).toEqual([]);
    expect(new Set(pictures.flat()).size).toBe(shared.length);
    expect(readdirSync(join(site.directory, 'share')).filter((file) => file.endsWith('.png')).length).toBeGreaterThanOrEqual(shared.length);
  });

  test('are pictures of 1200 × 630 pixels where pages say they are', () => {
    const named = pagesOf(site).flatMap((page) => picturesOf(page).map((address) => ({ page, address })));
    expect(named.length).toBeGreaterThan(0);
    for (const { page: { path, $ }, address } of named) {
      const file = pathWithin(site, new URL(address));
      expect([path, file !== undefined && hasFile(site, file)]).toEqual([path, true]);
      expect(pictureIn(fileAt(site, file!))).toEqual({ signature: pngSignature, width: 1200, height: 630 });
      expect(['width', 'height'].map((side) => $(`meta[property="og:image:${side}"]`).attr('content'))).toEqual(['1200', '630']);
      expect($('meta[property="og:image:alt"]').attr('content')).not.toBe('');
    }
  });
});
