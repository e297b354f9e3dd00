import { editionNames, readEdition } from '../archive/edition.ts';
import { proposeInto } from '../archive/lineage.ts';
import { readGlossary } from '../archive/read.ts';
import { linkTerms } from '../glossary/link.ts';
import { contentFolder } from './content-folder.ts';
import { lineageReport } from './lineage-report.ts';
import { exitCodes, run } from './run.ts';

const usage = `用法：npm run lineage -- 上一年度 本年度

  对照两个年度的计划，就本年度每项任务从哪里来、上一年度哪些任务不再列入提出建议，
  写入 content/plans/本年度/lineage.yaml，供编辑核对；已经核对的条目原样保留`;

const [from = '', edition = '', ...more] = process.argv.slice(2);

if (from === '' || edition === '' || from === edition || more.length > 0) {
  console.error(usage);
  process.exitCode = exitCodes.usage;
} else {
  await run(async () => {
    const names = await editionNames(contentFolder);
    const unknown = [from, edition].filter((name) => !names.includes(name));
    if (unknown.length > 0) {
      console.error(`没有 ${unknown.join('、')} 年度，只有 ${names.join('、')}\n\n${usage}`);
      process.exitCode = exitCodes.usage;
      return;
    }
    const glossary = await readGlossary(contentFolder);
    const [earlier, later] = await Promise.all([from, edition].map(async (name) => linkTerms(await readEdition(contentFolder, name), glossary)));
    console.log(lineageReport(await proposeInto(contentFolder, { earlier: earlier!, later: later! })));
  });
}
