import type { PublishedArticle } from './model.ts';

/** A fictional approved article, for tests. */
export const specimenArticle: PublishedArticle = {
  kind: 'interpretation', slug: 'trees', file: 'content/interpretations/trees.mdx', title: '果树 <与> “树” & 人', summary: '一句“话” & <b>。',
  edition: '2034', parts: [1], basis: [{ text: '原文' }], status: 'approved',
  author: '甲', written: '2034-01-01', reviewer: '乙', reviewed: '2034-01-02', approver: '丙', approved: '2034-01-03', reviewBy: '2035-01-03',
  body: { texts: [{ words: '要求', isHeading: true }, { words: '剪 & 挂。', isHeading: false }], links: [], pictures: [] }, unfinished: [],
};

/** Exif data with one directory and, in another, these tags of a place; `II` begins with the last byte, `MM` with the first. */
export function exif(order: 'II' | 'MM', positionTags: readonly number[]): Buffer {
  const isLittle = order === 'II';
  const bytes = Buffer.alloc(8 + 2 + 12 + 4 + 2 + 12 * positionTags.length + 4);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  bytes.write(order, 'latin1');
  view.setUint16(2, 42, isLittle);
  view.setUint32(4, 8, isLittle);
  view.setUint16(8, 1, isLittle);
  view.setUint16(10, 0x8825, isLittle);
  view.setUint16(12, 4, isLittle);
  view.setUint32(14, 1, isLittle);
  view.setUint32(18, 26, isLittle);
  view.setUint16(26, positionTags.length, isLittle);
  positionTags.forEach((tag, index) => view.setUint16(28 + 12 * index, tag, isLittle));
  return bytes;
}

/** A JPEG file with this in its first piece for applications. */
export const jpegWith = (data: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1, (data.length + 2) >> 8, (data.length + 2) & 0xff]), data, Buffer.from([0xff, 0xda, 0, 2, 0xff, 0xd9])]);

/** What a telephone's picture begins with: where it was taken. */
export const locatedJpeg = (): Buffer => jpegWith(Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif('II', [1, 2, 3, 4])]));
