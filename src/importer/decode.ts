import { ProblemError, type ProblemKind } from '../plan/problem.ts';

/** Beginnings of files that are no text, and what to call them. */
const binarySignatures: [name: string, signature: number[]][] = [
  ['Word 或 WPS 文档（.docx）', [0x50, 0x4b, 0x03, 0x04]],
  ['旧版 Word 或 WPS 文档（.doc、.wps）', [0xd0, 0xcf, 0x11, 0xe0]],
  ['PDF 文档', [0x25, 0x50, 0x44, 0x46]],
  ['PNG 图片', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG 图片', [0xff, 0xd8, 0xff]],
];

/**
 * Turns a document's bytes into text: UTF-8, UTF-16 with a byte order mark, or GB18030.
 * The byte order mark is no part of the text.
 * @throws ProblemError when the file is empty, is no text, or is in none of these encodings
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  const refuse = (kind: ProblemKind, found?: string): never => {
    throw new ProblemError([{ kind, file, ...(found === undefined ? {} : { found }) }]);
  };
  if (bytes.length === 0) return refuse('document-empty', '0 字节');
  const binary = binarySignatures.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte));
  if (binary !== undefined) return refuse('document-binary', binary[0]);
  const text = decodeAs(encodingByMark(bytes), bytes) ?? decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes);
  if (text === undefined) return refuse('document-encoding', '既不是 UTF-8、UTF-16，也不是 GB18030');
  if (text.includes('\0')) return refuse('document-binary', `第 ${text.indexOf('\0') + 1} 个字符是空字符`);
  if (text.trim() === '') return refuse('document-empty', '只有空白字符');
  return text;
}

function encodingByMark(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
