import { wordingDate } from '../ledger/model.ts';
import { cardsOf } from '../share/card.ts';
import { cardFormats } from '../share/format.ts';
import type { CardFormat } from '../share/format.ts';
import { drawn, pictureOf, picturesOf } from '../share/picture.ts';
import type { Picture } from '../share/picture.ts';
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

/** A picture that readers may save and send; lengths in pixels. */
export interface PagePicture {
  /** What the format is called, e.g. 海报. */
  name: string;
  address: string;
  width: number;
  height: number;
}

/** A page's pictures; what is missing is not part of the site. */
export type PagePictures = { link: PagePicture } & { [Format in Exclude<CardFormat, 'link'>]?: PagePicture };

const ledgers = new Map(editions.map(({ plan: { edition }, ledger }) => [edition, ledger]));
const cards = new Map(cardsOf(site, editions.map(({ plan }) => plan), {
  terms: [...glossary.values()],
  dateOf: (edition, unit) => wordingDate(ledgers.get(edition), unit),
}).map((card) => [card.page, card]));

/** The share picture of the page with this path. */
export function pageCard(path: string): PageCard | undefined {
  const card = cards.get(path);
  const picture = card === undefined ? undefined : pictureOf(card, 'link', fullAddress);
  if (picture === undefined) return undefined;
  const { address, width, height } = published(picture);
  return { address, width: String(width), height: String(height), description: picture.card.title };
}

/** All share pictures of the page with this path; nothing for pages that have none of their own. */
export function pagePictures(path: string): PagePictures | undefined {
  const card = cards.get(path);
  if (card === undefined) return undefined;
  return Object.fromEntries(picturesOf(card, fullAddress).map((picture) => [picture.canvas.format, published(picture)])) as unknown as PagePictures;
}

function published(picture: Picture): PagePicture {
  const { file, format } = drawn(picture);
  return { ...cardFormats[format], address: fullAddress(file) ?? href(file) };
}
