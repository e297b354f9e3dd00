import { bodyName } from './grammar/body-name.ts';
import { frameReason } from './grammar/frame-line.ts';
import { isNotice, isSubtitle, isTitleLike, isTitleRemark, namesYear, titleScore } from './grammar/title-line.ts';
import { isProse, type Line } from './lines.ts';

export interface PlanTitle {
  /** The places of its first and last line. */
  from: number;
  to: number;
  text: string;
  score: number;
  /** Whether another line could be the title as well, or this one has little of a title. */
  doubtful: boolean;
}

/**
 * Finds the plan's title among the lines above its first part. It may stand on up to three lines.
 * A title that comes again is taken where it stands last: before it come a website's frame, a cover and a covering letter.
 */
export function findTitle(lines: readonly Line[]): PlanTitle | undefined {
  const candidates = lines.flatMap((_line, at) => (titlePart(lines, at) && titleScore(lines[at]?.text ?? '') > 0 ? [block(lines, at)] : []));
  const score = Math.max(0, ...candidates.map((candidate) => candidate.score));
  const best = candidates.filter((candidate) => candidate.score === score);
  const last = best.at(-1);
  if (last === undefined || score < 2) return fallback(lines);
  // Between two titles stands the plan's own text, unless it is a covering letter or belongs to a website.
  const rival = best.find((candidate) => candidate.to < last.from && !isNotice(candidate.text)
    && between(lines, candidate, last).some((line) => isProse(line.text) && line.text.length >= 40)
    && !between(lines, candidate, last).some((line) => frameReason(line.text) !== undefined));
  return rival === undefined ? last : { ...rival, doubtful: true };
}

const titlePart = (lines: readonly Line[], at: number): boolean => {
  const line = lines[at];
  return line !== undefined && line.rows === undefined && isTitleLike(line.text) && frameReason(line.text) === undefined;
};

const between = (lines: readonly Line[], first: PlanTitle, second: PlanTitle): Line[] => lines.slice(first.to + 1, second.from);

function block(lines: readonly Line[], at: number): PlanTitle {
  let from = at;
  let to = at;
  let doubtful = false;
  const text = (): string => lines.slice(from, to + 1).map((line) => line.text).join('');
  if (isTitleRemark(lines[to + 1]?.text ?? '') || (isSubtitle(lines[to + 1]?.text ?? '') && titlePart(lines, to + 1))) to += 1;
  const above = (): string => (titlePart(lines, from - 1) ? lines[from - 1]?.text ?? '' : '');
  const adjoins = (): boolean => lines[from - 1]?.line === (lines[from]?.line ?? 0) - 1;
  while (to - from < 2 && above() !== '') {
    const complete = titleScore(above()) >= 3 || isNotice(above());
    if (isSubtitle(text()) && titleScore(above()) < 4) from -= 1;
    else if (!namesYear(text()) && namesYear(above()) && !complete) from -= 1;
    else if (adjoins() && !complete && (/^[0-9二]/u.test(text()) || bodyName.matches(text().slice(0, -(lines[to]?.text.length ?? 0))))) [from, doubtful] = [from - 1, true];
    else break;
  }
  return { from, to, text: text(), score: titleScore(text().replace(/^[—―–－-]+/u, '')), doubtful };
}

/** Without a line that names a plan: the last short line before the text, else the first line of all. */
function fallback(lines: readonly Line[]): PlanTitle | undefined {
  const text = lines.findIndex((line) => isProse(line.text) && line.text.length >= 30);
  const before = lines.slice(0, text === -1 ? lines.length : text);
  const short = before.findLastIndex((_line, at) => titlePart(lines, at));
  const at = short === -1 ? lines.findIndex((line) => line.rows === undefined && line.text.length <= 100) : short;
  const line = lines[at];
  return line === undefined ? undefined : { from: at, to: at, text: line.text, score: 0, doubtful: true };
}
