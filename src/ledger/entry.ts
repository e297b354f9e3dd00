import { changedField, recordOfArticle, recordOfTerm } from './entry-text.ts';
import type { Unsealed } from './file.ts';
import { currentWording, sentencesOfWording, type ArticleText, type EditionLedger, type PublishedEntry, type PublishedUnit, type SiteLedger, type TermText } from './model.ts';
import { successorsOf } from './numbering.ts';
import type { PresentEdition, PresentSite } from './present.ts';
import type { EditionLedgerRecord, SiteLedgerRecord, UnitRecord } from './schema.ts';
import { recordOfUnit } from './unit-text.ts';
import type { PresentUnit } from './units.ts';

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

/** What of the site's own is new, and what of editors' own words says something else than before. */
export function siteEntries({ terms, articles, audiences }: Pick<PresentSite, 'terms' | 'articles' | 'audiences'>, ledger: SiteLedger, date: string): Unsealed<SiteLedgerRecord>[] {
  const ofTerms = sorted(terms, ledger.terms);
  const ofArticles = sorted(articles, ledger.articles);
  const newAudiences = audiences.filter((slug) => !ledger.audiences.has(slug));
  const rows = (kind: 'fresh' | 'corrected') => ({
    ...(ofTerms[kind].length === 0 ? {} : { terms: ofTerms[kind].map(([slug, term]) => recordOfTerm(slug, term)) }),
    ...(ofArticles[kind].length === 0 ? {} : { articles: ofArticles[kind].map(([slug, article]) => recordOfArticle(slug, article)) }),
  });
  const fresh = { ...rows('fresh'), ...(newAudiences.length === 0 ? {} : { audiences: newAudiences }) };
  const corrected = rows('corrected');
  return [
    ...(Object.keys(fresh).length === 0 ? [] : [{ date, event: 'published' as const, ...fresh }]),
    ...(Object.keys(corrected).length === 0 ? [] : [{ date, event: 'corrected' as const, ...corrected }]),
  ];
}

/** Those that the ledger does not know, and those that say something else than it knows. */
function sorted<Text extends TermText | ArticleText>(present: ReadonlyMap<string, Text>, published: ReadonlyMap<string, PublishedEntry<Text>>) {
  const inOrder = [...present].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    fresh: inOrder.filter(([slug]) => !published.has(slug)),
    corrected: inOrder.filter(([slug, text]) => published.has(slug) && changedField(text, published.get(slug)!.wordings.at(-1)!) !== undefined),
  };
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
