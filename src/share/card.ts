/** What the share pictures say: one card a page, as plain data made from the plan. */

import type { Heading } from '../plan/model.ts';
import type { CardTitle } from './title.ts';

/** What the cards need to know about the site. */
export interface CardSite {
  name: string;
  /** The body that publishes the site; left out where it is not known. */
  publisher?: string;
}

/** One line of a table of contents: a part of a plan, or a task of a part. */
export interface CardContents {
  /** Its number, e.g. `四` or `19`. */
  label: string;
  title: string;
  /** The tasks a part holds, e.g. `18—23`. */
  note?: string;
}

export interface CardBase extends CardTitle {
  /** Address of the page the card stands for, e.g. `/20xx/19/`. */
  page: string;
  siteName: string;
  publisher?: string;
  /** The day of the wording its page shows, `2027-03-01`; left out where it is not known. */
  date?: string;
}

export interface HomeCard extends CardBase {
  kind: 'home';
  /** The plan the site opens with, and how much it holds. */
  planTitle: string;
  partCount: number;
  taskCount: number;
}

export interface EditionCard extends CardBase {
  kind: 'edition';
  code: string;
  contents: CardContents[];
  taskCount: number;
}

export interface PartCard extends CardBase {
  kind: 'part';
  planTitle: string;
  /** The part's number as the source writes it, e.g. `四`. */
  numeral: string;
  /** Its tasks. */
  contents: CardContents[];
}

export interface TaskCard extends CardBase {
  kind: 'task';
  planTitle: string;
  numeral: string;
  /** The part's label as the source has it, e.g. `四、`. */
  partLabel: string;
  partTitle: string;
  /** The code that is printed and typed, e.g. `20xx-19`. */
  code: string;
  /** The task in one plain sentence, in the editors' words. */
  summary?: string;
}

export interface TermCard extends CardBase {
  kind: 'term';
  pinyin?: string;
  /** What the term means, in a sentence or so; left out where it is not known. */
  line?: string;
}

export interface ArticleCard extends CardBase {
  kind: 'article';
  /** What articles of its kind are called in full, e.g. `政策解读`. */
  column: string;
  /** The plan it speaks of. */
  planTitle?: string;
  /** What it says, in a sentence or two. */
  summary?: string;
}

export type ShareCard = HomeCard | EditionCard | PartCard | TaskCard | TermCard | ArticleCard;
export type CardKind = ShareCard['kind'];

/** Who speaks: the publisher where it is known, with the site's name. */
export function identityOf({ siteName, publisher }: Pick<ShareCard, 'siteName' | 'publisher'>): string {
  return publisher === undefined || publisher === siteName ? siteName : `${publisher} · ${siteName}`;
}

/** The number in a heading's label without its punctuation: `19.` gives `19`, `四、` gives `四`. */
export function numeralOf(heading: Heading): string {
  return heading.label.replace(/[^\p{L}\p{N}-]/gu, '');
}

/** Who signs a card. */
export const signOf = ({ name, publisher }: CardSite): Pick<CardBase, 'siteName' | 'publisher'> => ({ siteName: name, publisher });
