/** What became of a file on its way to readers, in words: hosts and filters put scripts into pages, or rewrite them. */

/** Longer stretches are cut. */
const longest = 100;

export interface ChangedFile {
  /** What there is. */
  found: Uint8Array;
  /** How many bytes were listed. */
  bytes: number;
  /** The file as it was built, where it is at hand. */
  original?: Uint8Array;
}

export function describeChange({ found, bytes, original }: ChangedFile): string {
  const text = textOf(found);
  const before = original === undefined ? undefined : textOf(original);
  if (text !== undefined && before !== undefined) return differenceInWords(before, text);
  const foreign = text === undefined ? null : /<(?:script|iframe|link|img)\b[^>]*\b(?:src|href)\s*=\s*["']?(?:https?:)?\/\/[^>]*>/iu.exec(withoutOwnAddresses(text));
  if (foreign !== null) return `其中有：${excerpt(foreign[0])}`;
  const more = found.length - bytes;
  return more === 0 ? '大小相同' : `比生成时${more > 0 ? '多' : '少'} ${Math.abs(more)} 字节`;
}

/** Nothing where the bytes are none. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A page names itself, its picture and its feeds by their full addresses. */
const withoutOwnAddresses = (html: string): string => html.replace(/<link\b[^>]*\brel="?(?:canonical|alternate|search|schema\.DC)\b[^>]*>/giu, '');

function differenceInWords(before: string, after: string): string {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const [gone, come] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  if (gone === '') return `多出：${excerpt(fromItsTag(after, start, come.length))}`;
  if (come === '') return `少了：${excerpt(fromItsTag(before, start, gone.length))}`;
  if (bare(before) === bare(after)) return '空白和引号被改写，网页经过了压缩';
  return `“${excerpt(gone)}”成了“${excerpt(come)}”`;
}

/**
 * Where one text has a stretch more than another, the stretch can begin at several places (`<b><i>` against `<b>`: `<i>` or `i><`):
 * the one that begins a tag is shown.
 */
function fromItsTag(text: string, start: number, length: number): string {
  let from = start;
  while (text[from] !== '<' && from > 0 && text[from - 1] === text[from + length - 1]) from -= 1;
  return text.slice(from, from + length);
}

const bare = (html: string): string => html.replace(/[\s"']+/gu, '');

/** Foreign text is shown, never obeyed: terminals take some characters for commands. */
function excerpt(text: string): string {
  const shown = text.replace(/[\p{C}\s]+/gu, ' ').trim();
  return shown.length > longest ? `${shown.slice(0, longest)}…` : shown;
}
