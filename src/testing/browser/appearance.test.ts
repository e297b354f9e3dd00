import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectFolder } from '../project.ts';
import { visitSite } from './visited-site.ts';
import type { VisitedSite } from './visited-site.ts';

/**
 * How pages of the fictional plan look in the shipped browser, with its letters. After a change that is meant:
 * `PICTURES=accept npx vitest run src/testing/browser/appearance.test.ts`, and look at what came of it.
 */
const accepted = join(projectFolder, 'src/testing/golden/pages');
/** Where a picture is put that is not as accepted. */
const seen = join(projectFolder, 'node_modules/.cache/yaodian/pages-seen');

/** Pictures are compared in cells of so many pixels a side: the edges of letters count for nothing, what moved counts. */
const cell = 8;
/** A cell differs from so many of 255 levels of a colour on, and of a thousand cells so many may. */
const levels = 20;
const perThousand = 4;

interface Look {
  name: string;
  path: string;
  width: number;
  height?: number;
  options?: BrowserContextOptions;
  settings?: Record<string, string>;
  media?: 'print';
}

const looks: Look[] = [
  { name: 'home-1280', path: '/', width: 1280, height: 900 },
  { name: 'home-360', path: '/', width: 360 },
  { name: 'task-360', path: '/2031/1/', width: 360 },
  { name: 'task-768-dark', path: '/2031/1/', width: 768, options: { colorScheme: 'dark' } },
  { name: 'task-1440', path: '/2031/1/', width: 1440, height: 900 },
  { name: 'task-360-elder', path: '/2031/1/', width: 360, settings: { elder: 'on' } },
  { name: 'task-print', path: '/2031/1/', width: 640, media: 'print' },
  { name: 'whole-plan-print', path: '/2031/all/', width: 640, height: 900, media: 'print' },
];

let visited: VisitedSite;

beforeAll(async () => {
  visited = await visitSite('fictional');
});
afterAll(() => visited.close());

async function photograph({ path, width, height = 740, options = {}, settings, media }: Look): Promise<{ picture: Buffer; page: Page; close: () => Promise<void> }> {
  const { page, close } = await visited.visit('/about/', width, { viewport: { width, height }, reducedMotion: 'reduce', bypassCSP: true, ...options });
  if (settings) await page.evaluate((value) => localStorage.setItem('yaodian-reading', value), JSON.stringify(settings));
  if (media) await page.emulateMedia({ media });
  await page.goto(visited.address(path));
  return { picture: await page.screenshot({ type: 'jpeg', quality: 60 }), page, close };
}

/** Of a thousand cells of both pictures, how many differ; all of them where the sizes do. */
const difference = (page: Page, one: Buffer, other: Buffer): Promise<number> => page.evaluate(async ({ files, side, level }) => {
  const cells = async (file: string): Promise<ImageData> => {
    const image = new Image();
    image.src = `data:image/jpeg;base64,${file}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(image.width / side);
    canvas.height = Math.ceil(image.height / side);
    const context = canvas.getContext('2d')!;
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return context.getImageData(0, 0, canvas.width, canvas.height);
  };
  const [first, second] = await Promise.all(files.map(cells)) as [ImageData, ImageData];
  if (first.width !== second.width || first.height !== second.height) return 1000;
  let differing = 0;
  for (let at = 0; at < first.data.length; at += 4) {
    if ([0, 1, 2].some((channel) => Math.abs(first.data[at + channel]! - second.data[at + channel]!) > level)) differing += 1;
  }
  return Math.round(differing / (first.data.length / 4) * 1000);
}, { files: [one.toString('base64'), other.toString('base64')], side: cell, level: levels });

async function keep(folder: string, name: string, picture: Buffer): Promise<string> {
  const file = join(folder, `${name}.jpg`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, picture);
  return file;
}

// Another browser, another picture.
describe.skipIf(process.env['CHROME_PATH'])('pages look as they were accepted', () => {
  test.each(looks)('$name', async (look) => {
    const { picture, page, close } = await photograph(look);
    const file = join(accepted, `${look.name}.jpg`);
    if (process.env['PICTURES'] === 'accept') await keep(accepted, look.name, picture);
    const differing = existsSync(file) ? await difference(page, await readFile(file), picture) : 1000;
    const message = differing > perThousand ? `compare ${file} with ${await keep(seen, look.name, picture)}` : '';
    expect(differing, message).toBeLessThanOrEqual(perThousand);
    await close();
  });

  test('and a line that moved, or another colour, is seen', async () => {
    const { picture, page, close } = await photograph(looks[2]!);
    for (const change of ['main { padding-top: 12px !important; }', 'h1 { color: #1a4fa0 !important; font-size: 120%; }']) {
      const style = await page.addStyleTag({ content: change });
      expect(await difference(page, picture, await page.screenshot({ type: 'jpeg', quality: 60 }))).toBeGreaterThan(perThousand);
      await style.evaluate((element) => (element as Element).remove());
    }
    expect(await difference(page, picture, await page.screenshot({ type: 'jpeg', quality: 60 }))).toBe(0);
    await close();
  });
});
