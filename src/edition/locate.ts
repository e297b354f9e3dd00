import type { SourceRange } from '../plan/model.ts';

/** Where plan text stands in its source: line breaks and spaces of the source between its characters do not count. */
export class SourceReader {
  readonly #source: string;
  readonly #lineStarts: number[];
  #at = 0;

  constructor(source: string) {
    this.#source = source;
    this.#lineStarts = [0, ...[...source.matchAll(/\r\n|\n|\r/gu)].map((match) => match.index + match[0].length)];
  }

  /** The offset at which the next search begins. */
  get position(): number {
    return this.#at;
  }

  /** Moves to the beginning of a line, counted from 1. */
  goToLine(line: number): void {
    this.#at = this.#lineStarts[line - 1] ?? this.#source.length;
  }

  /**
   * Finds the next place where `text` stands and moves behind it.
   * @param within how many characters, white space not counted, may be passed over before it begins
   * @returns its range, or nothing when it is not there; then the reader has not moved
   */
  find(text: string, within: number): SourceRange | undefined {
    let passed = 0;
    for (let start = this.#at; start <= this.#source.length && passed <= within; start += 1) {
      const end = this.#match(text, start);
      if (end !== undefined) {
        this.#at = end;
        return { start, end };
      }
      if (!/\s/u.test(this.#source.charAt(start))) passed += 1;
    }
    return undefined;
  }

  /** The source's characters of a range. */
  slice({ start, end }: SourceRange): string {
    return this.#source.slice(start, end);
  }

  /** What stands between an offset and the end of its line. */
  restOfLine(offset: number): string {
    return /^[^\r\n]*/u.exec(this.#source.slice(offset))?.[0] ?? '';
  }

  /** What comes next, without the stop and the white space that close what was found last, and its line; for messages. */
  glimpse(): { text: string; line: number } {
    const between = /^[\s。]*/u.exec(this.#source.slice(this.#at))?.[0].length ?? 0;
    const start = this.#at + between;
    const below = this.#lineStarts.findIndex((lineStart) => lineStart > start);
    return { text: this.#source.slice(start, start + 40).trim(), line: below === -1 ? this.#lineStarts.length : below };
  }

  #match(text: string, start: number): number | undefined {
    let at = start;
    for (let index = 0; index < text.length; index += 1) {
      while (index > 0 && this.#source[at] !== text[index] && /\s/u.test(this.#source.charAt(at))) at += 1;
      if (this.#source[at] !== text[index]) return undefined;
      at += 1;
    }
    return at;
  }
}
