import { importSource, type ImportedEdition } from '../importer/import.ts';
import { readDocument } from '../importer/readers/read-document.ts';
import type { ReceivedDocument } from './received.ts';
import { checksum } from './source-file.ts';

/**
 * What the importer makes of a received document.
 * @throws ProblemError when it cannot be read, holds no plan, or names no year
 */
export async function importReceived({ file, bytes, converted }: ReceivedDocument, edition?: string): Promise<ImportedEdition> {
  const document = await readDocument(converted?.bytes ?? bytes, file);
  const remarks = converted === undefined
    ? document.remarks
    : [{ kind: 'converted' as const, detail: `由 ${converted.program} 转换成 .docx` }, ...document.remarks];
  return importSource({ ...document, remarks }, { sha256: checksum(bytes), file, ...(edition === undefined ? {} : { edition }) });
}
