import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parse } from 'yaml';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { reportSchema, type ComplianceReport } from '../../compliance/report-schema.ts';
import { builtSite } from '../built-site.ts';
import type { SharedSite } from '../built-site.ts';
import { projectFolder } from '../project.ts';
import type { SiteName } from '../sites.ts';
import { fileAt, hasFile, origin, pageAt, pagesOf, pathWithin } from './site-pages.ts';
import type { SitePage } from './site-pages.ts';
import { contentOf } from './source-reading.ts';

const contentsOf = ({ $ }: SitePage): Map<string, string> =>
  new Map($('meta[name]').toArray().map((meta) => [$(meta).attr('name')!, $(meta).attr('content')!]));

const officialNames = /^(?:Site|Column|Article|PubDate$|ContentSource$|Keywords$|Author$|Image$|Url$)/;

const configurationOf = (name: SiteName): Record<string, string> =>
  parse(readFileSync(join(contentOf(name), 'site.yaml'), 'utf8')) as Record<string, string>;

/** Runs the command as an editor does, on a built site in this folder. */
function check(folder: string, { base }: Pick<SharedSite, 'base'>, content: string): { status: number | null; said: string; complained: string; report: ComplianceReport } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/check.ts', '--report', '--date', '2040-01-01'], {
    cwd: projectFolder, encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: folder, BASE_PATH: base, SITE_URL: origin, NODE_NO_WARNINGS: '1', NODE_OPTIONS: '' },
  });
  return { status, said: stdout, complained: stderr, report: reportSchema.parse(JSON.parse(readFileSync(`${folder}-report.json`, 'utf8'))) };
}

/** A copy of a built site that may be changed. */
async function copyOf({ directory }: SharedSite): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'official-site-'));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  await cp(directory, join(home, 'site'), { recursive: true });
  return join(home, 'site');
}

async function change(file: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  expect(text.search(from)).not.toBe(-1);
  await writeFile(file, text.replace(from, to));
}

