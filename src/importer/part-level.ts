import { numberingChain } from './chain.ts';
import type { LabelKind } from './grammar/label-rule.ts';
import { labelledLines, type LabelledLine } from './labelled.ts';
import type { Line } from './lines.ts';

export interface PartLevel {
  kind: LabelKind;
  /** The lines that head the parts. */
  headings: LabelledLine[];
}

/** The highest kind of numbering that counts on through the lines; nothing when there is none. */
export function partLevel(lines: readonly Line[]): PartLevel | undefined {
  const labelled = labelledLines(lines);
  for (const [kind, least] of [['chapter', 2], ['numeral', 2], ['bracketed', 2], ['numeral', 1]] as const) {
    const headings = numberingChain(labelled.filter((label) => label.kind === kind));
    if (headings.length >= least && (least > 1 || headings[0]?.number === 1)) return { kind, headings };
  }
  return undefined;
}
