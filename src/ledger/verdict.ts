import type { Problem } from '../plan/problem.ts';
import { differencesBetween, type Difference } from './difference.ts';
import { changedField } from './entry-text.ts';
import { ledgerFile, type LedgerFile } from './file.ts';
import { currentWording, type ArticleText, type EditionLedger, type PublishedEntry, type PublishedPage, type PublishedUnit, type SiteLedger, type TermText, type Withdrawal } from './model.ts';
import type { PresentEdition, PresentSite } from './present.ts';
import { noSiteLedger } from './site-ledger.ts';
import type { PresentUnit } from './units.ts';

export interface Ledgers {
  /** By edition; one without a ledger is left out. */
  editions: ReadonlyMap<string, Pick<LedgerFile<EditionLedger>, 'ledger' | 'seals'>>;
  /** Missing where the site has none. */
  site: SiteLedger | undefined;
}

/**
 * Where the content is not what the ledgers say: addresses that are gone, words that changed, things not recorded yet.
 * @param content path of the content folder, for messages
 */
export function ledgerProblems(present: PresentSite, { editions, site = noSiteLedger }: Ledgers, content: string): Problem[] {
  const file = `${content}/${ledgerFile}`;
  // The first edition that was ever recorded was recorded here too.
  if (site === noSiteLedger && editions.size > 0) return [{ kind: 'file-missing', file }];
  const fileOf = (edition: string): string => `${content}/plans/${edition}/${ledgerFile}`;
  return [
    ...present.editions.flatMap((edition) => editionProblems(edition, editions.get(edition.edition)?.ledger, fileOf(edition.edition))),
    ...[...site.editions].flatMap(([edition, closed]) => {
      if (!present.editions.some((one) => one.edition === edition)) return [gone(file, `editions.${edition}`, `${edition} 年度的全部内容`)];
      const known = editions.get(edition);
      if (known === undefined) return [{ kind: 'file-missing', file: fileOf(edition) } as const];
      return truncated(known.seals, closed, fileOf(edition));
    }),
    ...[...editions].filter(([edition, { seals }]) => !(site.editions.get(edition) ?? []).includes(seals.at(-1) ?? ''))
      .map(([edition, { seals }]) => behind(file, `editions.${edition}`, seals.at(-1))),
    ...entryProblems(present.terms, site.terms, 'glossary/', ({ name }) => name, file),
    ...entryProblems(present.articles, site.articles, '', ({ title }) => title, file),
    ...pageProblems(present.audiences, site.audiences, 'audiences', file),
  ];
}

/** Records that were once at the end of a ledger and are there no more. */
function truncated(seals: readonly string[], closed: readonly string[], file: string): Problem[] {
  const lost = closed.filter((seal) => !seals.includes(seal));
  return lost.length === 0 ? [] : [{ kind: 'ledger-seal', file, found: `末条 seal 为 ${seals.at(-1)}`, expected: `其中有 seal 为 ${lost.join('、')} 的记录` }];
}

function editionProblems({ edition, units, registers }: PresentEdition, ledger: EditionLedger | undefined, file: string): Problem[] {
  if (ledger === undefined) return [behind(file, edition, '（没有台账）')];
  const { units: published } = ledger;
  const present = new Map(units.map((unit) => [unit.name, unit]));
  return [
    ...[...published.values()].filter(({ name, withdrawal }) => withdrawal === undefined && !present.has(name))
      .map((unit) => gone(file, unit.name, currentWording(unit).title ?? firstWords(currentWording(unit)))),
    ...units.flatMap((unit) => unitProblems(unit, published.get(unit.name), file)),
    ...pageProblems(registers, ledger.registers ?? new Map<string, PublishedPage>(), 'registers', file),
  ];
}

function unitProblems(unit: PresentUnit, published: PublishedUnit | undefined, file: string): Problem[] {
  if (published === undefined) return [behind(file, unit.name, unit.title ?? firstWords(unit))];
  if (published.withdrawal !== undefined) return [back(file, unit.name, published.withdrawal)];
  return differencesBetween(currentWording(published), unit).map((difference) => changed(file, unit.name, difference));
}

/** @param nameOf what readers call it */
function entryProblems<Text extends TermText | ArticleText>(
  present: ReadonlyMap<string, Text>, published: ReadonlyMap<string, PublishedEntry<Text>>, folder: string, nameOf: (text: Text) => string, file: string,
): Problem[] {
  return [
    ...[...published.values()].filter(({ slug, withdrawal }) => withdrawal === undefined && !present.has(slug))
      .map(({ slug, wordings }) => gone(file, `${folder}${slug}`, nameOf(wordings.at(-1)!))),
    ...[...present].flatMap(([slug, text]): Problem[] => {
      const known = published.get(slug);
      if (known === undefined) return [behind(file, `${folder}${slug}`, nameOf(text))];
      if (known.withdrawal !== undefined) return [back(file, `${folder}${slug}`, known.withdrawal)];
      const field = changedField(text, known.wordings.at(-1)!);
      return field === undefined ? [] : [behind(file, `${folder}${slug}，${field}`, text[field] as string | undefined)];
    }),
  ];
}

function pageProblems(present: readonly string[], published: ReadonlyMap<string, PublishedPage>, field: string, file: string): Problem[] {
  return [
    ...[...published].filter(([name, { withdrawal }]) => withdrawal === undefined && !present.includes(name))
      .map(([name]) => gone(file, `${field}.${name}`, name)),
    ...present.flatMap((name): Problem[] => {
      const known = published.get(name);
      if (known === undefined) return [behind(file, `${field}.${name}`, name)];
      return known.withdrawal === undefined ? [] : [back(file, `${field}.${name}`, known.withdrawal)];
    }),
  ];
}

const gone = (file: string, field: string, was: string): Problem => ({ kind: 'address-gone', file, field, found: '（内容中已经没有）', expected: was });

const behind = (file: string, field: string, is: string | undefined): Problem => ({ kind: 'ledger-behind', file, field, found: is ?? '（没有）' });

const back = (file: string, field: string, { date, reason }: Withdrawal): Problem =>
  ({ kind: 'address-back', file, field, found: '内容中又有', expected: `${date} 已停用：${reason}` });

const changed = (file: string, unit: string, { place, was, is }: Difference): Problem =>
  ({ kind: 'wording-changed', file, field: `${unit}，${place}`, found: is ?? '（没有）', expected: was ?? '（没有）' });

const firstWords = ({ blocks: [first] }: Pick<PresentUnit, 'blocks'>): string =>
  (first === undefined ? '' : first.kind === 'paragraph' ? first.sentences.map(({ text }) => text).join('') : first.rows.flat().join(' ')).slice(0, 40);
