/** The formats a card can be drawn in; sizes in pixels. */
export const cardFormats = {
  /** What chat and search show beside a link (`og:image`). */
  link: { name: '链接卡片', width: 1200, height: 630 },
  /** What a chat shows small beside a forwarded article. */
  square: { name: '方图', width: 600, height: 600 },
  /** The head of an article in an official account (公众号). */
  cover: { name: '公众号封面', width: 900, height: 383 },
  /** What is kept, forwarded and printed; it leads back to its page by a QR code. */
  poster: { name: '海报', width: 1080, height: 1440 },
} as const satisfies Record<string, { name: string; width: number; height: number }>;

export type CardFormat = keyof typeof cardFormats;

/** What holds a whole plan or part at one glance (一图读懂): as tall as it needs to be. */
export const longFormat = { name: '长图', width: 1080 } as const;

export type PictureFormat = CardFormat | 'long';

export const formatNames: Record<PictureFormat, string> = {
  ...Object.fromEntries(Object.entries(cardFormats).map(([format, { name }]) => [format, name])) as Record<CardFormat, string>,
  long: longFormat.name,
};
