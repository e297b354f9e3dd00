import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { cardFormats } from '../../share/format.ts';
import { builtSite } from '../built-site.ts';
import type { SharedSite } from '../built-site.ts';
import { cornerOf, pixelsOf, qrIn } from '../png-pixels.ts';
import { fileAt, hasFile, origin, pageAt, pagesOf, pathWithin } from './site-pages.ts';
import type { SitePage } from './site-pages.ts';
import { articlesIn, contentOf, readSources, tasksIn } from './source-reading.ts';

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

/** What is sent, kept and put up: a plan may be long. */
const mostBytesOfLong = 900 * 1024;

/** `/20xx/part/4/` as it stands in the names of pictures. */
const nameOf = (path: string): string => path.split('/').filter((segment) => segment !== '').join('-') || 'home';

describe.each(['real', 'real-under-base', 'fictional'] as const)('share pictures of the %s site', (name) => {
  const plans = readSources(contentOf(name));
  const shared = ['/', ...plans.flatMap((plan) => [
    `/${plan.edition}/`,
    ...plan.parts.map((_, index) => `/${plan.edition}/part/${index + 1}/`),
    ...tasksIn(plan).map(({ id }) => `/${plan.edition}/${id}/`),
  ]), ...(['updates', 'interpretations'] as const).filter((column) => existsSync(join(contentOf(name), column)))
    .flatMap((column) => articlesIn(contentOf(name), column).map((slug) => `/${column}/${slug}/`))];
  const overviews = plans.flatMap(({ edition, parts }) => [`/${edition}/overview/`, ...parts.map((_, index) => `/${edition}/part/${index + 1}/overview/`)]);
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

  test('are one long picture for each plan and each part, offered on its page in its size', () => {
    for (const path of overviews) {
      const { $ } = pageAt(site, path);
      const file = pathWithin(site, new URL($('main img').attr('src')!, `${origin}${site.base}`));
      expect([path, file]).toEqual([path, expect.stringMatching(new RegExp(`^/share/${nameOf(path)}-[0-9a-f]{10}\\.png$`, 'u'))]);
      const { signature, width, height } = pictureIn(fileAt(site, file!));
      expect([signature, width, ['width', 'height'].map((side) => Number($('main img').attr(side)))]).toEqual([pngSignature, 1080, [width, height]]);
      expect([path, readFileSync(fileAt(site, file!)).length <= mostBytesOfLong]).toEqual([path, true]);
      expect([$('main img').attr('alt') !== '', $('main img').attr('loading')]).toEqual([true, 'lazy']);
      expect($('main a[download]').toArray().map((link) => $(link).attr('href'))).toEqual(Array(2).fill($('main img').attr('src')));
    }
  });

  test('lead from posters and long pictures to the pages they stand for', () => {
    const files = filesOf(site);
    const posters = name === 'real-under-base' ? shared.filter((_, index) => index % 8 === 0) : shared;
    for (const path of [...posters, ...overviews]) {
      const file = files.find((one) => one.startsWith(`${nameOf(path)}-${overviews.includes(path) ? '' : 'poster-'}`)) ?? '';
      expect(qrIn(cornerOf(pixelsOf(readFileSync(join(site.directory, 'share', file)))))?.text).toBe(`${origin}${site.base.replace(/\/$/u, '')}${path}`);
    }
  });
});

test('pictures of the same name are the same in every byte, whoever built them; only posters and long pictures know where they are', async () => {
  const [one, other] = await Promise.all([builtSite('real'), builtSite('real-under-base')]);
  const [files, others] = [filesOf(one), new Set(filesOf(other))];
  expect(files.filter((file) => others.has(file) === /-(?:poster|overview)-/u.test(file))).toEqual([]);
  for (const file of files.filter((shared) => others.has(shared))) {
    const [first, second] = [one, other].map(({ directory }) => readFileSync(join(directory, 'share', file)));
    expect([file, Buffer.compare(first!, second!)]).toEqual([file, 0]);
  }
});
