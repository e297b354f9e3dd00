import type { SourceDocument } from '../source-document.ts';
import { decodeText } from './decode.ts';
import { finished } from './document-lines.ts';
import { InvisibleCount, withoutInvisible } from './invisible.ts';

/**
 * Reads plain text. Its text stays character for character, ends of lines included; only invisible characters are left out.
 * @throws ProblemError when the file is no text, is empty, or is in an unknown encoding
 */
export function readText(bytes: Uint8Array, file: string): SourceDocument {
  const raw = decodeText(bytes, file);
  const { text, count } = withoutInvisible(raw);
  const invisible = new InvisibleCount();
  if (count > 0) invisible.add(count, firstLineWithInvisible(raw));
  return finished({ text, remarks: invisible.remarks(), tables: [] }, file);
}

function firstLineWithInvisible(raw: string): number {
  const lines = raw.split(/\r\n|[\n\r\u000b\u000c\u0085\u2028\u2029]/u);
  return lines.findIndex((line) => withoutInvisible(line).count > 0) + 1;
}
