import type { Entry } from '../glossary/schema.ts';
import { sentencesOf, type Block } from '../plan/model.ts';
import { entryOf } from './archive.ts';

/** A term explained beside the sentence that first uses it. */
export interface Note {
  /** The number of that sentence. */
  sentence: number;
  entry: Entry;
}

/** The notes of a text, in the order of their terms. */
export const notesOf = (blocks: Block[]): Note[] => sentencesOf(blocks).flatMap(({ number, spans }) =>
  spans.flatMap((span) => (span.kind === 'term' && span.first ? [{ sentence: number, entry: entryOf(span.slug) }] : [])));
