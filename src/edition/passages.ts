import { maskSpans, type MaskForm } from '../plan/mask.ts';
import type { Block, Heading, Passage, SourceRange } from '../plan/model.ts';
import type { Problem } from '../plan/problem.ts';
import { splitSentences } from '../plan/sentences.ts';
import { SourceReader } from './locate.ts';
import type { BlockRecord } from './schema.ts';

/** How far a title may stand from the beginning of its line: numbering and indentation. */
const labelLength = 24;
/** How far text may stand from what precedes it: a full stop, a line break, indentation. */
const gapLength = 12;

interface TextAt {
  line: number;
  blocks: readonly BlockRecord[];
}

/** Where a passage is written down, for messages: the file inside the edition's folder, and the field or place in it. */
export interface WrittenAt {
  file: string;
  field: string;
}

/** Finds the passages of records in the source, in reading order, and collects what is not there. */
export class PassageFinder {
  readonly problems: Problem[] = [];
  readonly #reader: SourceReader;
  readonly #masks: readonly MaskForm[];
  readonly #place: string;
  /** File and first line of the text whose words were last not found. */
  #lastMismatch = '';

  constructor(source: string, masks: readonly MaskForm[], place: string) {
    this.#reader = new SourceReader(source);
    this.#masks = masks;
    this.#place = place;
  }

  /** A passage on a line, after numbering at most. */
  passageAt(line: number, text: string, at: WrittenAt): Passage {
    this.#reader.goToLine(line);
    return this.#find(text, labelLength, at, line);
  }

  /** A passage close below what was found last. */
  passageBelow(text: string, line: number, at: WrittenAt): Passage {
    return this.#find(text, gapLength, at, line);
  }

  /** A heading, and where its label begins. */
  headingAt(line: number, title: string, at: WrittenAt): { heading: Heading; start: number } {
    this.#reader.goToLine(line);
    const lineStart = this.#reader.position;
    const passage = this.#find(title, labelLength, at, line);
    const label = this.#reader.slice({ start: lineStart, end: passage.range.start }).trimStart();
    return { heading: { label: label.trimEnd(), title: passage, stop: '' }, start: passage.range.start - label.length };
  }

  /** Running text that begins on its own line. */
  blocksAt({ line, blocks }: TextAt, file: string, sentencesBefore = 0): Block[] {
    this.#reader.goToLine(line);
    return this.#blocks(blocks, file, line, sentencesBefore);
  }

  /** Running text below what was found last. */
  blocksBelow({ line, blocks }: TextAt, file: string, sentencesBefore = 0): Block[] {
    return this.#blocks(blocks, file, line, sentencesBefore);
  }

  /** What closes a title: the rest of its line, up to the text that begins on it; and where that ends. */
  stopAfter(title: SourceRange, next: SourceRange | undefined): { stop: string; end: number } {
    const rest = this.#reader.restOfLine(title.end);
    const before = next === undefined ? rest : rest.slice(0, Math.max(0, next.start - title.end));
    return { stop: before.trim(), end: title.end + before.trimEnd().length };
  }

  #blocks(blocks: readonly BlockRecord[], file: string, line: number, sentencesBefore: number): Block[] {
    let number = sentencesBefore;
    return blocks.map((block): Block => {
      if (typeof block !== 'string') {
        return { kind: 'table', rows: block.map((row) => row.map((cell) => this.#find(cell, gapLength, { file, field: '表格' }, line))) };
      }
      return { kind: 'paragraph', sentences: splitSentences(block).map((sentence) => {
        number += 1;
        return { number, ...this.#find(sentence, gapLength, { file, field: `第 ${number - sentencesBefore} 句` }, line) };
      }) };
    });
  }

  #find(text: string, within: number, at: WrittenAt, line: number): Passage {
    const range = this.#reader.find(text, within) ?? this.#mismatch(text, at, line);
    return { text, spans: maskSpans(text, this.#masks), range };
  }

  #mismatch(text: string, { file, field }: WrittenAt, firstLine: number): SourceRange {
    const position = this.#reader.position;
    // Once a text's words have left the source, the passages that follow in its file say nothing new.
    if (this.#lastMismatch !== `${file} ${firstLine}`) {
      this.#lastMismatch = `${file} ${firstLine}`;
      const { text: expected, line } = this.#reader.glimpse();
      this.problems.push({ kind: 'text-differs-from-source', file: `${this.#place}/${file}`, line, field, found: text.slice(0, 40), expected });
    }
    return { start: position, end: position };
  }
}
