/** How wide text sets, without opening a font: enough to choose lines and sizes. */

/** Widths in em, from the boldest face; other faces are narrower. A test compares them with the font. */
const narrow = /[- !'(),./:;[\]`fijlrst{|}·]/;
const wide = /[@CDGHKMNOQRUWmw%&]/;

/** The width of a text in em. Never less than what the font sets. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    width += widthOfCharacter(character);
  }
  return width;
}

function widthOfCharacter(character: string): number {
  if (character > '\u00ff') return 1;
  if (/[MW@%m]/.test(character)) return 1.12;
  if (wide.test(character)) return 0.9;
  if (/[0-9]/.test(character)) return 0.615;
  if (narrow.test(character)) return 0.52;
  return 0.765;
}
