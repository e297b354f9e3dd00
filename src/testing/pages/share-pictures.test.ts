import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { cardFormats } from '../../share/format.ts';
import { builtSite } from '../built-site.ts';
import type { SharedSite } from '../built-site.ts';
import { pixelsOf, qrIn } from '../png-pixels.ts';
import { fileAt, hasFile, origin, pageAt, pagesOf, pathWithin } from './site-pages.ts';
import type { SitePage } from './site-pages.ts';
import { contentOf, readSources, tasksIn } from './source-reading.ts';

const pngSignature = '89504e470d0a1a0a';
/** What chat programs take without shrinking it. */
const mostBytes = 60 * 1024;

/** What the file says of itself: the first chunk of a PNG holds width and height. */
function pictureIn(file: string): { signature: string; width: number; height: number } {
  const bytes = readFileSync(file);
  return { signature: bytes.toString('hex', 0, 8), width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

const picturesOf = ({ $ }: SitePage): string[] =>
  $('meta[property="og:image"]').toArray().map((element) => $(element).attr('content') ?? '');

const filesOf = ({ directory }: SharedSite): string[] => readdirSync(join(directory, 'share')).filter((file) => file.endsWith('.png'));

/** `/20xx/part/4/` as it stands in the names of pictures. */
const nameOf = (path: string): string => path.split('/').filter((segment) => segment !== '').join('-') || 'home';

describe.each(['real', 'real-under-base', 'fictional'] as const)('share pictures of the %s site', (name) => {
  const plans = readSources(contentOf(name));
  const shared = ['/', ...plans.flatMap((plan) => [
    `/${plan.edition}/`,
    ...plan.parts.map((_, index) => `/${plan.edition}/part/${index + 1}/`),
    ...tasksIn(plan).map(({ id }) => `/${plan.edition}/${id}/`),
  ])];
  let site: SharedSite;

  beforeAll(async () => {
    site = await builtSite(name);
  });

  test('are one for each page that is shared, and each its own', () => {
    const pictures = shared.map((path) => picturesOf(pageAt(site, path)));
    expect(shared.filter((_, index) => pictures[index]?.length !== 1)).toEqual([]);
    expect(new Set(pictures.flat()).size).toBe(shared.length);
  });

  test('are pictures of 1200 × 630 pixels, small enough to send, where pages say they are', () => {
    const named = pagesOf(site).flatMap((page) => picturesOf(page).map((address) => ({ page, address })));
    expect(named.length).toBeGreaterThan(0);
    for (const { page: { path, $ }, address } of named) {
      const file = pathWithin(site, new URL(address));
      expect([path, file !== undefined && hasFile(site, file)]).toEqual([path, true]);
      expect(pictureIn(fileAt(site, file!))).toEqual({ signature: pngSignature, width: 1200, height: 630 });
      expect(readFileSync(fileAt(site, file!)).length).toBeLessThanOrEqual(mostBytes);
      expect(['width', 'height'].map((side) => $(`meta[property="og:image:${side}"]`).attr('content'))).toEqual(['1200', '630']);
      expect($('meta[property="og:image:alt"]').attr('content')).not.toBe('');
    }
  });

  test.each(['square', 'cover', 'poster'] as const)('are there as %s for each page that is shared', (format) => {
    const { width, height } = cardFormats[format];
    const files = filesOf(site);
    for (const path of shared) {
      const found = files.filter((file) => new RegExp(`^${nameOf(path)}-${format}-[0-9a-f]{10}\\.png$`, 'u').test(file));
      expect([path, found.length]).toEqual([path, 1]);
      expect(pictureIn(join(site.directory, 'share', found[0]!))).toEqual({ signature: pngSignature, width, height });
    }
    expect(files.filter((file) => file.includes(`-${format}-`))).toHaveLength(shared.length);
  });

  test('lead from posters to the pages they stand for', () => {
    const sample = name === 'fictional' ? shared : shared.filter((_, index) => index % 8 === 0);
    expect(sample.length).toBeGreaterThan(4);
    for (const path of sample) {
      const file = filesOf(site).find((poster) => poster.startsWith(`${nameOf(path)}-poster-`)) ?? '';
      expect(qrIn(pixelsOf(readFileSync(join(site.directory, 'share', file))))?.text).toBe(`${origin}${site.base.replace(/\/$/u, '')}${path}`);
    }
  });
});

test('pictures of the same name are the same in every byte, whoever built them; only posters know where they are', async () => {
  const [one, other] = await Promise.all([builtSite('real'), builtSite('real-under-base')]);
  const [files, others] = [filesOf(one), new Set(filesOf(other))];
  expect(files.filter((file) => others.has(file) === file.includes('-poster-'))).toEqual([]);
  for (const file of files.filter((shared) => others.has(shared))) {
    const [first, second] = [one, other].map(({ directory }) => readFileSync(join(directory, 'share', file)));
    expect([file, Buffer.compare(first!, second!)]).toEqual([file, 0]);
  }
});
