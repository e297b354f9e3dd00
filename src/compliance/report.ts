import type { Problem } from '../plan/problem.ts';
import { checksOf } from './checks.ts';
import { footerLinks, footerMarks, type FooterEntry } from './footer.ts';
import type { InspectedPage, InspectedSite } from './inspected.ts';
import { kindOfPage, pageKinds } from './page-kind.ts';
import { reportVersion, type ComplianceReport, type Coverage } from './report-schema.ts';
import { officialTagNames, type TagLevel } from './tags.ts';

const levelNames: Record<TagLevel, string> = { site: '网站', column: '栏目', article: '文章' };
const unlistedName = '不列入检索的页';

/** Holds built pages against what 国办发〔2017〕47号 asks of government sites. What is not configured is no fault. */
export function complianceReport(inspected: InspectedSite): ComplianceReport {
  const pages = inspected.pages.filter(({ forwards }) => !forwards).map((page): InspectedPage => {
    const kind = kindOfPage(page.path, inspected.editions);
    return { ...page, kind, isArticle: page.listed && pageKinds[kind].level === 'article' };
  });
  const tags = tagRows(inspected, pages);
  const entries = entryRows(inspected, pages);
  const checks = checksOf(inspected, pages);
  return {
    version: reportVersion,
    basis: '《政府网站发展指引》（国办发〔2017〕47号）',
    passed: [...tags, ...entries].every(({ state }) => state !== 'missing') && checks.every(({ faults }) => faults.length === 0),
    pages: [...Map.groupBy(pages, nameOf)].map(([kind, group]) => ({ kind, level: levelName(group[0]!), count: group.length })),
    tags,
    entries,
    checks,
    notes: [
      'PubDate 规定写到分，本站只登记到日，写作“年-月-日”，不编造时刻。',
      'Description 与网页原有的 description 是同一个标签（名称不分大小写），不重复写。',
    ],
  };
}

const nameOf = ({ listed, kind }: InspectedPage): string => (listed ? pageKinds[kind].name : unlistedName);

const levelName = ({ listed, kind }: InspectedPage): string => (listed ? levelNames[pageKinds[kind].level] : '不列入检索');

function tagRows({ site, origin }: InspectedSite, pages: readonly InspectedPage[]): ComplianceReport['tags'] {
  const unset: Record<string, string | undefined> = {
    SiteIDCode: site.siteCode === undefined ? 'siteCode' : undefined,
    ...(origin === undefined && { SiteDomain: 'SITE_URL', Image: 'SITE_URL', Url: 'SITE_URL' }),
  };
  return (Object.keys(officialTagNames) as TagLevel[]).flatMap((level) => {
    const concerned = pages.filter(({ isArticle }) => level !== 'article' || isArticle);
    const { required, optional } = officialTagNames[level];
    return [...required, ...optional].map((tag) => {
      const isRequired = (required as readonly string[]).includes(tag);
      return { tag, level: levelNames[level], required: isRequired, ...coverage(concerned, (page) => carries(page, tag), { unset: unset[tag], isRequired }) };
    });
  });
}

const carries = ({ metas }: InspectedPage, tag: string): boolean => (metas.get(tag.toLowerCase()) ?? []).some((content) => content.trim() !== '');

function entryRows({ site, base }: InspectedSite, pages: readonly InspectedPage[]): ComplianceReport['entries'] {
  const inFooter = [...footerLinks(site), ...footerMarks(site)].map((entry) => ({
    entry: entry.name, place: '页脚', ...coverage(pages, (page) => hasEntry(page, entry, base), { unset: entry.words === undefined ? entry.field : undefined }),
  }));
  const { editor } = site;
  return [...inFooter, {
    entry: '责任编辑', place: '正文页',
    ...coverage(pages.filter(({ isArticle }) => isArticle), ({ mainWords }) => mainWords.includes('责任编辑') && mainWords.includes(editor ?? ''), { unset: editor === undefined ? 'editor' : undefined }),
  }];
}

function hasEntry({ footerWords, footerLinks: links }: InspectedPage, { words, path, address }: FooterEntry, base: string): boolean {
  if (words === undefined) return false;
  const target = address ?? (path && `${base}${path.slice(1)}`);
  return target === undefined ? footerWords.includes(words) : links.some((link) => link.words.trim() === words && link.address === target);
}

/** How many pages have something, and which do not. */
function coverage(pages: readonly InspectedPage[], has: (page: InspectedPage) => boolean, { unset, isRequired = true }: { unset: string | undefined; isRequired?: boolean }): Coverage {
  const without = pages.filter((page) => !has(page));
  return {
    state: without.length === 0 ? 'complete' : unset !== undefined ? 'unconfigured' : isRequired ? 'missing' : 'optional',
    ...(unset === undefined ? {} : { field: unset }),
    pages: pages.length,
    carried: pages.length - without.length,
    lacking: [...Map.groupBy(without, nameOf)].map(([kind, group]) => ({ kind, paths: group.map(({ path }) => path) })),
  };
}

/** What is wrong, as editors are told of it: one problem for all pages of a kind, or with the same fault. */
export function complianceProblems({ tags, entries, checks }: ComplianceReport): Problem[] {
  const missing = [...tags.map((row) => ({ ...row, what: `标签 ${row.tag}` })), ...entries.map((row) => ({ ...row, what: row.entry }))]
    .filter(({ state }) => state === 'missing')
    .flatMap(({ what, lacking }) => lacking.map(({ kind, paths }): Problem => ({
      kind: 'official-missing', file: `${paths[0]}`, found: `${kind} ${paths.length} 页没有`, expected: what,
    })));
  const faulty = checks.flatMap(({ name, faults }) => [...Map.groupBy(faults, ({ found, expected }) => JSON.stringify([found, expected])).values()].map((alike): Problem => {
    const [{ path, found, expected }] = alike as [typeof alike[number]];
    return { kind: 'official-faulty', file: path, found: `${name}：${found}${alike.length > 1 ? `（共 ${alike.length} 页）` : ''}`, ...(expected === undefined ? {} : { expected }) };
  }));
  return [...missing, ...faulty];
}
