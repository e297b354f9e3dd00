import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { create } from 'fontkitten';
import { expect, test } from 'vitest';
import { loadCardFonts } from './fonts.ts';
import { widthOf } from './text-width.ts';

const printable = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
const accented = [...'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü'];
const fullWidth = [...'“”《》（），。、—…教育'];

test('no character is set wider than it is reckoned, nor much narrower', async () => {
  const fonts = await loadCardFonts((file) => readFile(createRequire(import.meta.url).resolve(file)));
  expect(fonts.map(({ weight }) => weight)).toEqual([600, 900]);
  for (const { data, weight } of fonts) {
    const font = create(data);
    if (!('glyphForCodePoint' in font)) throw new TypeError('not a single font');
    for (const character of [...printable, ...accented, ...fullWidth, '·']) {
      const set = font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm;
      const reckoned = widthOf(character);
      expect.soft(reckoned, `${character} at ${weight}`).toBeGreaterThanOrEqual(set);
      expect.soft(reckoned - set, `${character} at ${weight}`).toBeLessThan(0.09);
    }
  }
});
