/**
 * Folding makes texts comparable: width, case, accents, spaces, punctuation and quotation marks no longer count,
 * so that 三生课堂 finds “三生”课堂. The offset map leads back to the characters as printed.
 */

/** A folded text with, for each UTF-16 unit, the half-open range of the original it came from. */
export interface Folded {
  text: string;
  starts: number[];
  ends: number[];
}

/** `*` stays: the source uses it for hidden words, and people type what they see. */
const ignored = /[\p{P}\p{Z}\p{M}\p{Sm}\p{Sk}\p{Cc}\p{Cf}\p{Cs}]/u;

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0x4e00 && code <= 0x9fff) return character;
  let folded = '';
  for (const piece of character.normalize('NFKD').toLowerCase()) {
    if (piece === '*' || !ignored.test(piece)) folded += piece;
  }
  return folded;
}

/** The folded text with its offset map. Folding a text twice gives the same text as folding it once. */
export function fold(original: string): Folded {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let offset = 0;
  for (const character of original) {
    const end = offset + character.length;
    const folded = foldCharacter(character);
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(offset);
      ends.push(end);
    }
    text += folded;
    offset = end;
  }
  return { text, starts, ends };
}

/** Replaces characters pair by pair; `pairs` is `from` and `to` in turn, e.g. `雙双減减`. */
export function simplify(text: string, pairs: string): string {
  const table = new Map<string, string>();
  const characters = [...pairs];
  for (let index = 0; index + 1 < characters.length; index += 2) table.set(characters[index]!, characters[index + 1]!);
  return [...text].map((character) => table.get(character) ?? character).join('');
}
