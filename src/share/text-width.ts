/** How wide text sets, without opening a font: enough to choose lines and sizes. */

/** Widths of the characters from space to ~ in hundredths of an em, from the wider of the two faces. A test compares them with the fonts. */
const printable = [
  26, 38, 49, 64, 61, 99, 82, 26, 42, 42, 49, 62, 34, 39, 34, 43, 62, 47, 62, 62, 62, 62, 62, 61, 62, 62, 34, 34, 62, 62, 62, 50,
  100, 77, 74, 71, 80, 68, 66, 77, 87, 44, 45, 79, 66, 102, 83, 80, 69, 80, 77, 62, 72, 83, 75, 112, 74, 71, 64, 39, 43, 39, 62, 61,
  46, 60, 69, 58, 68, 59, 41, 62, 70, 36, 35, 68, 37, 103, 70, 64, 69, 66, 52, 52, 41, 70, 60, 90, 62, 60, 53, 39, 38, 39, 62,
];

/** The width of a text in em. Never less than what the font sets. */
export function widthOf(text: string): number {
  let hundredths = 0;
  for (const character of text) hundredths += widthOfCharacter(character);
  return hundredths / 100;
}

function widthOfCharacter(character: string): number {
  const code = character.charCodeAt(0);
  if (code < 0x7f) return printable[code - 0x20] ?? 100;
  if (character === '·') return printable[0x2e - 0x20] ?? 100;
  // Letters with accents, as in pinyin, are as wide as without.
  return code < 0x250 ? printable[character.normalize('NFD').charCodeAt(0) - 0x20] ?? 100 : 100;
}
