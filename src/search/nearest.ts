import type { SearchEntry } from './first.ts';
import { fold } from './fold.ts';
import { typedSyllables } from './pinyin.ts';

/** Longer texts are compared by their beginning. */
const longestCompared = 40;

/** From this share of common units on, one name may have been meant for the other. */
const leastLikeness = 0.5;

/** How much two rows of units have in common, in order: 1 when they are the same, 0 when nothing is. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  let row = new Array<number>(b.length + 1).fill(0);
  for (const unit of a) {
    const next = [0];
    for (let at = 0; at < b.length; at += 1) next.push(unit === b[at] ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!));
    row = next;
  }
  return (2 * row[b.length]!) / (a.length + b.length);
}

/** How each character of the titles and terms is read there. */
function readingsOf(entries: readonly SearchEntry[]): Map<string, string> {
  const readings = new Map<string, string>();
  for (const { record: { pinyin = '' }, haystack: { names: [name] } } of entries) {
    const syllables = pinyin.split(' ');
    const characters = Array.from(name?.text ?? '');
    if (syllables.length === characters.length) characters.forEach((character, index) => readings.set(character, syllables[index]!));
  }
  return readings;
}

/**
 * Terms and titles that look or sound like what was typed, nearest first: same characters, same sounds
 * (only of characters that titles and terms have), or letters that nearly spell the reading.
 */
export function nearest(typed: string, entries: readonly SearchEntry[], most = 5): SearchEntry[] {
  const characters = Array.from(fold(typed).text).slice(0, longestCompared);
  const spelt = characters.every((character) => /[a-z0-9]/u.test(character)) ? Array.from(typedSyllables(characters.join('')).join('')) : undefined;
  const readings = readingsOf(entries);
  const sounds = (text: string[]): string[] => text.map((character) => readings.get(character) ?? character);
  const likenessOf = ({ record, haystack }: SearchEntry): number => {
    if (spelt) return likeness(spelt, Array.from((record.pinyin ?? '').replace(/ /gu, '')));
    return Math.max(...haystack.names.map(({ text }) => {
      const name = Array.from(text);
      // What sounds the same but is written otherwise is a little less alike.
      return Math.max(likeness(characters, name), 0.95 * likeness(sounds(characters), sounds(name)));
    }));
  };
  return entries
    .map((entry) => ({ entry, alike: likenessOf(entry) }))
    .filter(({ alike }) => alike >= leastLikeness)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, most)
    .map(({ entry }) => entry);
}
