/**
 * What happens to an address on its way: encoded twice, typed with a Chinese keyboard, copied with the full stop after it.
 */

/** Browsers encode once, chat programs often once more. */
const mostEncodings = 3;

/** The same text decoded as often as it can be. Copied addresses need it no more than typed ones; what a browser asks for does. */
export function decoded(text: string): string {
  let plain = text;
  try {
    for (let times = 0; times < mostEncodings; times += 1) plain = decodeURIComponent(plain);
  } catch {
    // What cannot be decoded any further is what was meant.
  }
  return plain;
}

/** From here on it is the sentence around the address that speaks. */
const sentenceAround = /(?::(?!\d)|[\p{Ps}\p{Pi}\p{Pe}\p{Pf}<>"'。,、;!]).*$/u;

/** What of a text with plain characters is the address: without what stuck to it, a fragment that names no sentence among it. */
export const bareAddress = (plain: string): string =>
  (plain.includes('/') ? plain.replace(sentenceAround, '') : plain.replace(/、$/u, ''))
    .replace(/\?[^#]*/u, '').replace(/(?:\/?index)?\.html?(?=[/#]|$)/u, '').replace(/#(?!s?\d+$).*$/u, '');
