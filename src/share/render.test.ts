import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test } from 'vitest';
import { cornerOf, inkIn, pixelsOf, qrIn } from '../testing/png-pixels.ts';
import type { ShareCard } from './card.ts';
import { frames } from './draw/frame.ts';
import { loadCardFonts } from './fonts.ts';
import type { CardFont } from './fonts.ts';
import { cardFormats } from './format.ts';
import type { CardFormat } from './format.ts';
import { drawn, pictureOf } from './picture.ts';
import { isWholePng } from './png.ts';
import { renderPicture } from './render.ts';
import type { Overview } from './overview.ts';
import { palette } from './palette.ts';
import { overviewSpecimens, specimenArticle, specimenEdition, specimenPart, specimenTask, specimenTerm, specimens } from './specimens.ts';

/** What chat programs take without shrinking it; posters are saved and printed. */
const maxBytes: Record<CardFormat, number> = { link: 60 * 1024, square: 40 * 1024, cover: 40 * 1024, poster: 110 * 1024 };
const formats = Object.keys(cardFormats) as CardFormat[];
const addressOf = (page: string): string => `https://www.example.gov.cn${page}`;

let fonts: CardFont[];
beforeAll(async () => {
  fonts = await loadCardFonts((file) => readFile(createRequire(import.meta.url).resolve(file)));
});

const render = (card: ShareCard, format: CardFormat): Promise<Uint8Array> => renderPicture(drawn(pictureOf(card, format, addressOf)!), fonts);

/** Paper on all sides, and between the body and the lines above and below it: what is too tall or too wide would stand there. */
function expectMargins(png: Uint8Array, format: CardFormat, hasHead: boolean): void {
  const pixels = pixelsOf(png);
  const { width, height } = cardFormats[format];
  const { margin, rule, hairline } = frames[format];
  expect([pixels.width, pixels.height]).toEqual([width, height]);
  const ink = inkIn(pixels);
  expect(ink?.left).toBeGreaterThanOrEqual(0.9 * margin);
  expect(ink?.right).toBeLessThanOrEqual(width - 0.9 * margin);
  expect(ink?.top).toBeGreaterThanOrEqual(0.5 * margin);
  expect(ink?.bottom).toBeLessThanOrEqual(height - 0.4 * margin);
  expect(ink!.right - ink!.left).toBeGreaterThanOrEqual(width - 2 * margin);
  expect(inkIn(pixels, { top: hairline - 6, bottom: hairline })).toBeUndefined();
  const underRule = rule.top + rule.heavy + rule.gap + rule.fine;
  if (hasHead) expect(inkIn(pixels, { top: underRule, bottom: underRule + 6 })).toBeUndefined();
}

describe.each(formats)('renderPicture as %s', (format) => {
  test.each(specimens.map((card) => [card.page, card] as const))('draws %s whole, within its margins and small enough to send', async (_page, card) => {
    const png = await render(card, format);
    expect(isWholePng(png)).toBe(true);
    expect(png.length).toBeLessThanOrEqual(maxBytes[format]);
    expectMargins(png, format, card.kind !== 'home');
  });

  const six = '办好托育服务';
  const sixty = '学习落实好上级会议要求,推进政z*引领下**公共服务优质均衡发展和城乡一体化,加快5G与AI建设,办好群众满意的麤龘事业';
  test.each([specimenTask, specimenPart, specimenEdition, specimenTerm, specimenArticle].flatMap((card) => [six, sixty].map((title) => [card.kind, title.length, { ...card, title }] as const)))(
    'sets a title of a %s of %i characters within its margins', async (_kind, _length, card) => {
      expect([6, 60]).toContain(card.title.length);
      expectMargins(await render(card, format), format, true);
    },
  );
});

describe('a long picture', () => {
  const long = (overview: Overview) => drawn(pictureOf(overview, 'long', addressOf)!);
  const rgb = (colour: string): number[] => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));

  test.each(overviewSpecimens.map((overview) => [overview.page, overview] as const))('of %s is whole, keeps to its margins, grounds and weight, and leads to its page', async (page, overview) => {
    const picture = long(overview);
    const png = await renderPicture(picture, fonts);
    const pixels = pixelsOf(png);
    expect([isWholePng(png), pixels.width, pixels.height]).toEqual([true, 1080, picture.height]);
    expect(png.length).toBeLessThanOrEqual(60 * picture.height);
    const at = (x: number, y: number): number[] => [...pixels.data.slice(4 * (y * pixels.width + x), 4 * (y * pixels.width + x) + 3)];
    const grounds = new Set<string>();
    for (let y = 0; y < pixels.height; y += 1) {
      const edge = at(0, y).join();
      grounds.add(edge);
      // Nothing of the text stands in the margins: each row of them is of one colour.
      for (const x of [20, 40, 60, 1020, 1040, 1079]) if (at(x, y).join() !== edge) throw new Error(`${page}: ink at ${x}, ${y}`);
    }
    const tinted = overview.numbers.length + overview.catchwords.length > 0 ? [palette.tint] : [];
    expect([...grounds].toSorted()).toEqual([palette.vermilion, palette.paper, ...tinted].map((colour) => rgb(colour).join()).toSorted());
    expect(qrIn(cornerOf(pixels))?.text).toBe(addressOf(page));
  });

  test('has no code where the site does not know its own address', async () => {
    const [overview] = overviewSpecimens;
    const picture = drawn({ card: overview!, canvas: { format: 'long', address: undefined } });
    expect(picture.height).toBe(long(overview!).height);
    expect(qrIn(cornerOf(pixelsOf(await renderPicture(picture, fonts))))).toBeUndefined();
  });
});

test('a poster leads to its page by a QR code with four light modules on each side', async () => {
  const pixels = pixelsOf(await render(specimenTask, 'poster'));
  const { text, left, top, right, bottom } = qrIn(pixels)!;
  expect(text).toBe('https://www.example.gov.cn/2027/19/');
  const quiet = Math.ceil(4 * (right - left) / 25);
  const around = { left: Math.round(left) - quiet, top: Math.round(top) - quiet, right: Math.round(right) + quiet, bottom: Math.round(bottom) + quiet };
  const ink = inkIn(pixels, around)!;
  for (const [found, corner] of [[ink.left, left], [ink.top, top], [ink.right, right], [ink.bottom, bottom]] as const) expect(Math.abs(found - corner)).toBeLessThan(4);
});

test('the same card gives the same bytes, alone or beside others', async () => {
  const alone = await render(specimenTask, 'poster');
  const [beside] = await Promise.all([render(specimenTask, 'poster'), ...specimens.slice(1, 4).map((card) => render(card, 'link'))]);
  expect(Buffer.compare(alone, beside ?? new Uint8Array())).toBe(0);
});
