import { styleText } from 'node:util';
import { importEdition } from '../archive/import-edition.ts';
import { converted, readDocumentFile, readDocumentStream, type ReceivedDocument } from '../archive/received.ts';
import { contentFolder } from './content-folder.ts';
import { importUsage, readImportArguments, type ImportArguments } from './import-arguments.ts';
import { importResult, renderImport } from './import-report.ts';
import { stageOf } from './import-stage.ts';
import { progressOn } from './progress.ts';
import { exitCodes, run } from './run.ts';

const asked = readImportArguments(process.argv.slice(2));
if ('fault' in asked) {
  console.error(`✗ ${asked.fault}\n\n${importUsage}`);
  process.exitCode = exitCodes.usage;
} else {
  await run(() => importDocument(asked), asked.json);
}

async function importDocument({ document: path, name, edition, stage, check, json }: ImportArguments): Promise<void> {
  const progress = progressOn(process.stderr);
  try {
    progress.show('读取文件');
    const received = await receive(path, name);
    progress.show('读取内容');
    const document = await converted(received);
    if (stage !== undefined) {
      const printed = await stageOf(stage, document, edition);
      progress.clear();
      process.stdout.write(printed);
      return;
    }
    const outcome = await importEdition({
      content: contentFolder, document, checkOnly: check, progress: progress.show, ...(edition === undefined ? {} : { edition }),
    });
    progress.clear();
    const result = importResult(outcome, check);
    console.log(json ? JSON.stringify(result, null, 2) : renderImport(result, (style, text) => styleText(style, text, { stream: process.stdout })));
    if (check && outcome.changes.length > 0) process.exitCode = exitCodes.wouldChange;
  } finally {
    progress.clear();
  }
}

async function receive(path: string, name: string | undefined): Promise<ReceivedDocument> {
  if (path === '-') return readDocumentStream(process.stdin, name ?? 'stdin.txt');
  const received = await readDocumentFile(path);
  return name === undefined ? received : { ...received, file: name };
}
