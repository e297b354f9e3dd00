import { recordRevision } from '../archive/ledger-revision.ts';
import { contentFolder } from './content-folder.ts';
import { renderEntries } from './ledger-report.ts';
import { readReviseArguments, reviseUsage } from './revise-arguments.ts';
import { exitCodes, run } from './run.ts';

const asked = readReviseArguments(process.argv.slice(2));
if ('fault' in asked) {
  console.error(`✗ ${asked.fault}\n\n${reviseUsage}`);
  process.exitCode = exitCodes.usage;
} else {
  await run(async () => {
    const { written, differences } = await recordRevision({ content: contentFolder, ...asked });
    console.log(renderEntries(written));
    for (const { place, was = '（没有）', is = '（没有）' } of differences) console.log(`  ${asked.unit} ${place}\n    原为：${was}\n    现为：${is}`);
  });
}
