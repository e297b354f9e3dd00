/** The words around a quote on its page, as far as they are known; prefix and suffix are taken from them. */
export interface Surroundings {
  before?: string;
  after?: string;
}

/** Quotes up to this length, in characters, stand in the address as a whole. */
const wholeUpTo = 40;
/** How many characters at least the beginning and the end of a longer quote have. */
const atLeast = 6;

/** Where a browser sees words end, whatever dictionary it uses. */
const boundary = /[\s，、；：。！？,.;:!?“”‘’（）()《》〈〉…—]/u;

/**
 * The directive that makes a browser find a quote on its page and mark it, to be put after an address and its `#`:
 * `:~:text=[prefix-,]start[,end][,-suffix]` (https://wicg.github.io/scroll-to-text-fragment/).
 *
 * A match has to begin and end between words, as the browser's dictionary cuts them. Where the quote does not begin
 * or end at a mark, or stands there more than once, the words up to the next mark become prefix and suffix.
 */
export function textFragment(quote: string, { before = '', after = '' }: Surroundings = {}): string {
  const [start, end] = ends(quote);
  const again = (before + quote + after).split(start).length > 2;
  const prefix = again || !atBoundary(before[before.length - 1], quote[0]) ? lastClause(before) : '';
  const suffix = again || !atBoundary(quote[quote.length - 1], after[0]) ? firstClause(after) : '';
  return `:~:text=${[
    ...(prefix === '' ? [] : [`${encoded(prefix)}-`]),
    encoded(start),
    ...(end === undefined ? [] : [encoded(end)]),
    ...(suffix === '' ? [] : [`-${encoded(suffix)}`]),
  ].join(',')}`;
}

/** An address at which browsers that can show the words quoted: `…/20xx/19/#s3:~:text=…`. */
export const addressOfQuote = (address: string, quote: string | undefined, around?: Surroundings): string =>
  quote === undefined ? address : `${address}${address.includes('#') ? '' : '#'}${textFragment(quote, around)}`;

/** A quote as a whole, or the beginning and the end of a long one, cut at marks. */
function ends(quote: string): [start: string, end?: string] {
  if (quote.length <= wholeUpTo) return [quote];
  const start = firstClause(quote);
  const end = lastClause(quote);
  const between = quote.slice(start.length, -end.length);
  const endsOnce = !(between + end).slice(0, -1).includes(end);
  return start.length + end.length < quote.length && endsOnce ? [start, end] : [quote];
}

const atBoundary = (left: string | undefined, right: string | undefined): boolean =>
  left === undefined || right === undefined || boundary.test(left) || boundary.test(right);

/** Up to the first mark after a few characters, without the mark. */
function firstClause(text: string): string {
  for (let at = atLeast; at < text.length; at += 1) if (boundary.test(text[at]!)) return text.slice(0, at);
  return text;
}

/** From the last mark before a few characters, without the mark. */
function lastClause(text: string): string {
  for (let at = text.length - atLeast - 1; at >= 0; at -= 1) if (boundary.test(text[at]!)) return text.slice(at + 1);
  return text;
}

/** Commas, ampersands and hyphens mean something in a directive, parentheses where addresses are pasted. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[-()!'~*]/gu, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
