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

/** Finds the passages of records in the source, in reading order, and collects what is not there. */
export class PassageFinder {
  readonly problems: Problem[] = [];
  readonly #reader: SourceReader;
  readonly #masks: readonly MaskForm[];
  readonly #place: string;

  constructor(source: string, masks: readonly MaskForm[], place: string) {
    this.#reader = new SourceReader(source);
    this.#masks = masks;
    this.#place = place;
  }

  /** A passage on a line, after numbering at most. */
  passageAt(line: number, text: string, name: string): Passage {
    this.#reader.goToLine(line);
    return this.#find(text, labelLength, name, line);
  }

  /** A passage close below what was found last. */
  passageBelow(text: string, line: number, name: string): Passage {
    return this.#find(text, gapLength, name, line);
  }

  /** A heading, and where its label begins. */
  headingAt(line: number, title: string, name: string): { heading: Heading; start: number } {
    this.#reader.goToLine(line);
    const lineStart = this.#reader.position;
    const passage = this.#find(title, labelLength, name, line);
    const label = this.#reader.slice({ start: lineStart, end: passage.range.start }).trimStart();
    return { heading: { label: label.trimEnd(), title: passage, stop: '' }, start: passage.range.start - label.length };
  }

  /** Running text that begins on its own line. */
  blocksAt({ line, blocks }: TextAt, name: string, sentencesBefore = 0): Block[] {
    this.#reader.goToLine(line);
    return this.#blocks(blocks, name, line, sentencesBefore);
  }

  /** Running text below what was found last. */
  blocksBelow({ line, blocks }: TextAt, name: string, sentencesBefore = 0): Block[] {
    return this.#blocks(blocks, name, line, sentencesBefore);
  }

  /** What closes a title: the rest of its line, up to the text that begins on it; and where that ends. */
  stopAfter(title: SourceRange, next: SourceRange | undefined): { stop: string; end: number } {
    const rest = this.#reader.restOfLine(title.end);
    const before = next === undefined ? rest : rest.slice(0, Math.max(0, next.start - title.end));
    return { stop: before.trim(), end: title.end + before.trimEnd().length };
  }

  #blocks(blocks: readonly BlockRecord[], name: string, line: number, sentencesBefore: number): Block[] {
    let number = sentencesBefore;
    return blocks.map((block): Block => {
      if (typeof block !== 'string') {
        return { kind: 'table', rows: block.map((row) => row.map((cell) => this.#find(cell, gapLength, `${name}的表格`, line))) };
      }
      return { kind: 'paragraph', sentences: splitSentences(block).map((sentence) => {
        number += 1;
        return { number, ...this.#find(sentence, gapLength, `${name}第 ${number} 句`, line) };
      }) };
    });
  }

  #find(text: string, within: number, name: string, line: number): Passage {
    const range = this.#reader.find(text, within) ?? this.#mismatch(text, name, line);
    return { text, spans: maskSpans(text, this.#masks), range };
  }

  #mismatch(text: string, field: string, line: number): SourceRange {
    const position = this.#reader.position;
    // Once a text's words have left the source, the sentences that follow say nothing new.
    if (!this.problems.some((problem) => problem.line === line)) {
      this.problems.push({
        kind: 'text-differs-from-source', file: this.#place, line, field, found: text.slice(0, 40), expected: this.#reader.glimpse(),
      });
    }
    return { start: position, end: position };
  }
}
