import { type Entry, type FileEntry, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js/index-native.js';
import { ProblemError } from '../../../plan/problem.ts';
import { limits } from '../limits.ts';
import { refuse } from '../refuse.ts';

/** The parts of a Word file by name. Only the parts that are asked for are unpacked. */
export interface Archive {
  /** The part's bytes, or nothing when there is no such part. Names are compared as the format asks: regardless of case. */
  part(name: string): Promise<Uint8Array | undefined>;
}

/**
 * Opens a Word file. Names of entries are only ever compared, never used as paths.
 * @throws ProblemError when the archive is damaged, has a password, or passes a limit
 */
export async function openArchive(bytes: Uint8Array, file: string): Promise<Archive> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), {
    useWebWorkers: false, checkCrc32: true, checkOverlappingEntry: true, filenameValidation: 'tolerant',
  });
  const entries = await damagedOtherwise(file, () => listEntries(reader, file));
  let unpackedBytes = 0;
  return {
    async part(name) {
      const found = entries.get(partName(name)) ?? [];
      if (found.length > 1) return refuse('document-damaged', file, `${name} 在压缩包中出现 ${found.length} 次`);
      const entry = found[0];
      if (entry === undefined) return undefined;
      if (entry.encrypted) return refuse('document-encrypted', file, `${name} 加了密码`);
      const part = await damagedOtherwise(file, () => unpack(entry, limits.unpackedBytes - unpackedBytes, name, file));
      unpackedBytes += part.length;
      return part;
    },
  };
}

async function listEntries(reader: ZipReader<unknown>, file: string): Promise<Map<string, FileEntry[]>> {
  const entries = new Map<string, FileEntry[]>();
  let count = 0;
  let claimed = 0;
  for await (const entry of reader.getEntriesGenerator() as AsyncIterable<Entry>) {
    count += 1;
    claimed += entry.uncompressedSize;
    if (count > limits.archiveEntries) refuse('document-too-large', file, `压缩包中超过 ${limits.archiveEntries} 个文件`);
    if (claimed > limits.archiveBytes) refuse('document-too-large', file, `解压后超过 ${limits.archiveBytes} 字节`);
    if (entry.directory) continue;
    const name = partName(entry.filename);
    entries.set(name, [...entries.get(name) ?? [], entry]);
  }
  return entries;
}

async function unpack(entry: FileEntry, room: number, name: string, file: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let overLimit = false;
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      size += chunk.length;
      overLimit = size > room;
      if (overLimit) throw new RangeError('over the limit');
      chunks.push(chunk);
    },
  });
  try {
    await entry.getData(sink);
  } catch (cause) {
    if (overLimit) refuse('document-too-large', file, `解压到 ${name} 时超过 ${limits.unpackedBytes} 字节`);
    throw cause;
  }
  const unpacked = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    unpacked.set(chunk, at);
    at += chunk.length;
  }
  return unpacked;
}

/** Whatever the zip library trips over is damage to the editor. */
async function damagedOtherwise<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof ProblemError) throw cause;
    return refuse('document-damaged', file, cause instanceof Error ? `压缩包：${cause.message}` : undefined);
  }
}

function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase();
}
