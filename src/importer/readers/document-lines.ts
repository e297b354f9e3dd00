import type { Remark, RemarkKind, SourceDocument } from '../source-document.ts';
import { InvisibleCount, withoutInvisible } from './invisible.ts';
import { limits, shortened } from './limits.ts';
import { refuse } from './refuse.ts';

/** A document's text as a reader writes it down, line by line, with the remarks and tables met on the way. */
export class DocumentLines {
  readonly #invisible = new InvisibleCount();
  readonly #remarks = new Map<RemarkKind, Remark[]>();
  readonly #tables: SourceDocument['tables'] = [];
  #lines: string[] = [];
  #open = '';
  /** The line that a table cell being captured will stand on. */
  #capturingFor: number | undefined;

  /** The 1-based number of the line being written. */
  get line(): number {
    return this.#capturingFor ?? this.#lines.length + 1;
  }

  /** What the line being written holds so far. */
  get open(): string {
    return this.#open;
  }

  /** Adds to the line being written, without invisible characters. */
  write(text: string): void {
    const visible = withoutInvisible(text);
    this.#invisible.add(visible.count, this.line);
    const [first = '', ...rest] = visible.text.split('\n');
    this.#open += first;
    for (const line of rest) {
      this.endLine();
      this.#open = line;
    }
  }

  /** Counts invisible characters that never reach `write`, so that their line is not known. */
  countInvisible(count: number): void {
    this.#invisible.add(count);
  }

  endLine(): void {
    this.#lines.push(this.#open);
    this.#open = '';
  }

  /** Remarks on the line being written, or on another; `null` for the document as a whole. */
  remark(kind: RemarkKind, detail: string, line: number | null = this.line): void {
    const ofKind = this.#remarks.get(kind) ?? [];
    ofKind.push({ kind, ...(line === null ? {} : { line }), detail: shortened(detail) });
    this.#remarks.set(kind, ofKind);
  }

  /** The lines that `write` makes, taken out of the document's lines. */
  capture(write: () => void): string[] {
    const outer = { lines: this.#lines, open: this.#open, capturingFor: this.#capturingFor };
    this.#capturingFor = this.line;
    this.#lines = [];
    this.#open = '';
    write();
    if (this.#open !== '') this.endLine();
    const captured = this.#lines;
    this.#lines = outer.lines;
    this.#open = outer.open;
    this.#capturingFor = outer.capturingFor;
    return captured;
  }

  /** Writes a line of cells: what each holds on one line, parted by tabs. Cells hold no tabs themselves. */
  writeRow(cells: string[][]): void {
    this.#open += cells.map((lines) => lines.filter((line) => line.trim() !== '').join(' ').replaceAll('\t', ' ')).join('\t');
    this.endLine();
  }

  /** Records that the lines from `firstLine` up to here are a table. A table inside a cell is part of that cell. */
  endTable(firstLine: number): void {
    const lastLine = this.line - 1;
    if (this.#capturingFor !== undefined || lastLine < firstLine) return;
    this.#tables.push({ firstLine, lastLine });
    this.remark('table-kept', `第 ${firstLine}—${lastLine} 行：${this.#lines[firstLine - 1] ?? ''}`, firstLine);
  }

  /** @throws ProblemError when there is no text, or a line is too long */
  finish(file: string): SourceDocument {
    if (this.#open !== '') this.endLine();
    const remarks = [...this.#remarks].flatMap(([kind, ofKind]) => {
      const more = ofKind.length - limits.remarksOfAKind;
      return more > 0 ? [...ofKind.slice(0, limits.remarksOfAKind), { kind, detail: `另有 ${more} 处` }] : ofKind;
    });
    return finished({ text: this.#lines.join('\n'), remarks: [...remarks, ...this.#invisible.remarks()], tables: this.#tables }, file);
  }
}

/**
 * What every reader's result must be.
 * @throws ProblemError when there is no text, or a line is too long
 */
export function finished(document: SourceDocument, file: string): SourceDocument {
  if (document.text.trim() === '') return refuse('document-empty', file, '没有文字');
  if (document.text.length > limits.lineLength) {
    const long = document.text.split(/\r\n|\n|\r/u).findIndex((line) => line.length > limits.lineLength);
    if (long !== -1) return refuse('document-too-large', file, `这一行超过 ${limits.lineLength} 个字符`, long + 1);
  }
  return document;
}
