import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { accountOfPages } from '../account/published.ts';
import { readArchive } from '../archive/read.ts';
import { linksResolve } from '../checks/links.ts';
import { tasksOf } from '../plan/model.ts';
import { ProblemError } from '../plan/problem.ts';
import { contentFolder } from './content-folder.ts';
import { run } from './run.ts';

const siteFolder = resolve(process.env.OUT_DIR || 'dist');

await run(async () => {
  const { plans, provenance, glossary } = await readArchive(contentFolder);
  const tasks = plans.flatMap(tasksOf);
  console.log(`✓ 内容：${plans.length} 个年度，${tasks.length} 项任务，${glossary.length} 个词条，文字与原件一致`);
  const files = await readSite(siteFolder);
  const unfaithful = [...provenance].flatMap(([edition, { sourceText, report: { discarded }, emendations }]) =>
    accountOfPages(files, { edition, sourceText, discarded, emendations }));
  const problems = [...unfaithful, ...linksResolve(files, (process.env.BASE_PATH || '/').replace(/\/*$/u, '/'))];
  if (problems.length > 0) throw new ProblemError(problems);
  const characters = [...provenance.values()].reduce((sum, { report }) => sum + report.source.characters, 0);
  console.log(`✓ 正文：网页上的文字还原后，连同未收入的行，与原件逐字相同，共 ${characters} 个字符，各有一处`);
  console.log(`✓ 链接：${[...files.keys()].filter((path) => path.endsWith('.html')).length} 个页面，没有断链`);
});

/** The built site's files; the text of its pages, nothing of the others. */
async function readSite(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(await Promise.all(paths.map(async (path) => [
    `/${relative(folder, path).split(sep).join('/')}`,
    path.endsWith('.html') ? await readFile(path, 'utf8') : '',
  ] as const)));
}
