/**
 * Which characters count when a memo's words are compared with a plan's. Everything works on single UTF-16 units,
 * so that places found in a changed text are places in the text itself.
 */

const quotationMarks = '“”‘’「」『』＂＇"\'〝〞';
const dashes = '‐‑‒–—―─－−﹣';

/** Widths that are more than a shift within the full-width forms. */
const narrow: ReadonlyMap<string, string> = new Map([
  ...[...dashes].map((dash) => [dash, '-'] as const),
  ['。', '.'], ['｡', '.'], ['､', '、'], ['〜', '~'], ['⋯', '…'], ['・', '·'], ['•', '·'], ['\u3000', ' '], ['\u00a0', ' '],
]);

/** The character in its half-width form; what has none stays. */
function narrowed(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e && code !== 0xff0d) return String.fromCharCode(code - 0xfee0);
  return narrow.get(character) ?? character;
}

const isHan = (character: string): boolean => character >= '\u4e00' && character <= '\u9fff';

/** Remembers what a function says of a character: there are few different ones. */
function remembered<Answer>(answer: (character: string) => Answer): (character: string) => Answer {
  const known = new Map<string, Answer>();
  return (character) => {
    let said = known.get(character);
    if (said === undefined) known.set(character, said = answer(character));
    return said;
  };
}

const narrowOf = remembered(narrowed);

/** Whether a character is part of a word: a letter, a digit, or `*`, with which sources hide words. */
const isWordCharacter = remembered((character) => character === '*' || character === '＊' || !/[\p{P}\p{Z}\p{S}\p{Cc}\p{Cf}]/u.test(character));

/** The text in half-width forms, unit for unit. */
export const halfWidth = (text: string): string => text.replace(/[^\u0021-\u007e\u4e00-\u9fff]/gu, (character) => (character.length === 1 ? narrowOf(character) : character));

/** What of a character counts in finding words: its half-width form in small letters; nothing of marks and spaces. */
export const wordCharacter: (character: string) => string = remembered((character) =>
  (isHan(character) ? character : isWordCharacter(character) ? narrowed(character).toLowerCase() : ''));

/** The words of a text without marks and spaces. */
export function wordsOnly(text: string): string {
  let words = '';
  for (let at = 0; at < text.length; at += 1) words += wordCharacter(text.charAt(at));
  return words;
}

const comparedCharacter = remembered((character) =>
  (isHan(character) ? character : /\s|[\u200b\u00ad\ufeff]/u.test(character) || quotationMarks.includes(character) ? '' : narrowed(character)));

/** The text as it counts in comparing: spaces, quotation marks and widths do not. */
export function compared(text: string): string {
  let result = '';
  for (let at = 0; at < text.length; at += 1) result += comparedCharacter(text.charAt(at));
  return result.replace(/--+/gu, '-');
}

/** The text without spaces and line breaks; they are never counted as a difference, nor mentioned. */
export const withoutSpaces = (text: string): string => text.replace(/[\s\u200b\u00ad\ufeff]+/gu, '');

/** The text without its quotation marks. */
export const withoutQuotationMarks = (text: string): string => [...text].filter((character) => !quotationMarks.includes(character)).join('');
