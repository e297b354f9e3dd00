/** Syllables as typed without tone marks; ü is typed v or u, both are taken. */
export const typedSyllables = (pinyin: string): string[] =>
  pinyin.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').replace(/v/g, 'u').split(/[^a-z0-9]+/u).filter(Boolean);

/** Whether the letters spell the syllables from one of them on: each in full, cut short at the end, or by its initial. */
function spells(letters: string, syllables: readonly string[], from: number): boolean {
  if (letters === '') return true;
  const syllable = syllables[from];
  if (syllable === undefined) return false;
  if (syllable.startsWith(letters)) return true;
  if (letters.startsWith(syllable) && spells(letters.slice(syllable.length), syllables, from + 1)) return true;
  const initial = /^[zcs]h/u.test(syllable) && letters.startsWith(syllable.slice(0, 2)) ? 2 : 1;
  return syllable.length > 1 && letters[0] === syllable[0] && (
    spells(letters.slice(1), syllables, from + 1) || (initial === 2 && spells(letters.slice(2), syllables, from + 1))
  );
}

/**
 * How well typed letters fit a reading: 0 when they stand for the whole of it, 1 for its beginning, 2 for a later part;
 * `undefined` when they do not fit. `wubj`, `wuyubingju`, `wybj` and `wu yu` all fit 五育并举 (`wu yu bing ju`).
 */
export function fitPinyin(typed: string, reading: string): 0 | 1 | 2 | undefined {
  const letters = typed.normalize('NFKC').toLowerCase().replace(/v/g, 'u').replace(/[\s'’]/gu, '');
  if (!/^[a-z][a-z0-9]{1,40}$/u.test(letters)) return undefined;
  const syllables = typedSyllables(reading);
  const start = syllables.findIndex((_, from) => spells(letters, syllables, from));
  if (start === -1) return undefined;
  if (start > 0) return 2;
  const initials = syllables.map((syllable) => syllable[0]).join('');
  return letters === initials || letters === syllables.join('') ? 0 : 1;
}
