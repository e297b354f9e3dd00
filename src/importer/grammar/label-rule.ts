/** The kinds of numbering of the genre, from the highest level down. */
export const labelKinds = ['chapter', 'chapter-section', 'numeral', 'bracketed', 'named', 'item', 'sub-item', 'circled'] as const;

export type LabelKind = (typeof labelKinds)[number];

/** The number a line begins with, and what follows it. */
export interface Label {
  number: number;
  rest: string;
}

/** How one kind of numbering is written. */
export interface LabelRule {
  kind: LabelKind;
  /** The label a line begins with, or nothing. */
  read(line: string): Label | undefined;
  /** Lines that begin so, as `number rest`. */
  specimens: Record<string, string>;
  /** Lines that look alike and are no such label. */
  others: readonly string[];
}
