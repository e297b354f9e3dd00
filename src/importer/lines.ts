/** A line of the source document. */
export interface SourceLine {
  /** 1 for the first line. */
  number: number;
  /** Its text without surrounding white space. */
  text: string;
}

/** The lines of a text that hold anything. */
export function sourceLines(text: string): SourceLine[] {
  return text
    .split(/\r\n|\n|\r/u)
    .map((line, index) => ({ number: index + 1, text: line.trim() }))
    .filter((line) => line.text !== '');
}
