import { dayWords } from '../plan/day.ts';
import type { InspectedPage, InspectedSite } from './inspected.ts';
import { kindOfPage, pageKinds, type PageKind } from './page-kind.ts';
import type { Check } from './report-schema.ts';

type Fault = Check['faults'][number];

/** What inspections of government sites look at beyond tags and footer, page by page. */
export function checksOf(inspected: InspectedSite, pages: readonly InspectedPage[]): Check[] {
  const articles = pages.filter(({ isArticle }) => isArticle);
  const columns = pages.filter(({ listed, kind }) => listed && 'lists' in pageKinds[kind]);
  return [
    { name: '网站标签与配置一致', looked: pages.length, faults: pages.flatMap((page) => siteTagFaults(page, inspected)) },
    { name: '日期：网页上写明，与 PubDate 相同', looked: articles.length, faults: articles.flatMap(dayFaults) },
    { name: '标题：与 ArticleTitle 相同', looked: articles.length, faults: articles.flatMap(titleFaults) },
    { name: '来源：网页上写明，与 ContentSource 相同', looked: articles.length, faults: articles.flatMap(sourceFaults) },
    { name: '没有空栏目', looked: columns.length, faults: columns.filter((page) => isBlank(page, inspected)).map(({ path }) => ({ path, found: '栏目里没有内容' })) },
    { name: '网站地图完整', looked: pages.filter(({ listed }) => listed).length, faults: unmapped(inspected, pages) },
    { name: '站内没有断链', looked: pages.length, faults: inspected.brokenLinks.map(({ file = '', found = '' }) => ({ path: file.replace(/index\.html$/u, ''), found })) },
    { name: '完整网址都在网站所在的目录下', looked: pages.length, faults: pages.flatMap((page) => strayAddresses(page, inspected)) },
  ];
}

/** The content of a tag; nothing where it is missing, which is told elsewhere. */
const contentOf = ({ metas }: InspectedPage, tag: string): string | undefined => metas.get(tag.toLowerCase())?.[0] || undefined;

function siteTagFaults(page: InspectedPage, { site, origin }: InspectedSite): Fault[] {
  const expected = { SiteName: site.name, SiteDomain: origin && new URL(origin).hostname, SiteIDCode: site.siteCode };
  return Object.entries(expected).flatMap(([tag, right]): Fault[] => {
    const given = page.metas.get(tag.toLowerCase()) ?? [];
    return given.length > 1 || given.some((content) => content !== right)
      ? [{ path: page.path, found: `${tag} 为 ${given.join('、') || '空'}`, expected: right ?? '没有配置，不应有这个标签' }] : [];
  });
}

function dayFaults(page: InspectedPage): Fault[] {
  const day = contentOf(page, 'PubDate');
  if (day === undefined) return [];
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(day)) return [{ path: page.path, found: `PubDate 为 ${day}`, expected: '年-月-日' }];
  const isShown = page.days.length === 1 && page.days.every((shown) => shown.day === day && shown.words === dayWords(day));
  return isShown ? [] : [{ path: page.path, found: page.days.map(({ words }) => words).join('、') || '网页上没有写日期', expected: dayWords(day) }];
}

function titleFaults(page: InspectedPage): Fault[] {
  const title = contentOf(page, 'ArticleTitle');
  return title === undefined || bare(page.heading).endsWith(bare(title)) ? [] : [{ path: page.path, found: page.heading.trim(), expected: title }];
}

function sourceFaults(page: InspectedPage): Fault[] {
  const source = contentOf(page, 'ContentSource');
  return source === undefined || bare(page.mainWords).includes(bare(`来源：${source}`)) ? [] : [{ path: page.path, found: '网页上没有写来源', expected: source }];
}

/** A column is blank that leads to nothing it is there to list. */
function isBlank(page: InspectedPage, inspected: InspectedSite): boolean {
  const { lists } = pageKinds[page.kind] as { lists: readonly PageKind[] };
  return !pathsLinkedFrom(page, inspected).some((path) => lists.includes(kindOfPage(path, inspected.editions)));
}

function unmapped(inspected: InspectedSite, pages: readonly InspectedPage[]): Fault[] {
  const map = pages.find(({ path }) => path === '/sitemap/');
  if (map === undefined) return [{ path: '/sitemap/', found: '没有这个页面' }];
  const mapped = new Set([map.path, ...pathsLinkedFrom(map, inspected)]);
  return pages.filter(({ listed, path }) => listed && !inspected.unlisted.has(path) && !mapped.has(path)).map(({ path }) => ({ path, found: '网站地图里没有这一页' }));
}

/** The paths of this site, without its base path, to which a page's main part leads. */
function pathsLinkedFrom({ path, mainLinks }: InspectedPage, { base }: InspectedSite): string[] {
  return mainLinks.flatMap(({ address }) => {
    const url = new URL(address, `http://site${base}${path.slice(1)}`);
    return url.host === 'site' && url.pathname.startsWith(base) ? [`/${url.pathname.slice(base.length)}`] : [];
  });
}

/** Full addresses of this host that are not of this site; what editors configured may lead to the portal around it. */
function strayAddresses({ path, html }: InspectedPage, { site, origin, base, files }: InspectedSite): Fault[] {
  if (origin === undefined) return [];
  const host = new URL(origin).origin;
  const configured = addressesIn(site);
  const written = new Set(html.split(`${host}/`).slice(1).map((rest) => `/${/^[^"'<>&\s?#，。、；）」]*/u.exec(rest)![0]}`));
  return [...written].filter((found) => {
    const file = found.slice(base.length - 1).replace(/\.$/u, '');
    return !configured.some((address) => address.startsWith(`${host}${found}`)) && !(found.startsWith(base) && files.has(decodeURIComponent(file.endsWith('/') ? `${file}index.html` : file)));
  }).map((found) => ({ path, found: `${host}${found}`, expected: `以 ${host}${base} 开头的网址` }));
}

/** All addresses in a record, however deep. */
const addressesIn = (value: unknown): string[] =>
  (typeof value === 'string' ? [value].filter((text) => /^https?:/u.test(text)) : typeof value === 'object' && value !== null ? Object.values(value).flatMap(addressesIn) : []);

const bare = (text: string): string => text.replace(/\s/gu, '');
