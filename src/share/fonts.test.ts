import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { beforeAll, expect, test } from 'vitest';
import { formatProblem } from '../plan/problem.ts';
import { loadCardFonts, missingGlyphs } from './fonts.ts';
import type { CardFont } from './fonts.ts';
import { drawn, picturesOf } from './picture.ts';
import type { DrawnPicture } from './picture.ts';
import type { ShareCard } from './card.ts';
import { specimenTask, specimens } from './specimens.ts';

const picturesIn = (cards: readonly ShareCard[]): DrawnPicture[] =>
  cards.flatMap((card) => picturesOf(card, (page) => `https://www.example.gov.cn${page}`)).map(drawn);

let fonts: CardFont[];
beforeAll(async () => {
  fonts = await loadCardFonts((file) => readFile(createRequire(import.meta.url).resolve(file)));
});

test('the fonts have every character of the specimens', () => {
  expect(missingGlyphs(picturesIn(specimens), fonts)).toEqual([]);
});

test('a character the font lacks is reported once a page, with its code point and its page', () => {
  const problems = missingGlyphs(picturesIn([specimenTask, { ...specimenTask, page: '/2027/20/', title: '关心𠮷𠮷学校' }]), fonts);
  expect(problems).toEqual([{ kind: 'glyph-missing', found: '“𠮷”（U+20BB7），在网页 /2027/20/ 的分享图片中' }]);
  expect(problems.map(formatProblem).join()).toContain('字体缺字');
});

test('what is looked up is the font of the weight a text is set in', () => {
  const black = fonts.filter(({ weight }) => weight === 900);
  const found = missingGlyphs(picturesIn([specimenTask]), black).map((problem) => problem.found ?? '').join();
  expect(found).toContain('要');
  expect(found).not.toContain('革');
});
