import type { DrawnPicture, Picture } from '../share/picture.ts';

/** What a page says of a share picture: its path on the site, and its pixels. */
export type PictureFile = Pick<DrawnPicture, 'file' | 'format' | 'width' | 'height'>;

/** Pages are bundled with modules of their own: what the build has worked out for them stands where both see it. */
const shared = globalThis as typeof globalThis & { yaodianPictureFiles?: Map<string, PictureFile> };

/** The files of pictures that were drawn in this build, by page and format: a picture's name comes of drawing it, which takes a millisecond. */
export const pictureFiles = (): Map<string, PictureFile> => (shared.yaodianPictureFiles ??= new Map());

/** A page has one picture of each format. */
export const pictureKey = (page: string, format: string): string => `${format} ${page}`;

/** The file of a picture, where this build has drawn it. */
export const fileOf = ({ card, canvas }: Picture): PictureFile | undefined => pictureFiles().get(pictureKey(card.page, canvas.format));
