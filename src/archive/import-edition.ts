import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { ImportedEdition } from '../importer/import.ts';
import { ProblemError } from '../plan/problem.ts';
import { diskFault } from './disk-fault.ts';
import { editionFolder } from './edition.ts';
import { checkEditionName } from './edition-name.ts';
import { changesBetween, type FileChange } from './file-changes.ts';
import { asBytes, filePaths, type Files } from './folder.ts';
import { importReceived } from './import-received.ts';
import { mergeImport } from './merge-import.ts';
import { newProvenance } from './provenance-files.ts';
import type { ReceivedDocument } from './received.ts';
import { sourceFiles } from './source-file.ts';
import { replaceFolder, settleFolder } from './swap.ts';

export interface ImportRequest {
  content: string;
  document: ReceivedDocument;
  /** The edition's name; without it, the year in the title. */
  edition?: string;
  /** Find out what would change, and write nothing. */
  checkOnly?: boolean;
  /** Told what is being done. */
  progress?: (step: string) => void;
}

export interface ImportOutcome {
  /** What the importer made of the document, with the plan as the edition's files hold it now, or would. */
  imported: ImportedEdition;
  folder: string;
  /** What was changed, or would be. */
  changes: FileChange[];
  /** How many of the edition's files stay as they are. */
  unchanged: number;
}

/**
 * Imports a document as an edition. Into an edition that is there already, what changed in the document is merged
 * with what editors changed; the same document again changes nothing.
 * @throws ProblemError when the document cannot be read, both it and editors changed the same place, or nothing can be written
 */
export async function importEdition({ content, document, edition: named, checkOnly = false, progress = () => {} }: ImportRequest): Promise<ImportOutcome> {
  if (named !== undefined) checkEditionName(named);
  progress('识别结构');
  const arriving = await importReceived(document, named);
  checkEditionName(arriving.edition);
  const folder = editionFolder(content, arriving.edition);
  await settleFolder(folder);
  const present = await readAll(folder);
  progress('与现有内容比对');
  const { files, imported } = present.size === 0
    ? { files: asBytes([...arriving.files, ...newProvenance(arriving), ...sourceFiles(document)]), imported: arriving }
    : await mergeImport(folder, present, document, arriving);
  const changes = changesBetween(present, files);
  if (changes.length > 0 && !checkOnly) {
    progress('写入');
    await write(folder, present, new Map(changes.map(({ path }) => [path, files.get(path)])));
  }
  return { imported, folder, changes, unchanged: files.size - changes.filter(({ status }) => status !== 'removed').length };
}

async function write(folder: string, present: Files, changes: ReadonlyMap<string, Uint8Array | undefined>): Promise<void> {
  const stillWanted = async (): Promise<boolean> => changesBetween(present, await readAll(folder)).length === 0;
  const place = relative(process.cwd(), folder);
  const done = await replaceFolder(folder, changes, { stillWanted }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === undefined) throw error;
    throw new ProblemError([{ kind: 'folder-unwritable', file: place, found: diskFault(error) ?? error.message }]);
  });
  if (!done) throw new ProblemError([{ kind: 'edition-changed-meanwhile', file: place }]);
}

async function readAll(folder: string): Promise<Map<string, Uint8Array>> {
  const paths = await filePaths(folder);
  return new Map(await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path))] as const)));
}
