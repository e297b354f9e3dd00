/** A Han character, a run of digits, or a run of Latin letters: what a pinyin syllable stands for. */
const readable = /\p{Script=Han}|\d+|[a-z]+/gu;

/** The syllables of toned pinyin in ASCII; ü becomes v as it is typed. Anything between them separates. */
export function plainSyllables(pinyin: string): string[] {
  const plain = pinyin.normalize('NFD').replaceAll('u\u0308', 'v').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[a-z0-9]+/gu) ?? [];
}

/** Above this number of syllables an address may be cut short. */
const longSlug = 8;

/** Whether a slug is the address of its term, whole or, for a long term, its beginning. */
export function isSlugOf(slug: string, fullSlug: string): boolean {
  return slug === fullSlug || (fullSlug.split('-').length > longSlug && fullSlug.startsWith(`${slug}-`));
}

/**
 * The whole address of a term: its syllables joined by hyphens; digits and Latin letters stay as the term has them.
 * @returns undefined where the term and its pinyin do not have the same number of syllables
 */
export function slugOf(term: string, pinyin: string): string | undefined {
  const syllables = plainSyllables(pinyin);
  const pieces: string[] = [];
  for (const [piece] of term.toLowerCase().matchAll(readable)) {
    if (/^[\da-z]/u.test(piece)) {
      pieces.push(piece);
      // Read out digit by digit, unless the pinyin itself keeps the characters.
      syllables.splice(0, syllables[0] === piece || /^[a-z]/u.test(piece) ? 1 : piece.length);
      continue;
    }
    const syllable = syllables.shift();
    if (syllable === undefined) return undefined;
    pieces.push(syllable);
  }
  return syllables.length === 0 ? pieces.join('-') : undefined;
}
