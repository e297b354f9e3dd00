import { decodeUtf16, guessUtf16, utf16ByMark } from './utf16.ts';
import { refuse } from './refuse.ts';

/**
 * Turns a document's bytes into text: UTF-8, UTF-16 with or without a byte order mark, or GB18030.
 * The byte order mark is no part of the text.
 * @throws ProblemError when the file is empty, is no text, or is in none of these encodings
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  if (bytes.length === 0) return refuse('document-empty', file, '0 字节');
  const text = decoded(bytes, file);
  if (text.includes('\0')) return refuse('document-binary', file, `第 ${text.indexOf('\0') + 1} 个字符是空字符`);
  if (text.trim() === '') return refuse('document-empty', file, '只有空白字符');
  return text;
}

function decoded(bytes: Uint8Array, file: string): string {
  const marked = utf16ByMark(bytes);
  if (marked !== undefined) return decodeUtf16(bytes.subarray(2), marked);
  const utf8 = decodeAs('utf-8', bytes);
  if (utf8 !== undefined && !utf8.includes('\0')) return utf8;
  const guessed = guessUtf16(bytes);
  if (guessed !== undefined) return decodeUtf16(bytes, guessed);
  if (utf8 !== undefined) return utf8;
  // Damaged UTF-8 often passes for GB18030, as other characters altogether.
  if (isDamagedUtf8(bytes)) return refuse('document-encoding', file, '大部分是 UTF-8，但有损坏的字节');
  return decodeAs('gb18030', bytes) ?? refuse('document-encoding', file, '既不是 UTF-8、UTF-16，也不是 GB18030');
}

/** The text, or nothing when the bytes are not in that encoding, or the encoding is unknown. */
export function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Text in GB18030 is nearly all damage when it is read as UTF-8. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let damaged = 0;
  let whole = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) damaged += 1;
    else if (code > 0x7f) whole += 1;
  }
  return whole > damaged * 3;
}
