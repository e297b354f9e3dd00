/**
 * Measures what the share pictures of a site cost: each step of rendering by itself, and whole sites of them
 * on one thread and on two, from the start of the threads to the last file. Nothing is taken from a cache.
 * `node src/testing/bench-share.ts [content folder]`; the median of three runs.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { cardsOfArchive } from '../archive/cards.ts';
import { readArchive } from '../archive/read.ts';
import { renderPictures } from '../integrations/share-pictures-pool.ts';
import { loadCardFonts } from '../share/fonts.ts';
import type { CardFont } from '../share/fonts.ts';
import { formatNames } from '../share/format.ts';
import type { PictureFormat } from '../share/format.ts';
import { addressesUnder, drawn, picturesOf } from '../share/picture.ts';
import type { Picture } from '../share/picture.ts';
import { indexedPng } from '../share/png.ts';
import { rasterise, vectorise } from '../share/render.ts';

const runs = 3;
const median = (numbers: readonly number[]): number => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
const row = (...cells: (string | number)[]): void => console.log(`| ${cells.join(' | ')} |`);

interface Cost {
  draw: number;
  satori: number;
  resvg: number;
  png: number;
  bytes: number;
}

/** What one picture costs on average, in milliseconds a step. */
async function stepsOf(pictures: readonly Picture[], fonts: CardFont[]): Promise<Cost> {
  const sum: Cost = { draw: 0, satori: 0, resvg: 0, png: 0, bytes: 0 };
  let last = 0;
  const lap = (step: keyof Cost): void => {
    const now = performance.now();
    sum[step] += (now - last) / pictures.length;
    last = now;
  };
  for (const picture of pictures) {
    last = performance.now();
    const { drawing, width, height } = drawn(picture);
    lap('draw');
    const svg = await vectorise(drawing, { width, height }, fonts);
    lap('satori');
    const pixels = rasterise(svg);
    lap('resvg');
    const png = indexedPng(pixels, width, height);
    lap('png');
    sum.bytes += png.length / pictures.length;
    await setImmediate();
  }
  return sum;
}

/** Milliseconds for all pictures, in a new folder each time. */
async function timed(pictures: readonly Picture[], threads: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-share-'));
  const started = performance.now();
  await renderPictures(pictures.map(drawn), folder, undefined, threads);
  const took = performance.now() - started;
  await rm(folder, { recursive: true });
  return took;
}

const [content = 'content'] = process.argv.slice(2);
const addressOf = addressesUnder('https://www.example.gov.cn', '/');
const pictures = cardsOfArchive(await readArchive(content)).flatMap((card) => picturesOf(card, addressOf));
const fonts = await loadCardFonts((file) => readFile(createRequire(import.meta.url).resolve(file)));

row('format', 'pictures', 'draw ms', 'satori ms', 'resvg ms', 'png ms', 'KB');
row(...Array<string>(7).fill('---'));
for (const format of Object.keys(formatNames) as PictureFormat[]) {
  const some = pictures.filter(({ canvas }) => canvas.format === format);
  const costs: Cost[] = [];
  for (let run = 0; run < runs; run += 1) costs.push(await stepsOf(some, fonts));
  const of = (step: keyof Cost): number => median(costs.map((cost) => cost[step]));
  row(format, some.length, ...(['draw', 'satori', 'resvg', 'png'] as const).map((step) => of(step).toFixed(2)), (of('bytes') / 1024).toFixed(1));
}

console.log('');
row('what', 'threads', 'ms', 'ms a picture', 'pictures a second');
row(...Array<string>(5).fill('---'));
for (const [what, some] of [['link cards', pictures.filter(({ canvas }) => canvas.format === 'link')], ['all pictures', pictures]] as const) {
  for (const threads of [1, 2]) {
    const times: number[] = [];
    for (let run = 0; run < runs; run += 1) times.push(await timed(some, threads));
    const took = median(times);
    row(what, threads, Math.round(took), (took / some.length).toFixed(1), (1000 * some.length / took).toFixed(0));
  }
}
