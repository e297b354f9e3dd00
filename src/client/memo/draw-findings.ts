import { diffWords } from '../../wording/diff.ts';
import { findingPath } from '../../memo/linking.ts';
import { verdicts, type Finding, type MemoReport, type Verdict } from '../../memo/report.ts';
import { differingPieces, findingWords, placeWords } from '../../memo/wording.ts';
import { findingId, placeId } from './draw-preview.ts';
import { element } from '../element.ts';

interface Drawing {
  report: MemoReport;
  addressOf: (path: string) => string;
  /** Whether places have to say of which edition they are. */
  several: boolean;
}

/** So many are drawn at once; a memo can have thousands. */
const portion = 100;

/** What was found, grouped by verdict, gravest first; what matches waits behind a summary. */
export function drawFindings(drawing: Drawing): HTMLElement[] {
  return (Object.keys(verdicts) as Verdict[]).flatMap((verdict) => {
    const numbers = [...drawing.report.findings.keys()].filter((number) => drawing.report.findings[number]!.verdict === verdict);
    if (numbers.length === 0) return [];
    const title = `${verdicts[verdict]}（${numbers.length} 处）`;
    const list = drawList(numbers, drawing);
    return [verdict === 'matches'
      ? element('details', { class: 'finding-group' }, element('summary', {}, title), ...list)
      : element('section', { class: `finding-group finding-${verdict}` }, element('h3', {}, title), ...list)];
  });
}

function drawList(numbers: readonly number[], drawing: Drawing): HTMLElement[] {
  const list = element('ol', {});
  const more = element('button', { class: 'button finding-more', type: 'button' });
  let drawn = 0;
  const draw = (until: number): void => {
    list.append(...numbers.slice(drawn, until).map((number) => drawFinding(number, drawing)));
    drawn = Math.min(until, numbers.length);
    more.textContent = `再列出 ${Math.min(portion, numbers.length - drawn)} 处，还有 ${numbers.length - drawn} 处`;
    more.hidden = drawn === numbers.length;
  };
  draw(portion);
  more.addEventListener('click', () => draw(drawn + portion));
  // Whoever comes from the memo wants one that may not be drawn yet.
  list.addEventListener('finding-wanted', (event) => {
    const at = numbers.indexOf((event as CustomEvent<number>).detail);
    if (at >= drawn) draw(Math.ceil((at + 1) / portion) * portion);
  });
  return [list, more];
}

function drawFinding(number: number, { report, addressOf, several }: Drawing): HTMLElement {
  const finding = report.findings[number]!;
  const path = findingPath(finding);
  const links = [element('a', { href: `#${placeId(number)}` }, '在文稿中查看')];
  if (path !== undefined && finding.place !== undefined) {
    links.push(element('a', { href: addressOf(path), target: '_blank', rel: 'noopener' }, `查看要点${placeWords(finding.place, several)}`));
  }
  return element('li', { id: findingId(number), tabindex: '-1' },
    element('p', { class: 'finding-words' }, element('span', { class: 'ordinal' }, `${number + 1}`), shortened(finding.words)),
    element('p', {}, findingWords(finding, several)),
    ...drawDifferences(finding),
    element('p', { class: 'finding-links' }, ...links));
}

const longestShown = 120;
const shortened = (words: string): string => (words.length <= longestShown ? words : `${words.slice(0, longestShown - 20)}……${words.slice(-18)}`);

function drawDifferences(finding: Finding): HTMLElement[] {
  return differingPieces(finding).map(({ planWords, memoWords }) => element('p', { class: 'word-diff' },
    element('span', { class: 'label' }, '应为 '),
    ...diffWords(memoWords, planWords).map(({ kind, text }): Node | string => {
      if (kind === 'same') return text;
      const [name, said] = kind === 'removed' ? ['del', '（文稿多出：'] as const : ['ins', '（文稿缺少：'] as const;
      return element(name, {}, element('span', { class: 'unseen' }, said), text, element('span', { class: 'unseen' }, '）'));
    })));
}
