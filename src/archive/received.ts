import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { limits } from '../importer/readers/limits.ts';
import { ProblemError } from '../plan/problem.ts';
import { convertToDocx, isConvertible } from './convert.ts';

/** A document as it was received. */
export interface ReceivedDocument {
  /** File name without folders. */
  file: string;
  bytes: Uint8Array;
  /** What an office program made of it, where nothing here reads it as it is. */
  converted?: { bytes: Uint8Array; program: string };
}

/**
 * Reads a document from the disk.
 * @throws ProblemError when it is not there, is no file, or is too large
 */
export async function readDocumentFile(path: string): Promise<ReceivedDocument> {
  const handle = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    throw new ProblemError([{ kind: error.code === 'ENOENT' ? 'document-missing' : 'document-unreadable', file: path, found: error.code ?? error.message }]);
  });
  try {
    const status = await handle.stat();
    if (!status.isFile()) throw new ProblemError([{ kind: 'document-unreadable', file: path, found: '不是文件' }]);
    if (status.size > limits.fileBytes) throw tooLarge(path, `${status.size} 字节`);
    return { file: basename(path), bytes: await handle.readFile() };
  } finally {
    await handle.close();
  }
}

/**
 * Reads a document from a stream such as standard input.
 * @throws ProblemError when it is too large; what follows is not read
 */
export async function readDocumentStream(stream: AsyncIterable<Uint8Array>, file: string): Promise<ReceivedDocument> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > limits.fileBytes) throw tooLarge(file, `超过 ${limits.fileBytes} 字节`);
  }
  return { file, bytes: Buffer.concat(chunks) };
}

/**
 * Has an office program turn a document into .docx where nothing here reads it as it is and there is such a program.
 * @throws ProblemError when the program does not manage
 */
export async function converted(document: ReceivedDocument): Promise<ReceivedDocument> {
  if (!isConvertible(document.bytes, document.file)) return document;
  const result = await convertToDocx(document.bytes, document.file);
  return result === undefined ? document : { ...document, converted: result };
}

function tooLarge(file: string, found: string): ProblemError {
  return new ProblemError([{ kind: 'document-too-large', file, found, expected: `不超过 ${limits.fileBytes} 字节` }]);
}
