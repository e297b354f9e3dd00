import { chainFaults, type Fault } from './chain.ts';
import type { EditionLedger, PublishedPage, PublishedUnit, Wording } from './model.ts';
import { numberFaults, successorsIn } from './published-numbers.ts';
import type { EditionLedgerRecord, EditionRecords, UnitRecord } from './schema.ts';
import { PageFolding } from './page-folding.ts';
import { textOfUnit } from './unit-text.ts';

/**
 * Puts together what an edition's records say, one after the other.
 * @returns the ledger, to be used only where nothing is wrong
 */
export function foldEditionLedger(records: EditionRecords, edition: string): { ledger: EditionLedger; faults: Fault[] } {
  const folding = new EditionFolding(edition);
  records.forEach((record, at) => folding.take(record, at));
  return { ledger: folding.ledger(records[0]?.date ?? ''), faults: [...chainFaults(records), ...folding.faults] };
}

class EditionFolding {
  readonly faults: Fault[] = [];
  readonly #edition: string;
  readonly #units = new Map<string, PublishedUnit>();
  readonly #registers = new PageFolding('registers', this.faults);

  constructor(edition: string) {
    this.#edition = edition;
  }

  ledger(published: string): EditionLedger {
    const registers: ReadonlyMap<string, PublishedPage> = this.#registers.pages;
    return { edition: this.#edition, published, units: this.#units, ...(registers.size === 0 ? {} : { registers }) };
  }

  take(record: EditionLedgerRecord, at: number): void {
    if (record.event === 'published' && record.edition !== this.#edition) {
      this.faults.push({ kind: 'ledger-edition', path: [at, 'edition'], found: this.#edition, expected: record.edition });
    }
    if (at === 0 && record.event !== 'published') {
      this.faults.push({ kind: 'field-invalid', path: [at, 'event'], found: record.event, expected: 'published' });
    }
    switch (record.event) {
      case 'published':
        record.units?.forEach((unit, index) => this.#publish(record, unit, [at, 'units', index]));
        break;
      case 'revised':
      case 'reinstated':
        record.units?.forEach((unit, index) => this.#revise(record, unit, [at, 'units', index]));
        break;
      case 'withdrawn':
        record.units?.forEach((unit, index) => this.#withdraw(record, unit, [at, 'units', index]));
        if (record.leadsTo !== undefined && !this.#units.has(record.leadsTo) && !this.#registers.pages.has(record.leadsTo)) {
          this.faults.push({ kind: 'ledger-unknown', path: [at, 'leadsTo'], found: record.leadsTo });
        }
        break;
    }
    if (record.event !== 'revised') this.#registers.take(record, record.registers ?? [], at);
  }

  #publish({ date }: EditionLedgerRecord, unit: UnitRecord, path: Fault['path']): void {
    if (this.#units.has(unit.unit)) {
      this.faults.push({ kind: 'ledger-repeated', path: [...path, 'unit'], found: unit.unit });
      return;
    }
    const wording = this.#wording(unit, path, { revision: 1, date });
    this.faults.push(...numberFaults([], wording, path));
    this.#units.set(unit.unit, { name: unit.unit, ...partOf(wording), wordings: [wording] });
  }

  #revise(record: EditionLedgerRecord & { event: 'revised' | 'reinstated' }, unit: UnitRecord, path: Fault['path']): void {
    const published = this.#known(unit.unit, [...path, 'unit'], record.event === 'reinstated');
    if (published === undefined) return;
    const { date, reason, approvedBy } = record;
    const wording = this.#wording(unit, path, { revision: published.wordings.length + 1, date, reason, approvedBy });
    this.faults.push(...numberFaults(published.wordings, wording, path));
    this.#units.set(unit.unit, { name: unit.unit, ...partOf(wording), wordings: [...published.wordings, wording] });
  }

  #withdraw({ date, reason, approvedBy, leadsTo }: EditionLedgerRecord & { event: 'withdrawn' }, name: string, path: Fault['path']): void {
    const published = this.#known(name, path, false);
    if (published === undefined) return;
    this.#units.set(name, { ...published, withdrawal: { date, reason, approvedBy, ...(leadsTo === undefined ? {} : { leadsTo }) } });
  }

  /** A unit that can be revised, withdrawn or reinstated. */
  #known(name: string, path: Fault['path'], isWithdrawn: boolean): PublishedUnit | undefined {
    const published = this.#units.get(name);
    if (published === undefined) this.faults.push({ kind: 'ledger-unknown', path, found: name });
    else if ((published.withdrawal !== undefined) === isWithdrawn) return published;
    else this.faults.push({ kind: isWithdrawn ? 'ledger-not-withdrawn' : 'ledger-withdrawn', path, found: name });
    return undefined;
  }

  #wording(unit: UnitRecord, path: Fault['path'], about: Pick<Wording, 'revision' | 'date' | 'reason' | 'approvedBy'>): Wording {
    const { text, faults } = textOfUnit(unit, path);
    this.faults.push(...faults);
    return { ...about, ...text, successors: successorsIn(unit) };
  }
}

const partOf = ({ part }: Wording): Pick<PublishedUnit, 'part'> => (part === undefined ? {} : { part });
