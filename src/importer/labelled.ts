import type { Label, LabelKind } from './grammar/label-rule.ts';
import { readLabel } from './grammar/labels.ts';
import type { Line } from './lines.ts';

/** A line that begins with a number of the genre. */
export interface LabelledLine extends Label {
  kind: LabelKind;
  line: Line;
  /** Its place among the lines. */
  at: number;
  weak: boolean;
}

/** The numbered lines among lines, in order. Tables hold none. */
export function labelledLines(lines: readonly Line[]): LabelledLine[] {
  return lines.flatMap((line, at) => {
    const label = line.rows === undefined ? readLabel(line.text) : undefined;
    return label === undefined ? [] : [{ ...label, line, at, weak: isWeak(label) }];
  });
}

/** Long text without a short title in front is hardly a heading. */
function isWeak({ kind, rest }: Label & { kind: LabelKind }): boolean {
  const stop = rest.indexOf('。');
  return (kind === 'numeral' || kind === 'chapter' || kind === 'bracketed') && (stop === -1 ? rest.length > 80 : stop > 40);
}
