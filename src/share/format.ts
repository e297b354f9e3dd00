/** The formats a card can be drawn in; sizes in pixels. */
export const cardFormats = {
  /** What chat and search show beside a link (`og:image`). */
  link: { width: 1200, height: 630 },
} as const satisfies Record<string, { width: number; height: number }>;

export type CardFormat = keyof typeof cardFormats;
