import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { accountOfPages } from '../account/published.ts';
import { readRecorded } from '../archive/ledger-verdict.ts';
import { futureDays } from '../article/due.ts';
import { linksResolve } from '../checks/links.ts';
import { readPage } from '../compliance/read-page.ts';
import { complianceProblems, complianceReport } from '../compliance/report.ts';
import { retiredPaths } from '../compliance/site-map.ts';
import { addressesOfEdition, addressesOfSite, missingAddresses } from '../ledger/addresses.ts';
import { wordingDate } from '../ledger/model.ts';
import { tasksOf } from '../plan/model.ts';
import { ProblemError } from '../plan/problem.ts';
import { readDay } from './arguments.ts';
import { articleReport } from './article-report.ts';
import { renderReport, writeReport } from './compliance-report.ts';
import { contentFolder } from './content-folder.ts';
import { exitCodes, run } from './run.ts';

const usage = `用法：npm run check [-- [--date 日期] [--report]]

  生成网站并核对全部内容。动态和解读的日期与今天比较，过了复核期限的列出来。

选项：
  --date 日期   以这一天为今天，如 2027-03-01
  --report      另按政府网站的要求核对标签、页脚、日期、栏目和网站地图，列表显示，
                并写成 dist-report.json；没有配置的列出来，不算问题

退出码：0 没有问题；1 有问题；2 用法有误`;

const siteFolder = resolve(process.env.OUT_DIR || 'dist');

const given = process.argv.slice(2);
const asked = readDay(given.filter((word) => word !== '--report'));
if ('fault' in asked) {
  console.error(`✗ ${asked.fault}\n\n${usage}`);
  process.exitCode = exitCodes.usage;
} else {
  await run(() => check(asked.date, given.includes('--report')));
}

/**
 * @param today the day with which days in the content are compared
 * @param isReported whether the site is held against what government sites have to carry as well
 */
async function check(today: string, isReported: boolean): Promise<void> {
  const { archive: { site, plans, provenance, glossary, ledgers, siteLedger, articles }, problems: unrecorded } = await readRecorded(contentFolder);
  const tasks = plans.flatMap(tasksOf);
  console.log(`✓ 内容：${plans.length} 个年度，${tasks.length} 项任务，${glossary.length} 个词条，文字与原件一致`);
  const files = await readSite(siteFolder);
  const unfaithful = [...provenance].flatMap(([edition, { sourceText, report: { discarded }, emendations }]) =>
    accountOfPages(files, { edition, sourceText, discarded, emendations }));
  const addresses = [...[...ledgers.values()].flatMap((ledger) => addressesOfEdition(ledger, ledger.edition === site.currentEdition)), ...addressesOfSite(siteLedger)];
  const base = (process.env.BASE_PATH || '/').replace(/\/*$/u, '/');
  const brokenLinks = linksResolve(files, base);
  const compliance = isReported ? complianceReport({
    site, origin: process.env.SITE_URL || undefined, base, editions: new Set(plans.map(({ edition }) => edition)),
    pages: [...files].filter(([path]) => path.endsWith('.html')).map(([path, html]) => readPage(path, html)),
    files: new Set(files.keys()), unlisted: retiredPaths(articles), brokenLinks,
  }) : undefined;
  if (compliance !== undefined) {
    const written = await writeReport(siteFolder, compliance);
    console.log([...renderReport(compliance), `\n✓ 以上内容已写入 ${written}`].join('\n'));
  }
  const problems = [...unrecorded, ...futureDays(articles, today), ...unfaithful, ...missingAddresses(files, addresses), ...brokenLinks, ...(compliance === undefined ? [] : complianceProblems(compliance).filter(({ kind }) => kind !== 'link-broken'))];
  if (problems.length > 0) throw new ProblemError(problems);
  const characters = [...provenance.values()].reduce((sum, { report }) => sum + report.source.characters, 0);
  console.log(`✓ 正文：网页上的文字还原后，连同未收入的行，与原件逐字相同，共 ${characters} 个字符，各有一处`);
  const places = addresses.reduce((sum, { ids }) => sum + 1 + ids.length, 0);
  console.log(`✓ 网址：公布过的 ${places} 个网址（页面和句子）都在，文字与公布台账一致`);
  console.log(`✓ 链接：${[...files.keys()].filter((path) => path.endsWith('.html')).length} 个页面，没有断链`);
  for (const line of articleReport(articles, today, (edition, owner) => wordingDate(ledgers.get(edition), owner))) console.log(line);
}

/** The built site's files; the text of its pages, nothing of the others. */
async function readSite(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(await Promise.all(paths.map(async (path) => [
    `/${relative(folder, path).split(sep).join('/')}`,
    path.endsWith('.html') ? await readFile(path, 'utf8') : '',
  ] as const)));
}
