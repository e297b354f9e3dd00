import { importReceived } from '../archive/import-received.ts';
import type { ReceivedDocument } from '../archive/received.ts';
import { recogniseOutline } from '../importer/outline.ts';
import { readDocument } from '../importer/readers/read-document.ts';
import { sourceLines } from '../importer/lines.ts';
import type { Stage } from './import-arguments.ts';

/**
 * What the importer has made of a document at a stage: its text, or JSON.
 * @throws ProblemError when the document cannot be read, or the record not be made
 */
export async function stageOf(stage: Stage, document: ReceivedDocument, edition?: string): Promise<string> {
  const { file, bytes, converted } = document;
  if (stage === 'record') return json((await importReceived(document, edition)).record);
  const source = await readDocument(converted?.bytes ?? bytes, file);
  switch (stage) {
    case 'text': return source.text.endsWith('\n') ? source.text : `${source.text}\n`;
    case 'lines': return json(sourceLines(source.text).map(({ line, text }) => ({ line, text })));
    case 'outline': return json(recogniseOutline(source, file));
  }
}

function json(value: unknown): string {
  const plain = (_: string, held: unknown): unknown => (held instanceof Map ? Object.fromEntries(held) : held);
  return `${JSON.stringify(value, plain, 2)}\n`;
}
