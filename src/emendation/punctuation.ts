/** Which half-width marks of a Chinese text are shown full-width: one character for one character, so that offsets stay. */

const fullWidth: ReadonlyMap<string, string> = new Map(Object.entries({
  ',': '，', '(': '（', ')': '）', ':': '：', ';': '；', '?': '？', '!': '！',
}));
const halfWidth: ReadonlyMap<string, string> = new Map([...fullWidth].map(([half, full]) => [full, half]));

export const widened = (mark: string): string | undefined => fullWidth.get(mark);
export const narrowed = (mark: string): string | undefined => halfWidth.get(mark);

/** The text with every mark that could have been widened made narrow: for comparing across widths. */
export const withNarrowMarks = (text: string): string => text.replace(/[，（）：；？！]/gu, (mark) => narrowed(mark) ?? mark);

/** Words another text is quoted with, as they stand: titles, slogans, terms. */
const quotes: ReadonlyMap<string, string> = new Map(Object.entries({
  '《': '》', '〈': '〉', '“': '”', '‘': '’', '「': '」', '『': '』', '"': '"',
}));

/** Addresses and everything up to the next space or Chinese mark: a little too much rather than too little. */
const address = /(?:[a-z][a-z0-9+.-]{0,30}:\/\/|www\.|mailto:)[^\s，。；：！？、（）《》“”]+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/giu;

/** A Chinese character, a Chinese mark, or what hides a name in Chinese text. */
const chinese = /[\p{Script=Han}、。，；：！？（）《》“”‘’「」『』〈〉—…·〇*＊×]/u;
const latin = /[\p{Script=Latin}\p{Nd}]/u;

/**
 * The offsets of the half-width marks that typesetting shows full-width: next to Chinese text; never inside 《》 or
 * quotation marks, numbers, Latin words and addresses. Brackets change in pairs, or not at all.
 */
export function marksToWiden(text: string): number[] {
  const quoted = quotedOffsets(text);
  for (const match of text.matchAll(address)) {
    for (let at = match.index; at < match.index + match[0].length; at += 1) quoted.add(at);
  }
  const free = (at: number): boolean => !quoted.has(at);
  const marks = [...text.matchAll(/[,:;?!]/gu)].map(({ index }) => index).filter((at) => free(at) && standsInChinese(text, at, at));
  return [...marks, ...bracketsToWiden(text, free)].sort((a, b) => a - b);
}

function quotedOffsets(text: string): Set<number> {
  const quoted = new Set<number>();
  const closing: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === closing.at(-1)) closing.pop();
    else {
      const close = quotes.get(character);
      if (close !== undefined) closing.push(close);
    }
    if (closing.length > 0) quoted.add(at);
  }
  return quoted;
}

/** Whether a mark, or a pair of brackets, has Chinese text on a side and does not part two Latin words or numbers. */
function standsInChinese(text: string, start: number, end: number): boolean {
  const before = neighbour(text, start, -1);
  const after = neighbour(text, end, 1);
  return (chinese.test(before) || chinese.test(after)) && !(latin.test(before) && latin.test(after));
}

/** The nearest character that is no space. */
function neighbour(text: string, from: number, step: 1 | -1): string {
  let at = from + step;
  while (/\s/u.test(text.charAt(at))) at += step;
  return text.charAt(at);
}

function bracketsToWiden(text: string, free: (at: number) => boolean): number[] {
  const found: number[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (!free(at)) continue;
    if (character === '(' || character === '（') open.push(at);
    if (character !== ')' && character !== '）') continue;
    const start = open.pop();
    if (start === undefined) continue;
    const inside = text.slice(start + 1, at);
    if (!/\p{Script=Han}|\*\*/u.test(inside) && !standsInChinese(text, start, at)) continue;
    if (text.charAt(start) === '(') found.push(start);
    if (character === ')') found.push(at);
  }
  return found;
}
