import { styleText } from 'node:util';
import { memoTexts } from '../archive/memo-texts.ts';
import { readArchive } from '../archive/read.ts';
import { converted, readDocumentFile, readDocumentStream } from '../archive/received.ts';
import { readDocument } from '../importer/readers/read-document.ts';
import { checkMemo } from '../memo/check.ts';
import { citeCheckUsage, readCiteCheckArguments, type CiteCheckArguments } from './cite-check-arguments.ts';
import { citeCheckResult, renderCiteCheck } from './cite-check-report.ts';
import { contentFolder } from './content-folder.ts';
import { exitCodes, run } from './run.ts';

const asked = readCiteCheckArguments(process.argv.slice(2));
if ('fault' in asked) {
  console.error(`✗ ${asked.fault}\n\n${citeCheckUsage}`);
  process.exitCode = exitCodes.usage;
} else {
  await run(() => checkDocument(asked), asked.json);
}

async function checkDocument({ memo: path, name, all, json }: CiteCheckArguments): Promise<void> {
  const received = await converted(await (path === '-' ? readDocumentStream(process.stdin, name ?? 'stdin.txt') : readDocumentFile(path)));
  const { text: memo } = await readDocument(received.converted?.bytes ?? received.bytes, received.converted === undefined ? received.file : `${received.file}.docx`);
  const { shown, ledgers } = await readArchive(contentFolder);
  const report = checkMemo(memo, shown.map((plan) => memoTexts(plan, ledgers.get(plan.edition))), { sites: ownAddresses() });
  const result = citeCheckResult(received.file, memo, report, shown.length > 1);
  console.log(json ? JSON.stringify(result, null, 2) : renderCiteCheck(result, report, { all, paint: (style, text) => styleText(style, text, { stream: process.stdout }) }));
  if (!result.isRight) process.exitCode = exitCodes.problem;
}

/** The site's address where the environment names it, as for a build. */
function ownAddresses(): string[] {
  const { SITE_URL, BASE_PATH = '/' } = process.env;
  return SITE_URL ? [new URL(BASE_PATH.replace(/\/*$/u, '/'), SITE_URL).href] : [];
}
