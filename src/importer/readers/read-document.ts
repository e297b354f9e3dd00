import type { SourceDocument } from '../source-document.ts';
import { readDocx } from './docx/read-docx.ts';
import { fileFormat } from './file-format.ts';
import { readHtml } from './html/read-html.ts';
import { limits } from './limits.ts';
import { readMarkdown } from './markdown.ts';
import { refuse } from './refuse.ts';
import { readText } from './text.ts';

/**
 * Reads a document of any kind the importer knows: .docx, saved web pages, Markdown and plain text.
 * What the file is, its content tells; its name only decides between kinds that look alike.
 * @param file the file's name, without folders
 * @throws ProblemError when the file is no such document, is damaged, has a password, or passes a limit
 */
export async function readDocument(bytes: Uint8Array, file: string): Promise<SourceDocument> {
  if (bytes.length === 0) return refuse('document-empty', file, '0 字节');
  if (bytes.length > limits.fileBytes) return refuse('document-too-large', file, `${bytes.length} 字节，上限 ${limits.fileBytes} 字节`);
  const format = fileFormat(bytes, file);
  if ('foreign' in format) return refuse('document-format', file, format.foreign);
  if ('encrypted' in format) return refuse('document-encrypted', file, format.encrypted);
  if ('damaged' in format) return refuse('document-damaged', file, format.damaged);
  if ('binary' in format) return refuse('document-binary', file, format.binary);
  switch (format.reader) {
    case 'docx': return readDocx(bytes, file);
    case 'html': return readHtml(bytes, file);
    case 'markdown': return readMarkdown(bytes, file);
    case 'text': return readText(bytes, file);
  }
}
