import { recordPublished } from '../archive/ledger-writing.ts';
import { contentFolder } from './content-folder.ts';
import { ledgerUsage, readLedgerArguments } from './ledger-arguments.ts';
import { renderEntries } from './ledger-report.ts';
import { exitCodes, run } from './run.ts';

const asked = readLedgerArguments(process.argv.slice(2));
if ('fault' in asked) {
  console.error(`✗ ${asked.fault}\n\n${ledgerUsage}`);
  process.exitCode = exitCodes.usage;
} else {
  await run(async () => {
    const entries = await recordPublished(contentFolder, asked.date);
    console.log(entries.length === 0 ? '✓ 没有新内容，公布台账没有改动' : renderEntries(entries));
  });
}
