import { placesOf, type Haystack, type Piece } from './haystack.ts';

/** A stretch of text as printed; `hit` stretches are what was searched for. */
export interface Segment {
  text: string;
  hit: boolean;
}

export interface Excerpt {
  /** Number of the sentence in which the excerpt starts, 1 for the first; none in text without addresses. */
  sentence?: number;
  segments: Segment[];
}

/** About how many characters an excerpt shows, and how many of them before the first hit. */
const excerptLength = 64;
const before = 18;

interface Range {
  start: number;
  end: number;
}

/** Cuts a text into hits and the rest. Ranges may touch, overlap and come in any order. */
function cut(text: string, ranges: Range[]): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  const push = (end: number, hit: boolean): void => {
    if (end <= at) return;
    const last = segments[segments.length - 1];
    const piece = text.slice(at, end);
    if (last?.hit === hit) last.text += piece;
    else segments.push({ text: piece, hit });
    at = end;
  };
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    push(start, false);
    push(end, true);
  }
  push(text.length, false);
  return segments;
}

/** Where haystack places `[from, to)` lie in the printed text of pieces set one after another. */
function printedRange(pieces: readonly Piece[], from: number, to: number): Range[] {
  let offset = 0;
  const ranges: Range[] = [];
  for (const piece of pieces) {
    const first = Math.max(from - piece.at, 0);
    const last = Math.min(to - piece.at, piece.text.length) - 1;
    if (first <= last) ranges.push({ start: offset + piece.starts[first]!, end: offset + piece.ends[last]! });
    offset += piece.original.length;
  }
  return ranges.length === 0 ? [] : [{ start: ranges[0]!.start, end: ranges[ranges.length - 1]!.end }];
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** The part of the text that is shown: everything when short, else about `excerptLength` characters around the first hit. */
function window(text: string, hits: Range[]): Range {
  if (text.length <= excerptLength + 8) return { start: 0, end: text.length };
  const first = hits.reduce((least, hit) => Math.min(least, hit.start), hits.length > 0 ? text.length : 0);
  let start = Math.min(Math.max(first - before, 0), text.length - excerptLength);
  if (start < 6) start = 0;
  let end = Math.min(start + excerptLength, text.length);
  if (text.length - end < 6) end = text.length;
  if (isLowSurrogate(text.charCodeAt(start))) start -= 1;
  if (isLowSurrogate(text.charCodeAt(end))) end += 1;
  return { start, end };
}

/** The name with what was searched for marked; `index` 0 is the title. */
export function markName(haystack: Haystack, words: readonly string[], index = 0): Segment[] {
  const piece = haystack.names[index];
  if (piece === undefined) return [];
  const hits = words.flatMap((word) =>
    placesOf(word, piece.text).map((place) => ({ start: piece.starts[place]!, end: piece.ends[place + word.length - 1]! })));
  return cut(piece.original, hits);
}

/**
 * The sentence that holds most of the words, earliest first, cut to a readable length around the first hit.
 * Where a hit runs into the next sentence the excerpt does too. Without a hit it is the first sentence;
 * `undefined` when there is no text.
 */
export function makeExcerpt(haystack: Haystack, words: readonly string[]): Excerpt | undefined {
  const { text, boundary } = haystack;
  const pieces = [...haystack.sentences, ...haystack.rest];
  if (pieces.length === 0) return undefined;
  const places = words.flatMap((word) => placesOf(word, text).filter((place) => place > boundary).map((place) => ({ word, place })));
  const startsIn = (piece: Piece, place: number): boolean => place >= piece.at && place < piece.at + piece.text.length;
  let chosen = 0;
  let most = 0;
  pieces.forEach((piece, index) => {
    const held = new Set(places.filter(({ place }) => startsIn(piece, place)).map(({ word }) => word)).size;
    if (held > most) {
      most = held;
      chosen = index;
    }
  });
  const begin = pieces[chosen]!;
  const reach = places
    .filter(({ place }) => startsIn(begin, place))
    .reduce((furthest, { word, place }) => Math.max(furthest, place + word.length), begin.at + 1);
  const shown = pieces.slice(chosen).filter((piece, index) => index === 0 || piece.at < reach);
  const printed = shown.map((piece) => piece.original).join('');
  const hits = places.flatMap(({ word, place }) => printedRange(shown, place, place + word.length));
  const { start, end } = window(printed, hits);
  const inside = hits
    .filter((hit) => hit.end > start && hit.start < end)
    .map((hit) => ({ start: Math.max(hit.start, start) - start, end: Math.min(hit.end, end) - start }));
  const segments = cut(printed.slice(start, end), inside);
  if (start > 0) segments.unshift({ text: '…', hit: false });
  if (end < printed.length) segments.push({ text: '…', hit: false });
  return chosen < haystack.sentences.length ? { sentence: chosen + 1, segments } : { segments };
}
