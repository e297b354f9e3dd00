import { recordOfArticle, recordOfTerm } from './entry-text.ts';
import { siteEntries } from './entry.ts';
import type { PublishedPage, SiteLedger } from './model.ts';
import type { PresentSite } from './present.ts';
import { approvalOf, faultOf, type Revision, type RevisionAbout } from './revision.ts';
import type { SiteLedgerRecord } from './schema.ts';

/** A page that belongs to no edition. */
interface NamedPage {
  field: 'terms' | 'articles' | 'audiences';
  slug: string;
}

/**
 * The withdrawal or return of a term, of an article, or of a page for an audience.
 * @param name `glossary/wu-yu-bing-ju`, or the slug alone; `updates/spring-pruning`; `for/jia-zhang`
 */
export function revisionOfSitePage(name: string, about: RevisionAbout, present: PresentSite, ledger: SiteLedger): Revision<SiteLedgerRecord> | undefined {
  const page = pageNamed(name, present, ledger);
  const published: Pick<PublishedPage, 'withdrawal'> | undefined = ledger[page.field].get(page.slug);
  if (published === undefined && !isThere(page, present)) return undefined;
  const fault = faultOf(about, published, isThere(page, present), 'withdrawn and back only');
  if (fault !== undefined) return { kind: fault, found: titleOf(page, present) ?? name };
  const { date, leadsTo } = about;
  if (about.action === 'reinstate') {
    return { records: [{ date, event: 'reinstated', ...approvalOf(about), ...returning(page, present) }], differences: [] };
  }
  const to = leadsTo === undefined ? undefined : pageNamed(leadsTo, present, ledger);
  if (to !== undefined && (to.field !== page.field || !isThere(to, present))) return { kind: 'revision-unknown', found: to.slug };
  return { records: [
    // What readers are led to may be as new as the withdrawal.
    ...(to === undefined || ledger[to.field].has(to.slug) ? [] : siteEntries(only(to, present), ledger, date)),
    { date, event: 'withdrawn', ...approvalOf(about), [page.field]: [page.slug], ...(to === undefined ? {} : { leadsTo: to.slug }) },
  ], differences: [] };
}

function pageNamed(name: string, present: PresentSite, ledger: SiteLedger): NamedPage {
  if (name.startsWith('for/')) return { field: 'audiences', slug: name.slice('for/'.length) };
  if (ledger.articles.has(name) || present.articles.has(name)) return { field: 'articles', slug: name };
  return { field: 'terms', slug: name.replace(/^glossary\//u, '') };
}

const isThere = ({ field, slug }: NamedPage, present: PresentSite): boolean =>
  (field === 'audiences' ? present.audiences.includes(slug) : present[field].has(slug));

const titleOf = ({ field, slug }: NamedPage, { terms, articles }: PresentSite): string | undefined =>
  (field === 'terms' ? terms.get(slug)?.name : field === 'articles' ? articles.get(slug)?.title : undefined);

/** What a record says of a page that is there again. */
function returning({ field, slug }: NamedPage, { terms, articles }: PresentSite): Pick<SiteLedgerRecord & { event: 'reinstated' }, NamedPage['field']> {
  if (field === 'terms') return { terms: [recordOfTerm(slug, terms.get(slug)!)] };
  return field === 'articles' ? { articles: [recordOfArticle(slug, articles.get(slug)!)] } : { audiences: [slug] };
}

/** Of what the content has, one page. */
const only = ({ field, slug }: NamedPage, { terms, articles, audiences }: PresentSite): Pick<PresentSite, NamedPage['field']> => ({
  terms: new Map([...terms].filter(([one]) => field === 'terms' && one === slug)),
  articles: new Map([...articles].filter(([one]) => field === 'articles' && one === slug)),
  audiences: audiences.filter((one) => field === 'audiences' && one === slug),
});
