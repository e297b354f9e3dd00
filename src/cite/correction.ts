import type { CitedPlace } from './citation.ts';
import { officialPlace } from './official.ts';

/** Where a reader found something wrong. What is not known is missing. */
export interface CorrectedPlace {
  /** What the page is called, or how the place is cited. */
  title: string;
  address?: string | undefined;
  /** The number of the sentence. */
  sentence?: number | undefined;
  /** The words in question. */
  words?: string | undefined;
  /** The day of the wording, `2026-11-23`. */
  date?: string | undefined;
}

/** What a form's address may leave open, in braces: `{address}`. */
export const correctionBlanks = ['title', 'address', 'sentence', 'words', 'date'] as const satisfies readonly (keyof CorrectedPlace)[];

const blank = /\{([^{}]*)\}/gu;

/** The blanks in a form's address that are none of those. */
export const unknownBlanks = (form: string): string[] =>
  [...form.matchAll(blank)].map(([, name]) => name!).filter((name) => !correctionBlanks.some((known) => known === name));

/** A place of a plan as corrections speak of it. */
export function correctedPlace(place: CitedPlace, words?: string): CorrectedPlace {
  const { title, address, sentence, quote, wordingDate } = place;
  const name = officialPlace(place);
  return { title: title === undefined ? name : `${name}　${title}`, address, sentence, words: quote ?? words, date: wordingDate };
}

/** Mail programs of Windows take addresses of some two thousand characters; a Chinese one counts nine. */
const mostWords = 60;

/**
 * The link by which a reader writes to the editors: a form with its blanks filled in, or a letter begun.
 * @param to what the site's configuration says: the address of a form, `https://…`, or a mail address
 */
export function correctionLink(to: string, place: CorrectedPlace): string {
  const words = place.words !== undefined && place.words.length > mostWords ? `${place.words.slice(0, mostWords)}……` : place.words;
  const told = { ...place, words };
  return to.startsWith('https:')
    ? to.replace(blank, (_, name: keyof CorrectedPlace) => encodeURIComponent(told[name] ?? ''))
    : letter(to, told);
}

/** RFC 6068: lines end in CRLF. */
function letter(to: string, { title, address, sentence, words, date }: CorrectedPlace): string {
  const lines = [
    `页面：${title}`,
    address === undefined ? undefined : `网址：${address}`,
    sentence === undefined && words === undefined ? undefined : `文字：${sentence === undefined ? '' : `第${sentence}句`}${words === undefined ? '' : `“${words}”`}`,
    date === undefined ? undefined : `文本日期：${date}`,
    '',
    '有误之处和更正依据：',
    '',
  ].filter((line) => line !== undefined);
  return `mailto:${to.replace(/^mailto:/u, '')}?subject=${encodeURIComponent(`纠错：${title}`)}&body=${encodeURIComponent(lines.join('\r\n'))}`;
}
