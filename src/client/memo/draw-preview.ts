import { linkedMemo, type MemoPiece } from '../../memo/linking.ts';
import { shortVerdicts } from '../../memo/wording.ts';
import { isFault, verdicts, type MemoReport } from '../../memo/report.ts';
import { element } from '../element.ts';

export const placeId = (finding: number): string => `place-${finding + 1}`;
export const findingId = (finding: number): string => `finding-${finding + 1}`;

/** So many findings are drawn at once: browsers take long over thousands of links. What is copied does not depend on it. */
const portion = 400;

/** The memo as drawn so far. */
export interface Preview {
  isWhole: () => boolean;
  /** Draws on, at least to the finding of this number where one is given. */
  drawOn: (finding?: number) => void;
}

/**
 * Draws the memo with its links, each with a way back to what is said of it. The names of the ways back are no text, so
 * that what is marked by hand and copied is the memo.
 */
export function drawPreview(into: HTMLElement, memo: string, report: MemoReport, addressOf: (path: string) => string): Preview {
  const pieces = linkedMemo(memo, report);
  let next = 0;
  const drawOn = (wanted = 0): void => {
    const drawn = document.createDocumentFragment();
    let left = portion;
    for (; next < pieces.length && (left > 0 || wanted >= (pieces[next]!.finding ?? wanted + 1)); next += 1) {
      const piece = pieces[next]!;
      if (piece.finding !== undefined) left -= 1;
      drawn.append(piece.finding === undefined ? piece.text : drawFound(piece, piece.finding, report, addressOf));
    }
    into.append(drawn);
  };
  into.textContent = '';
  drawOn();
  return { isWhole: () => next === pieces.length, drawOn };
}

function drawFound({ text, path }: MemoPiece, finding: number, { findings }: MemoReport, addressOf: (path: string) => string): HTMLElement {
  const { verdict } = findings[finding]!;
  const words = path === undefined ? element('span', {}, text) : element('a', { href: addressOf(path), target: '_blank', rel: 'noopener' }, text);
  words.className = 'memo-words';
  const name = `${finding + 1}${isFault(verdict) ? ` ${shortVerdicts[verdict]}` : ''}`;
  const back = element('a', { class: 'memo-back', href: `#${findingId(finding)}`, 'data-name': name, 'aria-label': `第${finding + 1}处：${verdicts[verdict]}` });
  return element('span', { class: `memo-found memo-${verdict}`, id: placeId(finding), tabindex: '-1' }, words, back);
}
