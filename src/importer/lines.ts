/** A line of the source document that holds anything. */
export interface SourceLine {
  /** 1 for the first line. */
  line: number;
  /** Its text without surrounding white space. */
  text: string;
  /** Its text as it stands. */
  raw: string;
}

/** What the recogniser works on: a paragraph, a heading, or a table. */
export interface Line {
  /** The line of the source on which it begins. */
  line: number;
  text: string;
  /** The lines of the source it is made of; several where a paragraph is broken over lines. */
  sources: readonly SourceLine[];
  /** A table's cells, row by row. */
  rows?: string[][];
}

/** A line that is not taken into the plan, and why. */
export interface DiscardedLine {
  line: number;
  text: string;
  /** In Chinese, for readers. */
  reason: string;
}

/** The lines of a text that hold anything. Lines end as they do for ranges in the source. */
export function sourceLines(text: string): SourceLine[] {
  return text
    .split(/\r\n|\n|\r/u)
    .map((raw, index) => ({ line: index + 1, text: raw.trim(), raw }))
    .filter((line) => line.text !== '');
}

export const discard = ({ sources }: Line, reason: string): DiscardedLine[] =>
  sources.map(({ line, text }) => ({ line, text, reason }));

/** Whether a text ends as sentences do; a remark in brackets may follow: （详见附件1）. */
export const isFinished = (text: string): boolean => /[。！？!?：:；;.…][”’」』》）)】\]]*(?:[（(][^（()）]*[）)])?$/u.test(text);

/** Running text, unlike titles and a website's frame, ends with a full stop or leads on to what follows. */
export const isProse = (text: string): boolean => /[。！!：:；;][”’」』》）)】\]]*$/u.test(text);
