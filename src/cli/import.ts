import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { importEdition, type ImportOutcome } from '../archive/edition.ts';
import { sentencesOf, tasksOf } from '../plan/model.ts';
import { formatProblem } from '../plan/problem.ts';
import { contentFolder } from './content-folder.ts';
import { run } from './run.ts';

const usage = '用法：npm run import -- <文件> [--edition 年度]';

await run(async () => {
  const { positionals: [document, ...more], values } = readArguments();
  if (document === undefined || more.length > 0) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  console.log(report(await importEdition(contentFolder, document, values.edition)));
});

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { edition: { type: 'string' } } });
  } catch {
    return { positionals: [], values: {} };
  }
}

function report({ plan, folder, written, discarded, doubts }: ImportOutcome): string {
  const tasks = tasksOf(plan);
  const place = relative(process.cwd(), folder);
  return [
    `《${plan.title.text}》`,
    `  部分 ${plan.parts.length}　任务 ${tasks.length}　句 ${tasks.flatMap(sentencesOf).length}　存疑 ${doubts.length}`,
    ...(discarded.length === 0 ? [] : ['', `  未收入正文的 ${discarded.length} 行：`]),
    ...discarded.map((line) => `  ${String(line.number).padStart(4)}  ${line.text}`),
    ...(doubts.length === 0 ? [] : ['', ...doubts.map(formatProblem)]),
    '',
    written ? `✓ 已写入 ${place}` : `✓ 与已导入的内容相同，${place} 没有改动`,
  ].join('\n');
}
