import { bracketedLabel } from './bracketed-label.ts';
import { chapterLabel } from './chapter-label.ts';
import { chapterSectionLabel } from './chapter-section-label.ts';
import { circledLabel } from './circled-label.ts';
import { itemLabel } from './item-label.ts';
import type { Label, LabelKind, LabelRule } from './label-rule.ts';
import { namedLabel } from './named-label.ts';
import { numeralLabel } from './numeral-label.ts';
import { subItemLabel } from './sub-item-label.ts';

/** All kinds of numbering. No line begins with two of them. */
export const labelRules: readonly LabelRule[] = [
  chapterLabel, chapterSectionLabel, numeralLabel, bracketedLabel, namedLabel, itemLabel, subItemLabel, circledLabel,
];

/** The label a line begins with, and its kind. */
export function readLabel(line: string): (Label & { kind: LabelKind }) | undefined {
  for (const rule of labelRules) {
    const label = rule.read(line);
    if (label !== undefined) return { kind: rule.kind, ...label };
  }
  return undefined;
}
