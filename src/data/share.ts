import { fileOf } from '../archive/picture-files.ts';
import { formatNames } from '../share/format.ts';
import type { CardFormat } from '../share/format.ts';
import type { Overview } from '../share/overview.ts';
import { drawn, pictureOf, picturesOf } from '../share/picture.ts';
import type { Picture } from '../share/picture.ts';
import { fullAddress, href } from './address.ts';
import { cardAt } from './archive.ts';

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
  /** The same on this site, wherever it is looked at. */
  path: string;
  width: number;
  height: number;
}

/** A page's pictures; what is missing is not part of the site. */
export type PagePictures = { link: PagePicture } & { [Format in Exclude<CardFormat, 'link'>]?: PagePicture };

/** A build for trying things out may do without: `SHARE_PICTURES=0`. */
const hasPictures = process.env.SHARE_PICTURES !== '0';

/** The share picture of the page with this path. */
export function pageCard(path: string): PageCard | undefined {
  const card = hasPictures ? cardAt(path) : undefined;
  const picture = card === undefined ? undefined : pictureOf(card, 'link', fullAddress);
  if (picture === undefined) return undefined;
  const { address, width, height } = published(picture);
  return { address, width: String(width), height: String(height), description: picture.card.title };
}

/** All share pictures of the page with this path; nothing for pages that have none of their own. */
export function pagePictures(path: string): PagePictures | undefined {
  const card = cardAt(path);
  if (!hasPictures || card === undefined || card.kind === 'overview') return undefined;
  return Object.fromEntries(picturesOf(card, fullAddress).map((picture) => [picture.canvas.format, published(picture)])) as unknown as PagePictures;
}

/** What the page with this path shows at one glance; nothing where there is no such page. */
export function overviewAt(path: string): Overview | undefined {
  const card = cardAt(path);
  return card?.kind === 'overview' ? card : undefined;
}

/** The long picture of an overview. */
export const longPicture = (overview: Overview): PagePicture | undefined =>
  hasPictures ? published({ card: overview, canvas: { format: 'long', address: fullAddress(overview.page) } }) : undefined;

function published(picture: Picture): PagePicture {
  const { file, format, width, height } = fileOf(picture) ?? drawn(picture);
  return { name: formatNames[format], address: fullAddress(file) ?? href(file), path: href(file), width, height };
}
