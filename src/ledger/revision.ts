import type { Problem, ProblemKind } from '../plan/problem.ts';
import { differencesBetween, type Difference } from './difference.ts';
import { publishedEntry, revisedUnit } from './entry.ts';
import type { Unsealed } from './file.ts';
import { currentWording, type EditionLedger, type PublishedPage, type UnitName } from './model.ts';
import type { PresentEdition } from './present.ts';
import type { EditionLedgerRecord } from './schema.ts';

/** What an editor says of a change. */
export interface RevisionAbout {
  action: 'revise' | 'withdraw' | 'reinstate';
  date: string;
  reason: string;
  approvedBy: string;
  /** Where readers of what is withdrawn are led. */
  leadsTo?: string;
}

/** The records of a change, in order, or why there can be none. */
export type Revision<Rec> = { records: Unsealed<Rec>[]; differences: Difference[] } | Pick<Problem, 'kind' | 'found' | 'expected'>;

/** A change of a unit's wording, its withdrawal, or its return. */
export function revisionOfUnit(name: UnitName, about: RevisionAbout, present: PresentEdition, ledger: EditionLedger | undefined): Revision<EditionLedgerRecord> {
  const unit = present.units.find((one) => one.name === name);
  const published = ledger?.units.get(name);
  const fault = faultOf(about, published, unit !== undefined);
  if (fault !== undefined || published === undefined) return { kind: fault ?? 'ledger-unknown', found: unit?.title === undefined ? name : `${name}　${unit.title}` };
  if (about.action === 'withdraw') return withdrawalIn(present, ledger, about, { units: [name] });
  const differences = unit === undefined ? [] : differencesBetween(currentWording(published), unit);
  if (unit === undefined || (about.action === 'revise' && differences.length === 0)) return { kind: 'revision-none', found: name };
  const event = about.action === 'revise' ? 'revised' : 'reinstated';
  return { records: [{ date: about.date, event, ...approvalOf(about), units: [revisedUnit(published, unit)] }], differences };
}

/** The withdrawal or return of a register. */
export function revisionOfRegister(kind: string, about: RevisionAbout, present: PresentEdition, ledger: EditionLedger | undefined): Revision<EditionLedgerRecord> {
  const fault = faultOf(about, ledger?.registers?.get(kind), present.registers.includes(kind), 'withdrawn and back only');
  if (fault !== undefined) return { kind: fault, found: kind };
  if (about.action === 'withdraw') return withdrawalIn(present, ledger, about, { registers: [kind] });
  return { records: [{ date: about.date, event: 'reinstated', ...approvalOf(about), registers: [kind] }], differences: [] };
}

function withdrawalIn(
  present: PresentEdition, ledger: EditionLedger | undefined, about: RevisionAbout, gone: { units: string[] } | { registers: string[] },
): Revision<EditionLedgerRecord> {
  const { leadsTo, date } = about;
  const units = present.units.filter(({ name }) => name === leadsTo);
  if (leadsTo !== undefined && units.length === 0) return { kind: 'revision-unknown', found: leadsTo, expected: unitRange(present, undefined) };
  // What readers are led to may be as new as the withdrawal.
  const target = publishedEntry({ ...present, units, registers: [] }, ledger, date);
  return { records: [
    ...(target === undefined ? [] : [target]),
    { date, event: 'withdrawn', ...approvalOf(about), ...gone, ...(leadsTo === undefined ? {} : { leadsTo }) },
  ], differences: [] };
}

export const approvalOf = ({ reason, approvedBy }: RevisionAbout) => ({ reason, approvedBy });

/** Why a change cannot be recorded, given what the ledger and the content have. */
export function faultOf({ action }: RevisionAbout, page: Pick<PublishedPage, 'withdrawal'> | undefined, isThere: boolean, reach?: 'withdrawn and back only'): ProblemKind | undefined {
  if (page === undefined) return 'ledger-unknown';
  if (action === 'revise' && reach !== undefined) return 'revision-not-plan';
  if (action === 'withdraw' && page.withdrawal === undefined) return isThere ? 'withdrawal-present' : undefined;
  if (action === 'reinstate' && page.withdrawal === undefined) return 'ledger-not-withdrawn';
  if (action !== 'reinstate' && page.withdrawal !== undefined) return 'ledger-withdrawn';
  return isThere ? undefined : 'address-gone';
}

/** The names an edition's units have, for messages: 1–33、part/1–part/6、introduction、title. */
export function unitRange({ units }: PresentEdition, ledger: EditionLedger | undefined): string {
  const names = [...new Set([...units.map(({ name }) => name), ...ledger?.units.keys() ?? []])];
  // What comes before the number at the end: part/ of part/3, 2- of 2-3.
  const series = Map.groupBy(names, (name) => name.replace(/\d+$/u, ''));
  const numberIn = (name: string): number => Number(/\d+$/u.exec(name)?.[0] ?? 0);
  return [...series.values()].map((same) => {
    const sorted = same.toSorted((one, other) => numberIn(one) - numberIn(other));
    return sorted.length < 2 ? sorted.join() : `${sorted[0]}–${sorted.at(-1)}`;
  }).join('、');
}
