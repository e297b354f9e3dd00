import type { Fault } from './chain.ts';
import type { PublishedEntry } from './model.ts';
import type { SiteLedgerRecord } from './schema.ts';

/** How a ledger's rows hold pages of one kind, with editors' own words. */
export interface EntryRows<Row, Text> {
  /** The field of a record that holds them, and the one of a row that names the page. */
  field: string;
  slugField: string;
  slugOf: (row: Row) => string;
  /** @param path where the row stands in the ledger */
  textOf: (row: Row, path: Fault['path'], faults: Fault[]) => Text;
}

/** Puts together what the site's records say of pages of one kind, with all their wordings. */
export class EntryFolding<Row extends object, Text extends object> {
  readonly entries = new Map<string, PublishedEntry<Text>>();
  readonly #rows: EntryRows<Row, Text>;
  readonly #faults: Fault[];

  constructor(rows: EntryRows<Row, Text>, faults: Fault[]) {
    this.#rows = rows;
    this.#faults = faults;
  }

  take(record: Exclude<SiteLedgerRecord, { event: 'recorded' }>, given: readonly (Row | string)[], at: number): void {
    const { field, slugField, slugOf, textOf } = this.#rows;
    for (const [index, row] of given.entries()) {
      const path = [at, field, index];
      const slug = typeof row === 'string' ? row : slugOf(row);
      const known = this.entries.get(slug);
      const fault = faultOf(record.event, known);
      if (fault !== undefined) {
        this.#faults.push({ kind: fault, path: typeof row === 'string' ? path : [...path, slugField], found: slug });
      } else if (record.event === 'withdrawn') {
        const { date, reason, approvedBy, leadsTo } = record;
        this.entries.set(slug, { ...known!, withdrawal: { date, reason, approvedBy, ...(leadsTo === undefined ? {} : { leadsTo }) } });
      } else if (typeof row !== 'string') {
        const wording = { ...textOf(row, path, this.#faults), date: record.date };
        this.entries.set(slug, { slug, wordings: known === undefined ? [wording] : [...known.wordings, wording] });
      }
    }
  }
}

function faultOf(event: string, known: PublishedEntry<object> | undefined): Fault['kind'] | undefined {
  if (event === 'published') return known === undefined ? undefined : 'ledger-repeated';
  if (known === undefined) return 'ledger-unknown';
  if (event === 'reinstated') return known.withdrawal === undefined ? 'ledger-not-withdrawn' : undefined;
  return known.withdrawal === undefined ? undefined : 'ledger-withdrawn';
}
