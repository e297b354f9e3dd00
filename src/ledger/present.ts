import type { TermText } from './model.ts';
import type { PresentUnit } from './units.ts';

/** What the content holds now of all that a ledger records. */
export interface PresentEdition {
  edition: string;
  /** In the plan's order. */
  units: PresentUnit[];
  /** The kinds of its registers. */
  registers: string[];
}

export interface PresentSite {
  editions: PresentEdition[];
  /** By slug. */
  terms: ReadonlyMap<string, TermText>;
  /** The slugs of the pages for audiences. */
  audiences: string[];
}
