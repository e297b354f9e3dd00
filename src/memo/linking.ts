import { passagePlace } from '../plan/passage-place.ts';
import type { Finding, MemoReport, PlanPlace } from './report.ts';
import { escapeHtml, linkHtml } from '../cite/html.ts';
import { textFragment } from '../cite/text-fragment.ts';

/** A stretch of the memo; all of them joined are the memo, character for character. */
export interface MemoPiece {
  text: string;
  /** The permalink it gets: a root-relative path. */
  path?: string;
  /** What was found there: its place among the report's findings. */
  finding?: number;
}

/** The path of a place; earlier wordings have their own. */
export function placePath({ edition, name, revision }: PlanPlace): string {
  const { path } = passagePlace(edition, name);
  if (revision === undefined) return path;
  const [page = '', sentence] = path.split('#');
  return `${page}r${revision}/${sentence === undefined ? '' : `#${sentence}`}`;
}

/** The permalink of what was found: of words quoted, the words themselves, all of them where some are left out. */
export function findingPath({ subject, place, planWords = [], around }: Finding): string | undefined {
  if (place === undefined) return undefined;
  const path = placePath(place);
  const fragments = subject === 'quotation' ? planWords.filter((words) => words !== '').map((words) => textFragment(words, planWords.length === 1 ? around : {})) : [];
  return fragments.length === 0 ? path : `${path}${path.includes('#') ? '' : '#'}${fragments.join('&').replace(/&:~:/gu, '&')}`;
}

/** The memo cut at everything that was found in it. */
export function linkedMemo(memo: string, { findings }: MemoReport): MemoPiece[] {
  const pieces: MemoPiece[] = [];
  let from = 0;
  for (const [number, finding] of findings.entries()) {
    if (from < finding.start) pieces.push({ text: memo.slice(from, finding.start) });
    const path = findingPath(finding);
    pieces.push({ text: memo.slice(finding.start, finding.end), finding: number, ...(path === undefined ? {} : { path }) });
    from = finding.end;
  }
  if (from < memo.length) pieces.push({ text: memo.slice(from) });
  return pieces;
}

/** Space that a paragraph loses unless it is told to keep it. Others go without: a page's content policy may refuse styles, aloud. */
const foldedSpace = /^[ \t]|[ \t]{2}|\t|[ \t]$/u;

/**
 * The memo as HTML for the clipboard: a paragraph a line, links put in. Whatever the memo holds is text in it.
 * @param addressOf the full address of a path
 */
export function memoHtml(memo: string, report: MemoReport, addressOf: (path: string) => string): string {
  const html = linkedMemo(memo, report).map(({ text, path }) => {
    const lines = text.split('\n');
    return (path === undefined ? lines.map(escapeHtml) : lines.map((line) => (line === '' ? '' : linkHtml(addressOf(path), line)))).join('\n');
  }).join('');
  return html.split('\n').map((line) => `<p${foldedSpace.test(line) ? ' style="white-space:pre-wrap"' : ''}>${line === '' ? '<br>' : line}</p>`).join('');
}
