/** Pictures: cards drawn in a format, with the names they have in a site. */

import { createHash } from 'node:crypto';
import packageFile from '../../package.json' with { type: 'json' };
import type { ShareCard } from './card.ts';
import type { Card } from './cards.ts';
import { drawCard } from './draw/draw-card.ts';
import { sizeOf } from './draw/element.ts';
import type { Drawing } from './draw/element.ts';
import type { Canvas } from './draw/frame.ts';
import { drawOverview } from './draw/overview.ts';
import type { CardFormat, PictureFormat } from './format.ts';
import type { Overview } from './overview.ts';
import { encoding } from './png.ts';

/** A card and what it is to be drawn on. A long picture without an address has no QR code. */
export type Picture = CardPicture | LongPicture;

interface CardPicture {
  card: ShareCard;
  canvas: Canvas;
}

interface LongPicture {
  card: Overview;
  canvas: { format: 'long'; address: string | undefined };
}

export interface DrawnPicture {
  /** Its public path, e.g. `/share/20xx-19-0a1b2c3d4e.png`, without the site's base path. */
  file: string;
  /** Address of the page it stands for. */
  page: string;
  format: PictureFormat;
  width: number;
  height: number;
  drawing: Drawing;
}

/** What besides the drawing decides the bytes of a picture. Versions are exact in package.json. */
const { dependencies } = packageFile;
const ingredients = [
  dependencies['@expo-google-fonts/noto-serif-sc'],
  dependencies['satori'],
  dependencies['@resvg/resvg-js'],
  encoding,
];

const everyFormat: readonly CardFormat[] = ['link', 'square', 'cover', 'poster'];

/** The formats a site holds of each kind of card; others are made when somebody asks for them. */
const formatsHeld: Record<Card['kind'], readonly PictureFormat[]> = {
  home: everyFormat, edition: everyFormat, part: everyFormat, task: everyFormat, article: everyFormat, term: ['link'], overview: ['long'],
};

/** Gives the absolute address of a page; nothing where the site does not know its own. */
export type AddressOf = (page: string) => string | undefined;

/**
 * The absolute addresses of a site's pages.
 * @param origin the site's own, e.g. `https://www.example.gov.cn`; missing where it is not known
 * @param base the folder of the host in which it is published, e.g. `/jyj/plan/`
 */
export const addressesUnder = (origin: string | undefined, base: string): AddressOf =>
  (page) => (origin === undefined ? undefined : new URL(base.replace(/\/$/u, '') + page, origin).href);

/** The picture of a card in a format; none in one that its kind is not drawn in, and no poster where its page has no absolute address. */
export function pictureOf(card: Card, format: PictureFormat, addressOf: AddressOf): Picture | undefined {
  const address = addressOf(card.page);
  if (card.kind === 'overview') return format === 'long' ? { card, canvas: { format, address } } : undefined;
  if (format === 'long') return undefined;
  if (format !== 'poster') return { card, canvas: { format } };
  return address === undefined ? undefined : { card, canvas: { format, address } };
}

/** The pictures a site holds of a card. */
export function picturesOf(card: Card, addressOf: AddressOf): Picture[] {
  return formatsHeld[card.kind].map((format) => pictureOf(card, format, addressOf)).filter((picture) => picture !== undefined);
}

/**
 * Draws a picture. The hash in its path is taken over the drawing and the versions of all that renders it,
 * so the same path always means the same picture, and changed designs get new paths.
 */
export function drawn(picture: Picture): DrawnPicture {
  const drawing = isLong(picture) ? drawOverview(picture.card, picture.canvas.address) : drawCard(picture.card, picture.canvas);
  const hash = createHash('sha256').update(JSON.stringify([drawing, ingredients])).digest('hex').slice(0, 10);
  return { file: `/share/${pictureName(picture)}-${hash}.png`, page: picture.card.page, format: picture.canvas.format, ...sizeOf(drawing), drawing };
}

const isLong = (picture: Picture): picture is LongPicture => picture.canvas.format === 'long';

/** `/20xx/part/4/` gives `20xx-part-4`, and its poster `20xx-part-4-poster`. */
export function pictureName({ card, canvas: { format } }: Picture): string {
  const page = card.page.split('/').filter((segment) => segment !== '').join('-') || 'home';
  return format === 'link' || format === 'long' ? page : `${page}-${format}`;
}
