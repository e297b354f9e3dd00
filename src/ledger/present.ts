import type { ArticleText, TermText } from './model.ts';
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
  /** The published ones by their path within the site, `updates/spring-pruning`. */
  articles: ReadonlyMap<string, ArticleText>;
  /** The slugs of the pages for audiences. */
  audiences: string[];
}
