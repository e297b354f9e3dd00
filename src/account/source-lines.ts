/** The lines of a source, counted from 1. */
export class SourceLines {
  readonly #source: string;
  readonly #ranges: { start: number; end: number }[];

  constructor(source: string) {
    this.#source = source;
    const ends = [...source.matchAll(/\r\n|\n|\r/gu)].map((match) => ({ end: match.index, next: match.index + match[0].length }));
    this.#ranges = [0, ...ends.map(({ next }) => next)].map((start, index) => ({ start, end: ends[index]?.end ?? source.length }));
  }

  /** How many there are; what follows the last line's end is a line only when it holds something. */
  get count(): number {
    const last = this.#ranges.at(-1);
    return this.#ranges.length - (last !== undefined && last.start === last.end ? 1 : 0);
  }

  /** A line's text without white space around it; nothing where there is no such line. */
  textOf(line: number): string {
    const range = this.#ranges[line - 1];
    return range === undefined ? '' : this.#source.slice(range.start, range.end).trim();
  }

  /** Where a line's text stands, without white space around it. */
  rangeOf(line: number): { start: number; end: number } {
    const { start } = this.#ranges[line - 1] ?? { start: this.#source.length };
    const text = this.textOf(line);
    const from = this.#source.indexOf(text, start);
    return { start: from, end: from + text.length };
  }

  /** The line on which an offset stands. */
  at(offset: number): number {
    let low = 0;
    let high = this.#ranges.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#ranges[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }
}
