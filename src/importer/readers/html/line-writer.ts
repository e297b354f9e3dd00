import type { DocumentLines } from '../document-lines.ts';

/** White space that browsers collapse. No-break and ideographic spaces are not among it. */
const collapsible = /[ \t\n\r\f]+/u;
/** Characters as wide as a Chinese one, between which a line end in the file is no space (CSS Text 3, 4.1.3). */
const wide = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60]/u;

/** Writes a page's text as browsers show it, so that spaces and line ends of the file's layout are gone. */
export class LineWriter {
  readonly lines: DocumentLines;
  /** White space met since the last word. */
  #space = '';
  /** The last character written. */
  #last = '';
  /** An item's number, waiting for the item's first words, which may stand in a block of their own. */
  #label = '';

  constructor(lines: DocumentLines) {
    this.lines = lines;
  }

  write(text: string): void {
    for (const piece of text.split(/([ \t\n\r\f]+)/u)) {
      if (piece === '') continue;
      if (collapsible.test(piece)) {
        this.#space += piece.includes('\n') || piece.includes('\r') ? '\n' : ' ';
      } else {
        this.lines.write(`${this.lines.open === '' ? '' : this.#gap(piece)}${this.#takeLabel()}${piece}`);
        this.#wrote(piece);
      }
    }
  }

  /** Writes text whose spaces and line ends count. */
  writeAsIs(text: string): void {
    this.lines.write(this.#takeLabel() + text.replace(/\r\n?/gu, '\n'));
    this.#wrote(text);
  }

  /** Ends the line if it holds anything. */
  endLine(): void {
    this.#space = '';
    if (this.lines.open !== '') this.lines.endLine();
  }

  /** Begins an item of a numbered list. */
  beginItem(label: string): void {
    this.endLine();
    this.#label = label;
  }

  /** Ends an item; one without words is its number alone. */
  endItem(): void {
    if (this.#label !== '') this.lines.write(this.#takeLabel());
    this.endLine();
  }

  #takeLabel(): string {
    const label = this.#label;
    this.#label = '';
    return label;
  }

  #wrote(text: string): void {
    this.#space = '';
    this.#last = [...text.slice(-2)].at(-1) ?? '';
  }

  #gap(next: string): string {
    if (this.#space === '') return '';
    return this.#space.includes('\n') && wide.test(this.#last) && wide.test(String.fromCodePoint(next.codePointAt(0) ?? 0)) ? '' : ' ';
  }
}
