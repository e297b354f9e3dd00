import { findingPath, placePath } from '../memo/linking.ts';
import { isFault, verdicts, type Finding, type MemoReport, type PlanPlace, type Remark, type Subject, type Verdict } from '../memo/report.ts';
import { countsWords, differingPieces, findingWords, placeWords } from '../memo/wording.ts';
import { diffWords, type DiffPiece } from '../wording/diff.ts';

/** What `npm run cite:check -- --json` prints; docs/citing.md explains the fields. */
export interface CiteCheckResult {
  document: string;
  /** Whether nothing has to be mended. */
  isRight: boolean;
  counts: Record<Verdict, number>;
  findings: CiteCheckFinding[];
}

export interface CiteCheckFinding {
  /** Counted from 1; the line of the document's text, one a paragraph. */
  line: number;
  /** UTF-16 units from the beginning of the text; `end` is exclusive. */
  start: number;
  end: number;
  subject: Subject;
  words: string;
  verdict: Verdict;
  remarks: Remark[];
  /** The same in words. */
  message: string;
  /** Where it leads: edition, passage and path. */
  place?: PlanPlace & { path: string };
  cited?: PlanPlace[];
  elsewhere?: PlanPlace[];
  /** The path of the words themselves. */
  link?: string;
  /** From the memo's words to the plan's, piece by piece. */
  differences?: DiffPiece[][];
}

export function citeCheckResult(document: string, memo: string, { findings, counts }: MemoReport, several: boolean): CiteCheckResult {
  const lineOf = lineCounter(memo);
  return {
    document,
    isRight: !findings.some(({ verdict }) => isFault(verdict)),
    counts,
    findings: findings.map((finding): CiteCheckFinding => {
      const { start, end, subject, words, verdict, remarks, place, cited, elsewhere } = finding;
      const link = findingPath(finding);
      const differences = differencesOf(finding);
      return {
        line: lineOf(start), start, end, subject, words, verdict, remarks: [...remarks], message: findingWords(finding, several),
        ...(place && { place: { ...place, path: placePath(place) } }), ...(cited && { cited }), ...(elsewhere && { elsewhere }),
        ...(link !== undefined && { link }), ...(differences.length > 0 && { differences }),
      };
    }),
  };
}

const differencesOf = (finding: Finding): DiffPiece[][] => differingPieces(finding).map(({ memoWords, planWords }) => diffWords(memoWords, planWords));

/** Says on which line a place is; places have to come in order. */
function lineCounter(memo: string): (place: number) => number {
  let line = 1;
  let from = 0;
  return (place) => {
    for (; from < place; from += 1) if (memo.charAt(from) === '\n') line += 1;
    return line;
  };
}

type Paint = (style: 'bold' | 'red' | 'green' | 'dim', text: string) => string;

/** The result for people: what has to be mended, gravest first, by line. */
export function renderCiteCheck(result: CiteCheckResult, report: MemoReport, { all, paint }: { all: boolean; paint: Paint }): string {
  const groups = (Object.keys(verdicts) as Verdict[]).filter((verdict) => all || verdict !== 'matches').flatMap((verdict) => {
    const own = result.findings.filter((finding) => finding.verdict === verdict);
    if (own.length === 0) return [];
    return ['', paint('bold', `${verdicts[verdict]}（${own.length} 处）`), ...own.map((finding) => renderFinding(finding, paint))];
  });
  const mark = result.isRight ? paint('green', '✓') : paint('red', '✗');
  return [`${mark} ${result.document}：${countsWords(report)}`, ...groups].join('\n');
}

function renderFinding({ line, words, message, place, link, differences = [] }: CiteCheckFinding, paint: Paint): string {
  const shown = words.replace(/\s+/gu, ' ');
  return [
    `  第 ${line} 行  ${shown.length > 80 ? `${shown.slice(0, 60)}……${shown.slice(-18)}` : shown}`,
    `    ${message}`,
    ...differences.map((pieces) => `    ${pieces.map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `［删：${text}］` : `［补：${text}］`)).join('')}`),
    ...(place && link !== undefined ? [paint('dim', `    ${placeWords(place)}  ${place.path}`)] : []),
  ].join('\n');
}
