/**
 * Sets a title in lines: broken by phrase and never inside a word, balanced, as large as its place allows.
 */

import { widthOf } from './text-width.ts';
import { piecesOf } from './title-pieces.ts';
import type { TitlePiece } from './title-pieces.ts';

/** The place a title is set in; lengths in pixels. */
export interface TitlePlace {
  width: number;
  height: number;
  maxLines: number;
  /** The sizes it may be set in, largest first. */
  sizes: readonly number[];
  /** Line height in em. */
  leading: number;
}

export interface SetTitle {
  lines: string[];
  size: number;
}

/** Every fourth size from the largest down to the smallest. */
export const sizesFrom = (largest: number, smallest: number): number[] =>
  Array.from({ length: Math.floor((largest - smallest) / 4) + 1 }, (_, index) => largest - 4 * index);

/** How much larger a title must get for one line more: a second line is cheap, a third crowds. */
const gainFor = (count: number): number => (count === 2 ? 1.1 : 1.25);

/**
 * Lines and size for a title. The lines joined are the title.
 * A title that does not fit even at the smallest size is set in that size and overflows its height.
 * @param unbroken words that stay whole, besides those found by segmentation.
 */
export function setTitle(title: string, place: TitlePlace, unbroken: readonly string[] = []): SetTitle {
  const pieces = piecesOf(title, unbroken);
  const smallest = place.sizes.at(-1) ?? 16;
  let best: SetTitle | undefined;
  for (let count = 1; count <= Math.min(place.maxLines, pieces.length); count += 1) {
    for (const size of place.sizes) {
      if (count * place.leading * size > place.height) continue;
      const lines = balancedLines(pieces, count, place.width / size);
      if (lines === undefined) continue;
      if (best === undefined || size > best.size * gainFor(count)) best = { lines, size };
      break;
    }
  }
  return best ?? { lines: filledLines(pieces, place.width / smallest), size: smallest };
}

/** The best way to set pieces in exactly `count` lines of at most `measure` em; none when there is no way. */
export function balancedLines(pieces: readonly TitlePiece[], count: number, measure: number): string[] | undefined {
  const ends = endsOf(pieces);
  const ideal = (ends.at(-1) ?? 0) / count;
  interface Way {
    cost: number;
    starts: number[];
  }
  let ways = new Map<number, Way>([[0, { cost: 0, starts: [] }]]);
  for (let line = 1; line <= count; line += 1) {
    const next = new Map<number, Way>();
    for (const [start, way] of ways) {
      for (let end = start + 1; end <= pieces.length; end += 1) {
        const width = (ends[end] ?? 0) - (ends[start] ?? 0);
        if (width > measure) break;
        const breakCost = end === pieces.length ? 0 : (pieces[end - 1]?.breakCost ?? 0);
        const cost = way.cost + ((width - ideal) / ideal) ** 2 + breakCost;
        if (cost < (next.get(end)?.cost ?? Infinity)) next.set(end, { cost, starts: [...way.starts, start] });
      }
    }
    ways = next;
  }
  const starts = ways.get(pieces.length)?.starts;
  return starts?.map((start, index) => textBetween(pieces, start, starts[index + 1] ?? pieces.length));
}

/** How wide the first pieces are together: none of them, one, two … */
function endsOf(pieces: readonly TitlePiece[]): number[] {
  const ends = [0];
  for (const { text } of pieces) ends.push((ends.at(-1) ?? 0) + widthOf(text));
  return ends;
}

/** As many lines as it takes, each as full as it goes; a word longer than a line is broken. */
function filledLines(pieces: readonly TitlePiece[], measure: number): string[] {
  const lines: string[] = [];
  const setable = pieces.flatMap(({ text }) => (widthOf(text) <= measure ? [text] : [...text]));
  for (const text of setable) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last + text) <= measure) lines[lines.length - 1] = last + text;
    else lines.push(text);
  }
  return lines;
}

function textBetween(pieces: readonly TitlePiece[], start: number, end: number): string {
  return pieces.slice(start, end).map(({ text }) => text).join('');
}
