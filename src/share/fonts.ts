/** The fonts of the share pictures, and whether they have every character that is drawn. */

import { create } from 'fontkitten';
import type { Problem } from '../plan/problem.ts';
import { cardFamily, textsOf } from './draw/element.ts';
import type { FontWeight } from './draw/element.ts';
import type { DrawnPicture } from './picture.ts';

/** Where each weight comes from, as a module path. Complete fonts, not subsets: rare characters in names are the rule. */
export const cardFontFiles: Record<FontWeight, string> = {
  600: '@expo-google-fonts/noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf',
  900: '@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf',
};

export interface CardFont {
  name: string;
  weight: FontWeight;
  data: Buffer;
}

/** The fonts of the cards, each read by `read`, which is given a module path. */
export async function loadCardFonts(read: (file: string) => Promise<Buffer>): Promise<CardFont[]> {
  const weights: FontWeight[] = [600, 900];
  return Promise.all(weights.map(async (weight) => ({ name: cardFamily, weight, data: await read(cardFontFiles[weight]) })));
}

/** Every character of the pictures that the font of its weight lacks, once a page. */
export function missingGlyphs(pictures: readonly DrawnPicture[], fonts: readonly CardFont[]): Problem[] {
  const covers = new Map(fonts.map(({ weight, data }) => [weight, coverageOf(data)]));
  const missing = new Map<string, Problem>();
  for (const { page, drawing } of pictures) {
    for (const { content, weight } of textsOf(drawing)) {
      const has = covers.get(weight);
      for (const character of content) {
        if (has?.(character)) continue;
        const found = `“${character}”（${codePointOf(character)}），在网页 ${page} 的分享图片中`;
        missing.set(found, { kind: 'glyph-missing', found });
      }
    }
  }
  return [...missing.values()];
}

function coverageOf(data: Buffer): (character: string) => boolean {
  const font = create(data);
  if (!('hasGlyphForCodePoint' in font)) throw new TypeError('a share picture font is one font, not a collection');
  return (character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
}

function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
