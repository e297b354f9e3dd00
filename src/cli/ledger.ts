import { recordPublished } from '../archive/ledger-writing.ts';
import { readDay } from './arguments.ts';
import { contentFolder } from './content-folder.ts';
import { renderEntries } from './ledger-report.ts';
import { exitCodes, run } from './run.ts';

const usage = `用法：npm run ledger [-- --date 日期]

  把首次公布的年度、任务、词条、动态和解读，以及改过的词条、动态和解读，登记到
  公布台账（ids.yaml）。
  没有新内容的，不改动任何文件。计划正文的改动要用 npm run revise 登记。

选项：
  --date 日期   如 2027-03-01；不写则是今天

退出码：0 完成；1 有问题，没有写入；2 用法有误`;

const asked = readDay(process.argv.slice(2));
if ('fault' in asked) {
  console.error(`✗ ${asked.fault}\n\n${usage}`);
  process.exitCode = exitCodes.usage;
} else {
  await run(async () => {
    const entries = await recordPublished(contentFolder, asked.date);
    console.log(entries.length === 0 ? '✓ 没有新内容，公布台账没有改动' : renderEntries(entries));
  });
}
