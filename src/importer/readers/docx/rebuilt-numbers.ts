import type { DocumentLines } from '../document-lines.ts';
import type { Label } from './counters.ts';

/** The numbers rebuilt in a document, told list by list: the first, the last, and how many. */
export class RebuiltNumbers {
  readonly #lists = new Map<string, { line: number; first: string; last: string; count: number; unknownFormats: Set<string> }>();

  add(list: string, label: Label, line: number): void {
    const known = this.#lists.get(list) ?? { line, first: label.text, last: label.text, count: 0, unknownFormats: new Set() };
    known.last = label.text;
    known.count += 1;
    for (const format of label.unknownFormats) known.unknownFormats.add(format);
    this.#lists.set(list, known);
  }

  remarkOn(lines: DocumentLines): void {
    for (const { line, first, last, count, unknownFormats } of this.#lists.values()) {
      lines.remark('number-rebuilt', count === 1 ? `“${first}”，共 1 处` : `从“${first}”到“${last}”，共 ${count} 处`, line);
      for (const format of unknownFormats) lines.remark('number-format-unknown', `${format}，如“${first}”`, line);
    }
  }
}
