import { cardFile } from '../share/card-file.ts';
import { cardsOf } from '../share/card.ts';
import { cardFormats } from '../share/format.ts';
import { fullAddress, href } from './address.ts';
import { editions, glossary, site } from './archive.ts';

/** A page's share picture as its metadata names it. */
export interface PageCard {
  /** With the site's origin where it is known: chat programs ask for it. */
  address: string;
  width: string;
  height: string;
  description: string;
}

const { width, height } = cardFormats.link;

const cards = new Map(cardsOf(site, editions.map(({ plan }) => plan), [...glossary.values()]).map((card) => {
  const file = cardFile(card);
  return [card.page, {
    address: fullAddress(file) ?? href(file), width: String(width), height: String(height), description: card.title,
  }];
}));

/** The share picture of the page with this path. */
export const pageCard = (path: string): PageCard | undefined => cards.get(path);
