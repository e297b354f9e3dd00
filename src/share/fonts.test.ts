import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { beforeAll, expect, test } from 'vitest';
import { formatProblem } from '../plan/problem.ts';
import { loadCardFonts, missingGlyphs } from './fonts.ts';
import type { CardFont } from './fonts.ts';
import { specimenTask, specimens } from './specimens.ts';

let fonts: CardFont[];
beforeAll(async () => {
  fonts = await loadCardFonts((file) => readFile(createRequire(import.meta.url).resolve(file)));
});

test('the fonts have every character of the specimens', () => {
  expect(missingGlyphs(specimens, fonts)).toEqual([]);
});

test('a character the font lacks is reported once, with its code point and its page', () => {
  const problems = missingGlyphs([specimenTask, { ...specimenTask, page: '/2027/20/', title: '关心𠮷𠮷学校' }], fonts);
  expect(problems).toEqual([{ kind: 'glyph-missing', found: '“𠮷”（U+20BB7），在网页 /2027/20/ 的分享图片中' }]);
  expect(problems.map(formatProblem).join()).toContain('字体缺字');
});

test('what is looked up is the font of the weight a text is set in', () => {
  const black = fonts.filter(({ weight }) => weight === 900);
  const found = missingGlyphs([specimenTask], black).map((problem) => problem.found ?? '').join();
  expect(found).toContain('要');
  expect(found).not.toContain('深');
});
