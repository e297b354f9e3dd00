import { chainFaults, type Fault } from './chain.ts';
import type { PublishedTerm, SiteLedger, TermText } from './model.ts';
import { PageFolding } from './page-folding.ts';
import { proved, readProved } from './proof.ts';
import type { SiteLedgerRecord, SiteRecords, TermRecord } from './schema.ts';

export const noSiteLedger: SiteLedger = { terms: new Map(), audiences: new Map(), editions: new Map() };

/**
 * Puts together what the site's records say, one after the other.
 * @returns the ledger, to be used only where nothing is wrong
 */
export function foldSiteLedger(records: SiteRecords): { ledger: SiteLedger; faults: Fault[] } {
  const faults: Fault[] = [];
  const terms = new Map<string, PublishedTerm>();
  const audiences = new PageFolding('audiences', faults);
  const editions = new Map<string, string[]>();
  for (const [at, record] of records.entries()) {
    if (record.event === 'recorded') {
      editions.set(record.edition, [...editions.get(record.edition) ?? [], record.closed]);
      continue;
    }
    if (record.event !== 'corrected') audiences.take(record, record.audiences ?? [], at);
    for (const [index, given] of (record.terms ?? []).entries()) takeTerm(terms, record, given, [at, 'terms', index], faults);
    if (record.event === 'withdrawn' && record.leadsTo !== undefined && !terms.has(record.leadsTo) && !audiences.pages.has(record.leadsTo)) {
      faults.push({ kind: 'ledger-unknown', path: [at, 'leadsTo'], found: record.leadsTo });
    }
  }
  return { ledger: { terms, audiences: audiences.pages, editions }, faults: [...chainFaults(records), ...faults] };
}

function takeTerm(
  terms: Map<string, PublishedTerm>, record: Exclude<SiteLedgerRecord, { event: 'recorded' }>, given: TermRecord | string, path: Fault['path'], faults: Fault[],
): void {
  const slug = typeof given === 'string' ? given : given.term;
  const known = terms.get(slug);
  const fault = faultOf(record.event, known);
  if (fault !== undefined) {
    faults.push({ kind: fault, path: typeof given === 'string' ? path : [...path, 'term'], found: slug });
  } else if (record.event === 'withdrawn') {
    const { date, reason, approvedBy, leadsTo } = record;
    terms.set(slug, { ...known!, withdrawal: { date, reason, approvedBy, ...(leadsTo === undefined ? {} : { leadsTo }) } });
  } else if (typeof given !== 'string') {
    const wording = { date: record.date, ...textOfTerm(given, path, faults) };
    terms.set(slug, { slug, wordings: known === undefined ? [wording] : [...known.wordings, wording] });
  }
}

function faultOf(event: string, known: PublishedTerm | undefined): Fault['kind'] | undefined {
  if (event === 'published') return known === undefined ? undefined : 'ledger-repeated';
  if (known === undefined) return 'ledger-unknown';
  if (event === 'reinstated') return known.withdrawal === undefined ? 'ledger-not-withdrawn' : undefined;
  return known.withdrawal === undefined ? undefined : 'ledger-withdrawn';
}

function textOfTerm(record: TermRecord, path: Fault['path'], faults: Fault[]): TermText {
  const read = (field: 'name' | 'forms' | 'definition' | 'source', line: string): string => {
    const { text, fits } = readProved(line);
    if (!fits) faults.push({ kind: 'ledger-fingerprint', path: [...path, field], found: line.slice(0, 40), expected: proved(text).slice(0, 40) });
    return text;
  };
  const { name, forms, definition, source } = record;
  return {
    name: read('name', name), forms: read('forms', forms),
    ...(definition === undefined ? {} : { definition: read('definition', definition) }),
    ...(source === undefined ? {} : { source: read('source', source) }),
  };
}

/** A term's words as a ledger's record holds them. */
export const recordOfTerm = (slug: string, { name, forms, definition, source }: TermText): TermRecord => ({
  term: slug, name: proved(name), forms: proved(forms),
  ...(definition === undefined ? {} : { definition: proved(definition) }),
  ...(source === undefined ? {} : { source: proved(source) }),
});
