import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { assemblePlan } from '../edition/assemble.ts';
import { readEditionFiles } from '../edition/files.ts';
import { decodeText } from '../importer/readers/decode.ts';
import { importDocument, type ImportedEdition } from '../importer/import.ts';
import type { Plan } from '../plan/model.ts';
import { ProblemError } from '../plan/problem.ts';
import { exists, readTextFiles, writeNewFolder } from './folder.ts';

/** The folder of an edition inside the content folder. */
export const editionFolder = (content: string, edition: string): string => join(content, 'plans', edition);

/**
 * Reads one edition.
 * @throws ProblemError when a file is missing or wrong, or the source document is not the one that was imported
 */
export async function readEdition(content: string, edition: string): Promise<Plan> {
  const folder = editionFolder(content, edition);
  const place = relative(process.cwd(), folder);
  const record = readEditionFiles(await readTextFiles(folder, /\.(?:mdx|yaml)$/u), place);
  const { file, sha256 } = record.plan.source;
  const bytes = await readFile(join(folder, 'source', file)).catch(() => {
    throw new ProblemError([{ kind: 'file-missing', file: `${place}/source/${file}` }]);
  });
  const found = checksum(bytes);
  if (found !== sha256) {
    throw new ProblemError([{ kind: 'source-changed', file: `${place}/source/${file}`, found, expected: sha256 }]);
  }
  return assemblePlan(edition, record, decodeText(bytes, file), place);
}

export interface ImportOutcome extends ImportedEdition {
  folder: string;
  /** False when the same document had been imported before; then nothing was written. */
  written: boolean;
}

/**
 * Imports a document as a new edition. Importing the same document again changes nothing.
 * @throws ProblemError when it cannot be read, or when the edition came from another document
 */
export async function importEdition(content: string, document: string, named?: string): Promise<ImportOutcome> {
  const bytes = await readFile(document).catch((error: NodeJS.ErrnoException) => {
    throw new ProblemError([{
      kind: error.code === 'ENOENT' ? 'document-missing' : 'document-unreadable', file: document, found: error.code ?? error.message,
    }]);
  });
  const sha256 = checksum(bytes);
  const imported = importDocument({ bytes, sha256, file: basename(document), ...(named === undefined ? {} : { edition: named }) });
  const folder = editionFolder(content, imported.edition);
  if (await exists(join(folder, 'plan.yaml'))) {
    const existing = await readEdition(content, imported.edition);
    if (existing.source.sha256 !== sha256) {
      throw new ProblemError([{
        kind: 'edition-source-differs', file: relative(process.cwd(), folder), found: sha256, expected: existing.source.sha256,
      }]);
    }
    return { ...imported, folder, written: false };
  }
  const files = new Map<string, string | Uint8Array>(imported.files);
  files.set(`source/${basename(document)}`, bytes);
  await writeNewFolder(folder, files);
  return { ...imported, folder, written: true };
}

function checksum(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
