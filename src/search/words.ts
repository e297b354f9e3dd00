import { gap, separator, type Haystack } from './haystack.ts';

/**
 * The words given to Pagefind. Each pair of neighbouring characters is one word whose place in the word list
 * is the pair's place in the haystack, so that Pagefind's word positions make an exact substring index.
 * Words are spelt in the letters a–p: no segmenter, stemmer or punctuation rule has anything to say about those.
 */

/** Fills a place where no pair starts. */
const gapWord = 'y';

/** Marks where a name ends. */
export const nameEndWord = 'z';

function spell(text: string): string {
  let word = '';
  for (let unit = 0; unit < text.length; unit += 1) {
    const code = text.charCodeAt(unit);
    for (const shift of [12, 8, 4, 0]) word += String.fromCharCode(97 + ((code >> shift) & 15));
  }
  return word;
}

export const pairWord = (pair: string): string => spell(pair);

/** All words of a haystack in order. */
export function wordsOf({ text }: Haystack): string[] {
  const words: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    if (pair[0] === separator) words.push(nameEndWord);
    else if (pair.length < 2 || pair.includes(separator) || pair.includes(gap)) words.push(gapWord);
    else words.push(pairWord(pair));
  }
  return words;
}
