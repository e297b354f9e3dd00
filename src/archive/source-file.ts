import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ProblemError } from '../plan/problem.ts';
import type { Source } from '../plan/model.ts';
import { readRecord } from '../record/read.ts';
import { writeRecord } from '../record/write.ts';
import type { ReceivedDocument } from './received.ts';

/** An edition's source as it is kept. */
export interface SourceFile {
  /** Name and checksum of the document as it was received. */
  source: Source;
  /** What readers read: the document itself, or what it was converted to. */
  readable: Uint8Array;
  document: ReceivedDocument;
  /** Its files by their path inside the edition's folder. */
  paths: string[];
}

const sourceFolder = 'source';
const conversionFile = `${sourceFolder}/conversion.yaml`;

/** `source/conversion.yaml`: how the document as received was turned into one that can be read here. */
const conversionSchema = z.strictObject({
  /** 收到的原件的文件名。 */
  original: z.string().min(1),
  /** 转换所得的文件名，和它的 SHA-256 校验值（小写十六进制）。 */
  file: z.string().regex(/^[^/\\]+$/u),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  /** 用什么程序转换的。 */
  program: z.string().min(1),
});

/** The files that keep a received document inside its edition's folder. */
export function sourceFiles({ file, bytes, converted }: ReceivedDocument): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>([[`${sourceFolder}/${file}`, bytes]]);
  if (converted !== undefined) {
    const name = `${file}.docx`;
    files.set(`${sourceFolder}/${name}`, converted.bytes);
    files.set(conversionFile, writeRecord({
      original: file, file: name, sha256: checksum(converted.bytes), program: converted.program,
    } satisfies z.output<typeof conversionSchema>));
  }
  return files;
}

/**
 * Reads the source of an edition.
 * @param place the edition's folder, for messages
 * @throws ProblemError when it is missing, or is not what was imported
 */
export async function readSourceFile(folder: string, source: Source, place: string): Promise<SourceFile> {
  const path = `${sourceFolder}/${source.file}`;
  const bytes = await readChecked(folder, path, source.sha256, place);
  const yaml = await readFile(join(folder, conversionFile), 'utf8').catch(() => undefined);
  const conversion = yaml === undefined ? undefined : readRecord(yaml, conversionSchema, `${place}/${conversionFile}`);
  if (conversion?.original !== source.file) return { source, readable: bytes, document: { file: source.file, bytes }, paths: [path] };
  const convertedPath = `${sourceFolder}/${conversion.file}`;
  const readable = await readChecked(folder, convertedPath, conversion.sha256, place);
  return {
    source,
    readable,
    document: { file: source.file, bytes, converted: { bytes: readable, program: conversion.program } },
    paths: [path, convertedPath, conversionFile],
  };
}

/** SHA-256, lower-case hexadecimal. */
export function checksum(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function readChecked(folder: string, path: string, sha256: string, place: string): Promise<Uint8Array> {
  const bytes = await readFile(join(folder, path)).catch(() => {
    throw new ProblemError([{ kind: 'file-missing', file: `${place}/${path}` }]);
  });
  const found = checksum(bytes);
  if (found !== sha256) throw new ProblemError([{ kind: 'source-changed', file: `${place}/${path}`, found, expected: sha256 }]);
  return bytes;
}
