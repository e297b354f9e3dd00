import { chainFaults, type Fault } from './chain.ts';
import { EntryFolding } from './entry-folding.ts';
import { articleRows, termRows } from './entry-text.ts';
import type { SiteLedger } from './model.ts';
import { PageFolding } from './page-folding.ts';
import type { SiteRecords } from './schema.ts';

export const noSiteLedger: SiteLedger = { terms: new Map(), articles: new Map(), audiences: new Map(), editions: new Map() };

/**
 * Puts together what the site's records say, one after the other.
 * @returns the ledger, to be used only where nothing is wrong
 */
export function foldSiteLedger(records: SiteRecords): { ledger: SiteLedger; faults: Fault[] } {
  const faults: Fault[] = [];
  const terms = new EntryFolding(termRows, faults);
  const articles = new EntryFolding(articleRows, faults);
  const audiences = new PageFolding('audiences', faults);
  const editions = new Map<string, string[]>();
  for (const [at, record] of records.entries()) {
    if (record.event === 'recorded') {
      editions.set(record.edition, [...editions.get(record.edition) ?? [], record.closed]);
      continue;
    }
    if (record.event !== 'corrected') audiences.take(record, record.audiences ?? [], at);
    terms.take(record, record.terms ?? [], at);
    articles.take(record, record.articles ?? [], at);
    const known = [terms.entries, articles.entries, audiences.pages];
    if (record.event === 'withdrawn' && record.leadsTo !== undefined && !known.some((pages) => pages.has(record.leadsTo!))) {
      faults.push({ kind: 'ledger-unknown', path: [at, 'leadsTo'], found: record.leadsTo });
    }
  }
  return {
    ledger: { terms: terms.entries, articles: articles.entries, audiences: audiences.pages, editions },
    faults: [...chainFaults(records), ...faults],
  };
}
