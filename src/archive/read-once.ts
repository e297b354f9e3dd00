import { readArchive, type Archive } from './read.ts';

/** Pages are bundled with modules of their own: what they are to share with the build stands where both see it. */
const shared = globalThis as typeof globalThis & { yaodianArchives?: Map<string, Promise<Archive>> };

/**
 * The archive of a content folder, read at most once while a site is built: by the checks before, for pages, search and
 * pictures. Nobody may change it.
 *
 * @throws ProblemError with everything that is wrong in any file
 */
export function readArchiveOnce(content: string): Promise<Archive> {
  const archives = shared.yaodianArchives ??= new Map();
  const reading = archives.get(content) ?? readArchive(content);
  archives.set(content, reading);
  return reading;
}

/** Hands a thread what was read elsewhere. */
export function handArchive(content: string, archive: Archive): void {
  (shared.yaodianArchives ??= new Map()).set(content, Promise.resolve(archive));
}
