import { diffArrays } from 'diff';

/** A stretch of words that two wordings share, or that only the earlier or the later has. */
export interface DiffPiece {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Words shared by chance between long differences make them unreadable; shorter ones are taken into the difference. */
const shortestSame = 2;

/**
 * What changed between two wordings, word by word, in reading order: removed before added. Without the `removed` pieces
 * it reads as the later wording, without the `added` ones as the earlier.
 */
export function diffWords(earlier: string, later: string): DiffPiece[] {
  const pieces = diffArrays(wordsOf(earlier), wordsOf(later)).map(({ added, removed, value }): DiffPiece =>
    ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') }));
  return merged(pieces.flatMap((piece, index): DiffPiece[] => {
    const between = piece.kind === 'same' && index > 0 && index < pieces.length - 1;
    return between && piece.text.length < shortestSame
      ? [{ kind: 'removed', text: piece.text }, { kind: 'added', text: piece.text }]
      : [piece];
  }));
}

/** Neighbouring differences become one removal and one addition. */
function merged(pieces: readonly DiffPiece[]): DiffPiece[] {
  const result: DiffPiece[] = [];
  let removed = '';
  let added = '';
  const settle = (): void => {
    if (removed !== '') result.push({ kind: 'removed', text: removed });
    if (added !== '') result.push({ kind: 'added', text: added });
    removed = added = '';
  };
  for (const { kind, text } of pieces) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      settle();
      result.push({ kind, text });
    }
  }
  settle();
  return result;
}

/** Browsers before Chromium 87 and Safari 14.1 have no segmenter; there each character is a word. */
const segmenter = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;

const wordsOf = (text: string): string[] =>
  (segmenter === undefined ? [...text] : [...segmenter.segment(text)].map(({ segment }) => segment));
