/**
 * Characters of symbol fonts that Unicode has: the ones that Chinese office documents use for boxes, ticks and bullets.
 * Fonts place them at U+F000 and their code.
 */
const fonts: Record<string, Record<number, string>> = {
  wingdings: {
    0x20: ' ', 0x6c: '●', 0x6d: '❍', 0x6e: '■', 0x6f: '□', 0x71: '❑', 0x72: '❒', 0x74: '⧫', 0x75: '◆', 0x76: '❖', 0x77: '⬥',
    0x9f: '•', 0xa0: '▪', 0xa1: '○', 0xa7: '▪', 0xa8: '◻', 0xab: '★', 0xd8: '➢', 0xdf: '←', 0xe0: '→', 0xe1: '↑', 0xe2: '↓',
    0xf0: '⇨', 0xfb: '✗', 0xfc: '✓', 0xfd: '☒', 0xfe: '☑',
    ...Object.fromEntries([...'⓪①②③④⑤⑥⑦⑧⑨⑩'].map((character, index) => [0x80 + index, character])),
    ...Object.fromEntries([...'⓿❶❷❸❹❺❻❼❽❾❿'].map((character, index) => [0x8b + index, character])),
  },
  'wingdings 2': { 0x4f: '✗', 0x50: '✓', 0x51: '☒', 0x52: '☑', 0xa2: '■', 0xa3: '□', 0x98: '●', 0x99: '○' },
  symbol: {
    0x20: ' ', 0x2d: '−', 0xa3: '≤', 0xa5: '∞', 0xae: '→', 0xb0: '°', 0xb1: '±', 0xb3: '≥', 0xb4: '×', 0xb7: '•', 0xb8: '÷', 0xb9: '≠', 0xbb: '≈', 0xe5: '∑',
  },
};

/** The character that a symbol stands for, or nothing when there is none. */
export function symbolCharacter(font: string, code: string): string | undefined {
  const value = Number.parseInt(code, 16);
  if (!/^[0-9a-f]{1,6}$/iu.test(code) || value > 0x10ffff) return undefined;
  const name = font.trim().toLowerCase();
  const characters = Object.hasOwn(fonts, name) ? fonts[name] : undefined;
  if (characters !== undefined) return characters[value >= 0xf000 && value <= 0xf0ff ? value - 0xf000 : value];
  return value >= 0xe000 && value <= 0xf8ff ? undefined : String.fromCodePoint(value);
}