describe('a site with everything configured', () => {
  const configured = configurationOf('revised');
  let site: SharedSite;
  let pages: SitePage[];

  beforeAll(async () => {
    site = await builtSite('revised');
    pages = pagesOf(site).filter(({ forwardsTo }) => forwardsTo === undefined);
  });

  test('says on every page whose it is, and to which column the page belongs', () => {
    expect(pages.length).toBeGreaterThan(20);
    for (const page of pages) {
      const tags = contentsOf(page);
      expect([page.path, tags.get('SiteName'), tags.get('SiteDomain'), tags.get('SiteIDCode')]).toEqual([page.path, configured['name'], 'example.org', configured['siteCode']]);
      expect([page.path, ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'].filter((name) => !tags.get(name))]).toEqual([page.path, []]);
    }
  });

  test('says of a text what its page shows: title, day, source', () => {
    const page = pageAt(site, '/2033/1/');
    const tags = contentsOf(page);
    expect(page.$('h1').text()).toContain(tags.get('ArticleTitle'));
    expect(page.$('time[data-published]').attr('datetime')).toBe(tags.get('PubDate'));
    expect(page.$('.dated').text()).toContain(`文本日期：2033年9月1日　来源：${tags.get('ContentSource')!}　责任编辑：${configured['editor']!}`);
    expect([tags.get('ColumnType'), tags.get('Url')]).toEqual(['政策文件', `${origin}/2033/1/`]);
  });

  test('has at the foot of every page who answers for it, with links that load nothing', () => {
    for (const { path, $ } of pages) {
      const links = new Map($('.site-footer a[rel=external]').toArray().map((link) => [$(link).text(), $(link).attr('href')]));
      expect([path, Object.fromEntries(links)]).toEqual([path, {
        [configured['icpNumber']!]: 'https://beian.miit.gov.cn/',
        [`公安备案号：${configured['policeNumber']!}`]: `https://beian.mps.gov.cn/#/query/webSearch?code=${configured['policeNumber']!}`,
        党政机关标识: configured['emblemLink'],
        政府网站找错: configured['errorReportLink'],
      }]);
      for (const words of [`主办单位：${configured['publisher']!}`, `网站标识码：${configured['siteCode']!}`]) expect([path, $('.site-footer').text()]).toEqual([path, expect.stringContaining(words)]);
    }
    const { $ } = pageAt(site, '/about/');
    expect($('.site-footer a').toArray().map((link) => $(link).attr('href'))).toEqual(expect.arrayContaining(['/about/#contact', '/about/#statement', '/sitemap/']));
    expect([$('#contact').length, $('#statement').length, $('main').text().includes('garden@example.org')]).toEqual([1, 1, true]);
  });

  test('passes its report, which says so of each tag and entry', () => {
    const { status, said, report } = check(site.directory, site, contentOf('revised'));
    expect([status, report.passed]).toEqual([0, true]);
    expect([...report.tags.filter(({ required }) => required), ...report.entries].filter(({ state }) => state !== 'complete')).toEqual([]);
    expect(report.tags.filter(({ tag }) => tag === 'SiteIDCode')).toMatchObject([{ pages: pages.length, carried: pages.length }]);
    expect(said).toContain(relative(projectFolder, `${site.directory}-report.json`));
  });

  test('does not pass when something was taken out or changed, and the report says what and where', async () => {
    const copy = await copyOf(site);
    const page = (path: string): string => join(copy, path, 'index.html');
    await change(page('2033/1'), /<meta name="SiteIDCode"[^>]*>/, '');
    await change(page('2033/3'), /<meta name="PubDate"[^>]*>/, '<meta name="PubDate" content="">');
    await change(page('2033/4'), /(<time data-published[^>]*>)[^<]*/, '$12033年1月1日');
    await change(page('2033/part/1'), '来源：', '');
    await change(page('2033/part/2'), '某ICP备00000000号-1', '');
    await change(page('about/source'), '<main', '<p><a href="/nowhere/">坏</a> https://example.org/nowhere/</p><main');
    await change(page('glossary/part'), /<main[^]*<\/main>/, '<main id="main"><h1>词语</h1></main>');
    await change(page('sitemap'), 'href="/2033/4/"', 'href="/2033/3/"');
    const { status, said, complained, report } = check(copy, site, contentOf('revised'));
    expect([status, report.passed]).toEqual([1, false]);
    const missing = [...report.tags.map((row) => ({ ...row, what: row.tag })), ...report.entries.map((row) => ({ ...row, what: row.entry }))].filter(({ state }) => state === 'missing');
    expect(missing.map(({ what, lacking }) => [what, lacking.flatMap(({ paths }) => paths)])).toEqual([
      ['SiteIDCode', ['/2033/1/']], ['PubDate', ['/2033/3/']], ['ICP备案号', ['/2033/part/2/']],
    ]);
    expect(report.checks.flatMap(({ name, faults }) => faults.map(({ path }) => `${name} ${path}`)).sort()).toEqual([
      '完整网址都在网站所在的目录下 /about/source/', '日期：网页上写明，与 PubDate 相同 /2033/4/',
      '来源：网页上写明，与 ContentSource 相同 /2033/part/1/', '没有空栏目 /glossary/part/', '站内没有断链 /about/source/', '网站地图完整 /2033/4/',
    ].sort());
    expect(said).toContain('✗ 缺失：任务 1');
    expect(complained).toContain('［official-missing］');
  });
});

describe('the real site, where nothing is configured', () => {
  let site: SharedSite;
  let pages: SitePage[];

  beforeAll(async () => {
    site = await builtSite('real');
    pages = pagesOf(site);
  });

  test('has no tag without content and no number that nobody gave', () => {
    const named = pages.flatMap((page) => [...contentsOf(page)].map(([name, content]) => ({ path: page.path, name, content })));
    expect(named.filter(({ name, content }) => officialNames.test(name) && content.trim() === '')).toEqual([]);
    expect(named.filter(({ name }) => name === 'SiteIDCode')).toEqual([]);
    expect(pages.filter(({ $ }) => /备案|标识码|主办单位|网站声明|联系我们/.test($('.site-footer').text()))).toEqual([]);
  });

  test('passes its report, which lists what is not configured', () => {
    const { status, report } = check(site.directory, site, contentOf('real'));
    expect([status, report.checks.flatMap(({ faults }) => faults)]).toEqual([0, []]);
    expect([...report.tags, ...report.entries].filter(({ state }) => state === 'unconfigured').map(({ field }) => field).sort()).toEqual([
      'contact', 'editor', 'emblemLink', 'errorReportLink', 'icpNumber', 'policeNumber', 'publisher', 'siteCode', 'siteCode', 'statement',
    ]);
  });
});

describe.each(['real-under-base', 'two-years', 'articles', 'articles-without-address', 'revised'] as const)('the map of the %s site', (name) => {
  let site: SharedSite;

  beforeAll(async () => {
    site = await builtSite(name);
  });

  test('tells search engines of every page that is listed, and only of those', () => {
    if (name === 'articles-without-address') {
      expect([existsSync(fileAt(site, '/sitemap.xml')), existsSync(fileAt(site, '/robots.txt'))]).toEqual([false, false]);
      return;
    }
    const told = [...readFileSync(fileAt(site, '/sitemap.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => pathWithin(site, new URL(address!)));
    const { $ } = pageAt(site, '/sitemap/');
    const mapped = new Set(['/sitemap/', ...$('main a').toArray().map((link) => pathWithin(site, new URL($(link).attr('href')!, origin)))]);
    const listed = pagesOf(site).filter((page) => page.forwardsTo === undefined && page.$('meta[name=robots]').length === 0 && page.$('.article-state').length === 0);
    expect(told.toSorted()).toEqual(listed.map(({ path }) => path).toSorted());
    expect(told.filter((path) => path === undefined || !hasFile(site, path) || !mapped.has(path))).toEqual([]);
    expect(readFileSync(fileAt(site, '/robots.txt'), 'utf8')).toContain(`Sitemap: ${origin}${site.base}sitemap.xml`);
  });
});
