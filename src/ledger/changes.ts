import type { UnitName } from './model.ts';
import type { EditionRecords, SiteRecords } from './schema.ts';

/** What a record of a ledger did, or several of one day that did it to several things for one reason. */
export interface Change {
  /** Names it for ever: the seal of its first record. */
  id: string;
  /** `2027-03-01` */
  date: string;
  event: 'published' | 'revised' | 'corrected' | 'withdrawn' | 'reinstated' | 'retired';
  /** Missing for what belongs to no edition. */
  edition?: string;
  /** Whether it published the edition itself. */
  isFirst: boolean;
  units: UnitName[];
  /** Kinds of registers. */
  registers: string[];
  terms: ChangedEntry[];
  articles: ChangedEntry[];
  /** Slugs of pages for audiences. */
  audiences: string[];
  reason?: string;
  approvedBy?: string;
  /** What readers are led to instead. */
  leadsTo?: string;
}

/** A term or an article that a change concerns. */
export interface ChangedEntry {
  slug: string;
  /** The places of its wordings before and after, in the order in which they were recorded; -1 before the first. */
  before: number;
  after: number;
}

/** An article that no longer applies and keeps its page and words. */
export interface Retirement {
  /** `updates/spring-pruning` */
  slug: string;
  date: string;
  reason: string;
}

/**
 * Everything that was ever published, revised, corrected, withdrawn and reinstated, latest day first; within a day in
 * the order of the ledgers, editions' before the site's.
 * @param editions the records of each edition's ledger
 * @param site those of the site's own
 * @param retirements of articles; one that was never recorded is left out
 */
export function changesOf(editions: ReadonlyMap<string, EditionRecords>, site: SiteRecords, retirements: readonly Retirement[]): Change[] {
  const wordings = new Map<string, number>();
  const changes = [
    ...[...editions].flatMap(([edition, records]) => records.map((record, at) => changeIn(record, { edition, isFirst: at === 0 }, wordings))),
    ...site.flatMap((record) => (record.event === 'recorded' ? [] : [changeIn(record, { isFirst: false }, wordings)])),
    ...retirements.flatMap(({ slug, date, reason }): Change[] => {
      const last = wordings.get(slug);
      if (last === undefined) return [];
      return [{ ...nothing, id: `retired-${slug.replace('/', '-')}`, date, event: 'retired', articles: [{ slug, before: last, after: last }], reason }];
    }),
  ];
  return together(changes).sort((one, other) => (one.date === other.date ? 0 : one.date < other.date ? 1 : -1));
}

const nothing = { isFirst: false, units: [], registers: [], terms: [], articles: [], audiences: [] } satisfies Partial<Change>;

type ToldRecord = EditionRecords[number] | Exclude<SiteRecords[number], { event: 'recorded' }>;

/** @param wordings the place of the latest wording of each term and article so far; goes on with what the record says */
function changeIn(record: ToldRecord, where: Pick<Change, 'edition' | 'isFirst'>, wordings: Map<string, number>): Change {
  const named = (rows: readonly (string | { unit: string } | { term: string } | { article: string })[] = []): string[] =>
    rows.map((row) => (typeof row === 'string' ? row : 'unit' in row ? row.unit : 'term' in row ? row.term : row.article));
  const entries = (rows: Parameters<typeof named>[0]): ChangedEntry[] => named(rows).map((slug) => {
    const before = wordings.get(slug) ?? -1;
    const after = record.event === 'withdrawn' ? before : before + 1;
    wordings.set(slug, after);
    return { slug, before, after };
  });
  return {
    ...where, id: record.seal, date: record.date, event: record.event,
    units: 'units' in record ? named(record.units) : [],
    registers: 'registers' in record ? record.registers ?? [] : [],
    terms: 'terms' in record ? entries(record.terms) : [],
    articles: 'articles' in record ? entries(record.articles) : [],
    audiences: 'audiences' in record ? record.audiences ?? [] : [],
    ...('reason' in record ? { reason: record.reason, approvedBy: record.approvedBy } : {}),
    ...('leadsTo' in record && record.leadsTo !== undefined ? { leadsTo: record.leadsTo } : {}),
  };
}

/** What was done on one day in the same way for the same reason, as one. */
function together(changes: readonly Change[]): Change[] {
  const groups = Map.groupBy(changes, ({ date, event, edition, reason, approvedBy, leadsTo }) => JSON.stringify([date, event, edition, reason, approvedBy, leadsTo]));
  return [...groups.values()].map((group) => ({
    ...group[0]!,
    units: group.flatMap(({ units }) => units),
    registers: group.flatMap(({ registers }) => registers),
    terms: joined(group.flatMap(({ terms }) => terms)),
    articles: joined(group.flatMap(({ articles }) => articles)),
    audiences: group.flatMap(({ audiences }) => audiences),
  }));
}

/** An entry that was changed twice was changed from the first to the last. */
const joined = (entries: readonly ChangedEntry[]): ChangedEntry[] =>
  [...Map.groupBy(entries, ({ slug }) => slug).values()].map((same) => ({ ...same[0]!, after: same.at(-1)!.after }));
