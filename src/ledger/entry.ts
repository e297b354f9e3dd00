import type { Unsealed } from './file.ts';
import { currentWording, sentencesOfWording, type EditionLedger, type PublishedUnit, type SiteLedger } from './model.ts';
import { successorsOf } from './numbering.ts';
import type { PresentEdition, PresentSite } from './present.ts';
import type { EditionLedgerRecord, SiteLedgerRecord, UnitRecord } from './schema.ts';
import { recordOfTerm } from './site-ledger.ts';
import { recordOfUnit } from './unit-text.ts';
import type { PresentUnit } from './units.ts';
import { isSameTerm } from './verdict.ts';

/** What of an edition is published for the first time; nothing where all is known. */
export function publishedEntry({ edition, units, registers }: PresentEdition, ledger: EditionLedger | undefined, date: string): Unsealed<EditionLedgerRecord> | undefined {
  const newUnits = units.filter(({ name }) => ledger?.units.has(name) !== true);
  const newRegisters = registers.filter((name) => ledger?.registers?.has(name) !== true);
  if (newUnits.length === 0 && newRegisters.length === 0) return undefined;
  return {
    date, event: 'published', edition,
    ...(newUnits.length === 0 ? {} : { units: newUnits.map((unit) => recordOfUnit(unit.name, unit)) }),
    ...(newRegisters.length === 0 ? {} : { registers: newRegisters }),
  };
}

/** What of the site's own is new, and which entries say something else than before. */
export function siteEntries({ terms, audiences }: Pick<PresentSite, 'terms' | 'audiences'>, ledger: SiteLedger, date: string): Unsealed<SiteLedgerRecord>[] {
  const sorted = [...terms].sort(([one], [other]) => (one < other ? -1 : 1));
  const fresh = sorted.filter(([slug]) => !ledger.terms.has(slug));
  const corrected = sorted.filter(([slug, term]) => ledger.terms.has(slug) && !isSameTerm(term, ledger.terms.get(slug)?.wordings.at(-1)));
  const newAudiences = audiences.filter((slug) => !ledger.audiences.has(slug));
  const rows = (of: typeof sorted) => of.map(([slug, term]) => recordOfTerm(slug, term));
  return [
    ...(fresh.length === 0 && newAudiences.length === 0 ? [] : [{
      date, event: 'published' as const,
      ...(fresh.length === 0 ? {} : { terms: rows(fresh) }),
      ...(newAudiences.length === 0 ? {} : { audiences: newAudiences }),
    }]),
    ...(corrected.length === 0 ? [] : [{ date, event: 'corrected' as const, terms: rows(corrected) }]),
  ];
}

/** A unit's new wording, with what became of the sentences it no longer has. */
export function revisedUnit(published: PublishedUnit, present: PresentUnit): UnitRecord {
  const successors = successorsOf(sentencesOfWording(currentWording(published)), sentencesIn(present));
  return {
    ...recordOfUnit(present.name, present),
    ...(successors.size === 0 ? {} : { successors: Object.fromEntries([...successors].map(([gone, to]) => [`s${gone}`, to === undefined ? null : `s${to}`])) }),
  };
}

const sentencesIn = ({ blocks }: PresentUnit) => blocks.flatMap((block) => (block.kind === 'paragraph' ? block.sentences : []));
