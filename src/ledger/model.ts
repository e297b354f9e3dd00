/**
 * What has been published of an edition, as its ledger tells it: every unit that ever had an address, with all its wordings.
 */

/** A unit of publication: a task's id (`19`), `part/2`, `introduction`, `title`, `appendix/1`, `details`. */
export type UnitName = string;

/** A sentence as it was published. Its number never changes; a new sentence takes the next free number of its unit. */
export interface PublishedSentence {
  number: number;
  text: string;
}

/** A paragraph's sentences, or a table's rows of cells. */
export type PublishedBlock = { kind: 'paragraph'; sentences: PublishedSentence[] } | { kind: 'table'; rows: string[][] };

/** A section's title inside a part. */
export interface PublishedSection {
  title: string;
  /** How many of the part's blocks stand before it. */
  before: number;
}

/** The words of a unit, as pages show them. */
export interface UnitText {
  /** The part a task stands in. */
  part?: number;
  /** The unit's title; missing where it has none. */
  title?: string;
  /** Of a part: its opening, and those of its sections. Of `details`: one paragraph a detail. */
  blocks: PublishedBlock[];
  /** Only in parts that have sections. */
  sections?: PublishedSection[];
  /** A task's tail such as （责任单位：…）. */
  responsible?: string;
}

/** One wording of a unit, as pages showed it. */
export interface Wording extends UnitText {
  /** 1 for the first. */
  revision: number;
  /** The day it was recorded, `2027-03-01`. */
  date: string;
  /** Why it took the earlier one's place, and who approved it; missing for the first. */
  reason?: string;
  approvedBy?: string;
  /** Sentences of the wording before that are gone, each with the sentence that took its place (missing: none did). */
  successors: ReadonlyMap<number, number | undefined>;
}

/** Why a unit no longer applies. */
export interface Withdrawal {
  date: string;
  reason: string;
  approvedBy: string;
  /** The unit that readers are led to instead. */
  leadsTo?: UnitName;
}

export interface PublishedUnit {
  name: UnitName;
  /** The part a task stood in. */
  part?: number;
  /** Oldest first; the last is the current one. */
  wordings: [Wording, ...Wording[]];
  withdrawal?: Withdrawal;
}

/** A page that has no wording of its own, such as a register's. */
export interface PublishedPage {
  /** The day it was first recorded. */
  published: string;
  withdrawal?: Withdrawal;
}

/** An edition's `ids.yaml`, read. */
export interface EditionLedger {
  edition: string;
  /** The day the edition was first recorded. */
  published: string;
  units: ReadonlyMap<UnitName, PublishedUnit>;
  /** The edition's registers by kind, `documents`; missing is none. */
  registers?: ReadonlyMap<string, PublishedPage>;
}

/** What a glossary entry's page says. */
export interface TermText {
  /** The term itself. */
  name: string;
  /** How the plan writes it, joined by 、. */
  forms: string;
  definition?: string;
  /** On what the definition stands, in one line. */
  source?: string;
}

/** What the ledger keeps of an update or interpretation. Its words are not repeated there: they may speak of people, and can be taken back. */
export interface ArticleText {
  title: string;
  /** Stands for all its words: other ones have another. */
  words: string;
}

/** A page with words of editors' own: a glossary entry's, an article's. */
export interface PublishedEntry<Text> {
  /** Of a term `wu-yu-bing-ju`, of an article `updates/spring-pruning`. */
  slug: string;
  /** Oldest first; the last is the current one. */
  wordings: [Dated<Text>, ...Dated<Text>[]];
  withdrawal?: Withdrawal;
}

/** Words with the day from which they stood, `2027-03-01`. */
export type Dated<Text> = Text & { date: string };

export type PublishedTerm = PublishedEntry<TermText>;

/** The site's own `ids.yaml`: what belongs to no edition. */
export interface SiteLedger {
  terms: ReadonlyMap<string, PublishedTerm>;
  /** Updates and interpretations by their path within the site, `updates/spring-pruning`. */
  articles: ReadonlyMap<string, PublishedEntry<ArticleText>>;
  /** Pages for audiences by slug. */
  audiences: ReadonlyMap<string, PublishedPage>;
  /** The seals with which each edition's ledger was closed, oldest first. */
  editions: ReadonlyMap<string, readonly string[]>;
}

/** The wording that applies now, or applied last. */
export const currentWording = ({ wordings }: PublishedUnit): Wording => wordings.at(-1) ?? wordings[0];

/** The day the unit's current wording was recorded; nothing where the ledger does not know it. */
export function wordingDate(ledger: EditionLedger | undefined, unit: UnitName): string | undefined {
  const published = ledger?.units.get(unit);
  return published === undefined ? undefined : currentWording(published).date;
}

/** All sentences of a wording in reading order. */
export const sentencesOfWording = ({ blocks }: Wording): PublishedSentence[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? block.sentences : []));
