import { articlePath } from '../article/kinds.ts';
import { isListed, isPublished, type Article } from '../article/model.ts';
import { currentWording, type EditionLedger, type SiteLedger } from '../ledger/model.ts';
import { editionPath, termPath, wholePlanPath } from '../plan/address.ts';
import { ownerPath } from '../plan/passage-place.ts';

/** How many addresses one file may hold (sitemaps.org). */
const perFile = 50_000;

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** A page that search engines are told of. */
export interface MappedPage {
  /** Full address. */
  address: string;
  /** The day its text was last changed, `2031-06-01`, where that is known. */
  changed?: string | undefined;
}

/** A text file of the site by its path from the root. */
export interface SiteFile {
  path: string;
  text: string;
}

/**
 * The files that tell search engines of all pages: one, or an index and as many as it takes.
 * @param addressOf gives the full address of a path
 */
export function siteMapFiles(pages: readonly MappedPage[], addressOf: (path: string) => string, limit = perFile): SiteFile[] {
  const inOrder = [...pages].sort((a, b) => (a.address < b.address ? -1 : 1));
  if (inOrder.length <= limit) return [{ path: 'sitemap.xml', text: xml('urlset', inOrder.map(urlOf)) }];
  const files = Array.from({ length: Math.ceil(inOrder.length / limit) }, (_, index) => ({
    path: `sitemap-${index + 1}.xml`,
    text: xml('urlset', inOrder.slice(index * limit, (index + 1) * limit).map(urlOf)),
  }));
  return [{ path: 'sitemap.xml', text: xml('sitemapindex', files.map(({ path }) => `<sitemap><loc>${escaped(addressOf(`/${path}`))}</loc></sitemap>`)) }, ...files];
}

/** Search engines may read everything. Only a file at the root of its host is heeded. */
export const robotsFile = (siteMap: string): SiteFile => ({ path: 'robots.txt', text: `User-agent: *\nAllow: /\n\nSitemap: ${siteMap}\n` });

/** What is known of the days on which pages' texts were last changed, by path; a list's day is not known. */
export function daysOfChange(ledgers: Iterable<EditionLedger>, { terms }: SiteLedger, articles: readonly Article[]): Map<string, string> {
  const days = new Map<string, string>();
  for (const { edition, units } of ledgers) {
    const texts = [...units.values()].map((unit) => ({ name: unit.name, part: unit.part, day: currentWording(unit).date }));
    const latest = (some: typeof texts): string => some.map(({ day }) => day).sort().at(-1)!;
    for (const { name } of texts.filter((text) => !/^(?:title|introduction|details)$/u.test(text.name))) {
      days.set(ownerPath(edition, name), latest(texts.filter((text) => text.name === name || name === `part/${text.part}`)));
    }
    for (const path of texts.length > 0 ? [editionPath(edition), wholePlanPath(edition)] : []) days.set(path, latest(texts));
  }
  for (const { slug, wordings } of terms.values()) days.set(termPath(slug), wordings.at(-1)!.date);
  for (const article of articles.filter(isListed)) days.set(articlePath(article), article.approved);
  return days;
}

/** The paths of articles that stay and are listed nowhere. */
export const retiredPaths = (articles: readonly Article[]): Set<string> =>
  new Set(articles.filter((article) => isPublished(article) && !isListed(article)).map(articlePath));

const urlOf = ({ address, changed }: MappedPage): string =>
  `<url><loc>${escaped(address)}</loc>${changed === undefined ? '' : `<lastmod>${changed}</lastmod>`}</url>`;

const xml = (root: string, lines: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${namespace}">\n${lines.join('\n')}\n</${root}>\n`;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

const escaped = (text: string): string => text.replace(/[&<>"']/gu, (mark) => entities[mark]!);
