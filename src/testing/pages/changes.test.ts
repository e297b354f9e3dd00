import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtSite } from '../built-site.ts';
import type { SharedSite } from '../built-site.ts';
import type { SiteName } from '../sites.ts';
import { hasFile, pageAt, pathWithin, origin } from './site-pages.ts';
import { contentOf } from './source-reading.ts';

const page = '/about/changes/';

/** An entry of the page as readers see it. */
interface Entry {
  date: string;
  title: string;
  words: string;
  links: string[];
}

function entriesOf(site: SharedSite): Entry[] {
  const { $ } = pageAt(site, page);
  return $('.change').toArray().map((element) => ({
    date: $(element).closest('section').find('h2 time').attr('datetime')!,
    title: $(element).find('h3').text(), words: $(element).text(),
    links: $(element).find('a').toArray().map((link) => $(link).attr('href')!),
  }));
}

interface LedgerRecord {
  date: string;
  event: string;
  reason?: string;
  approvedBy?: string;
}

/** Every record of a content folder's ledgers, but those that only say how far another goes. */
function recordsIn(name: SiteName): LedgerRecord[] {
  const content = contentOf(name);
  const files = ['ids.yaml', ...readdirSync(join(content, 'plans')).map((edition) => `plans/${edition}/ids.yaml`)];
  return files.flatMap((file) => parse(readFileSync(join(content, file), 'utf8')) as LedgerRecord[]).filter(({ event }) => event !== 'recorded');
}

const verbs: Record<string, string> = { published: '公布', revised: '修订', corrected: '更正', withdrawn: '停用', reinstated: '恢复' };

describe.each(['real', 'revised', 'two-years', 'articles'] as const)('the record of changes of the %s site', (name) => {
  let site: SharedSite;

  beforeAll(async () => {
    site = await builtSite(name);
  });

  test('tells all that its ledgers say: the day, what was done, why and by whose approval; latest first', () => {
    const entries = entriesOf(site);
    const untold = recordsIn(name).filter(({ date, event, reason, approvedBy }) => !entries.some((entry) =>
      entry.date === date && entry.title.includes(verbs[event]!) && [reason, approvedBy].every((said) => said === undefined || entry.words.includes(said))));
    expect(untold).toEqual([]);
    const days = entries.map(({ date }) => date);
    expect(days).toEqual([...days].sort().reverse());
  });

  test('leads to what it speaks of', () => {
    for (const { title, links } of entriesOf(site)) {
      expect([title, links.length > 0]).toEqual([title, true]);
      const lost = links.filter((link) => {
        const address = new URL(link, origin);
        const path = pathWithin(site, address)!;
        return !hasFile(site, path) || (address.hash !== '' && pageAt(site, path).$(`[id="${address.hash.slice(1)}"]`).length !== 1);
      });
      expect(lost).toEqual([]);
    }
  });
});

test('an edition that is published for the first time is one entry', async () => {
  const firsts = async (name: SiteName) => entriesOf(await builtSite(name)).filter(({ title }) => title.startsWith('首次公布')).map(({ title, links }) => [title, links]);
  expect(await firsts('revised')).toEqual([['首次公布《某镇植物园2033年工作要点》：引言、3个部分、6项任务、1个登记表', ['/2033/']]]);
  expect((await firsts('two-years')).map(([, links]) => links)).toEqual([['/2032/'], ['/2031/']]);
});

test('a revision leads to the words before and after, for each thing it concerns', async () => {
  const revision = entriesOf(await builtSite('revised')).find(({ words }) => words.includes('读者反映巡查间隔过长。'))!;
  expect(revision.title).toBe('修订《某镇植物园2033年工作要点》：引言、第一部分、第1项');
  expect(revision.links.filter((link) => link.endsWith('#revisions'))).toEqual(['/2033/#revisions', '/2033/part/1/#revisions', '/2033/1/#revisions']);
});

test('a withdrawal leads to what is withdrawn and to what readers are to see instead', async () => {
  const withdrawn = entriesOf(await builtSite('revised')).find(({ words }) => words.includes('夜间开放改由开放时间统一公布。'))!;
  expect([withdrawn.title, withdrawn.links]).toEqual(['停用《某镇植物园2033年工作要点》：第5项　试行夜间开放', ['/2033/', '/2033/5/', '/2033/3/']]);
});

test('articles are told of when they are published, corrected, retired and withdrawn', async () => {
  const entries = entriesOf(await builtSite('articles'));
  expect(entries.map(({ date, title }) => `${date} ${title}`)).toEqual([
    '2034-03-10 停用动态《谁剪了第一棵树》', '2034-03-02 更正解读《种好果树是什么意思》', '2034-03-01 公布动态2篇', '2034-02-01 停用解读《旧办法的说明》',
    '2034-01-12 首次公布《2034年果园工作要点》：引言、2个部分、3项任务', '2034-01-12 公布解读2篇',
  ]);
  expect(entries[1]!.words).toContain('（删去：要做）');
});

test('the page is found: from those that explain the site, from the map, and by programs', async () => {
  const site = await builtSite('revised');
  for (const path of ['/about/', '/about/source/', '/about/permalinks/', '/about/data/', '/sitemap/']) {
    expect([path, pageAt(site, path).$(`main a[href="${page}"]`).length > 0]).toEqual([path, true]);
  }
  expect(pageAt(site, page).$('link[rel=alternate]').toArray().map((link) => link.attribs['href'])).toEqual([`${page}feed.xml`, `${page}feed.json`]);
});
