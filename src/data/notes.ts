import type { Entry } from '../glossary/schema.ts';
import { sentencesOf, type Block } from '../plan/model.ts';
import type { IndicatorRow } from '../register/schema.ts';
import { entryOf, type Edition } from './archive.ts';
import { indicatorNotesOf } from './indicator-notes.ts';

/** A term explained beside the sentence that first uses it, or an indicator beside the sentence that sets it. */
export type Note = {
  /** The number of that sentence. */
  sentence: number;
} & ({ kind: 'term'; entry: Entry } | { kind: 'indicator'; row: IndicatorRow });

/** A text with notes: its blocks, and whose they are (a task's id, `introduction` …). */
export interface NotedText {
  edition: Edition;
  owner: string;
  blocks: Block[];
}

/** The notes of a text in the order of its sentences, terms before indicators. */
export function notesOf({ edition, owner, blocks }: NotedText): Note[] {
  const terms = sentencesOf(blocks).flatMap(({ number, spans }) => spans.flatMap((span): Note[] =>
    (span.kind === 'term' && span.first ? [{ kind: 'term', sentence: number, entry: entryOf(span.slug) }] : [])));
  const indicators = indicatorNotesOf(edition, owner).map((note): Note => ({ kind: 'indicator', ...note }));
  return [...terms, ...indicators].sort((a, b) => a.sentence - b.sentence);
}
