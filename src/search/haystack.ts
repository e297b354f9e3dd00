import { fold, type Folded } from './fold.ts';
import type { SearchRecord } from './records.ts';

/** A name, a sentence or another stretch of text with its place in the haystack. */
export interface Piece extends Folded {
  original: string;
  /** Where its folded text starts in the haystack. */
  at: number;
}

/** All folded text of a record in one string: names, sentences without a gap between them, the rest piece by piece. */
export interface Haystack {
  text: string;
  /** Where each name ends: the places of the separators. */
  nameEnds: number[];
  /** Where the last name ends. */
  boundary: number;
  names: Piece[];
  sentences: Piece[];
  rest: Piece[];
}

/** Stands after each name; folded text never holds it. */
export const separator = '\0';

/** Stands before each piece of the rest; folded text never holds it. */
export const gap = '\u0001';

function layOut(originals: readonly string[], from: number, between: number): Piece[] {
  let at = from;
  return originals.map((original) => {
    const piece = { ...fold(original), original, at };
    at += piece.text.length + between;
    return piece;
  });
}

/** Lays out a record for searching. A match may run over the end of a sentence, of nothing else. */
export function makeHaystack(record: Pick<SearchRecord, 'names' | 'sentences' | 'rest'>): Haystack {
  const names = layOut(record.names, 0, 1);
  const head = names.map((piece) => piece.text).join(separator);
  const sentences = layOut(record.sentences, head.length + 1, 0);
  const body = sentences.map((piece) => piece.text).join('');
  const rest = layOut(record.rest ?? [], head.length + body.length + 2, 1);
  return {
    text: `${head}${separator}${body}${rest.map((piece) => gap + piece.text).join('')}`,
    nameEnds: names.map((piece) => piece.at + piece.text.length),
    boundary: head.length,
    names,
    sentences,
    rest,
  };
}

/** Every place where `needle` starts in `text`, overlapping ones included. */
export function placesOf(needle: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) places.push(at);
  return places;
}
