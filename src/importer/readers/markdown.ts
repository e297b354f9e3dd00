import type { SourceDocument } from '../source-document.ts';
import { shortened } from './limits.ts';
import { readText } from './text.ts';

/** Signs of a heading, and of a bullet point. `*` is never one: in plans it stands for a hidden word. */
const lineSign = /^[ \t]*(?:#{1,6}(?=[ \t])|[-+](?=[ \t]+\S))[ \t]+/u;
/** A backslash in front of a sign takes the sign literally, as in `1\.` and `\*\*`. */
const escaped = /\\(?=[!-/:-@[-`{-~])/gu;

/**
 * Reads Markdown as the text it is: only the signs of headings and bullet points and escaping backslashes are left out.
 * Emphasis is not taken for such, since `**` stands for a hidden word.
 * @throws ProblemError as for plain text
 */
export function readMarkdown(bytes: Uint8Array, file: string): SourceDocument {
  const document = readText(bytes, file);
  let signs = 0;
  let first: { line: number; text: string } | undefined;
  const pieces = document.text.split(/(\r\n|\n|\r)/u).map((piece, index) => {
    if (index % 2 === 1) return piece;
    const plain = piece.replace(lineSign, '').replace(escaped, '');
    if (plain !== piece) {
      signs += 1;
      first ??= { line: index / 2 + 1, text: piece };
    }
    return plain;
  });
  if (first === undefined) return document;
  const detail = `共 ${signs} 行，首见于第 ${first.line} 行：${shortened(first.text)}`;
  return {
    ...document,
    text: pieces.join(''),
    remarks: [...document.remarks, { kind: 'markdown-left-out', line: first.line, detail }],
  };
}
