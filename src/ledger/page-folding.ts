import type { Fault } from './chain.ts';
import type { PublishedPage } from './model.ts';

interface Said {
  date: string;
  event: string;
  reason?: string;
  approvedBy?: string;
  leadsTo?: string | undefined;
}

/** Puts together what a ledger's records say of pages that have no wording of their own. */
export class PageFolding {
  readonly pages = new Map<string, PublishedPage>();
  readonly #field: string;
  readonly #faults: Fault[];

  /** @param field the field of a record that names them */
  constructor(field: string, faults: Fault[]) {
    this.#field = field;
    this.#faults = faults;
  }

  take(record: Said, names: readonly string[], at: number): void {
    for (const [index, name] of names.entries()) {
      const kind = this.#fault(record.event, this.pages.get(name));
      if (kind === undefined) this.pages.set(name, this.#page(record, this.pages.get(name)));
      else this.#faults.push({ kind, path: [at, this.#field, index], found: name });
    }
  }

  #fault(event: string, page: PublishedPage | undefined): Fault['kind'] | undefined {
    if (event === 'published') return page === undefined ? undefined : 'ledger-repeated';
    if (page === undefined) return 'ledger-unknown';
    if (event === 'withdrawn') return page.withdrawal === undefined ? undefined : 'ledger-withdrawn';
    return page.withdrawal === undefined ? 'ledger-not-withdrawn' : undefined;
  }

  #page({ date, event, reason = '', approvedBy = '', leadsTo }: Said, page: PublishedPage = { published: date }): PublishedPage {
    const { published } = page;
    return event === 'withdrawn' ? { published, withdrawal: { date, reason, approvedBy, ...(leadsTo === undefined ? {} : { leadsTo }) } } : { published };
  }
}
