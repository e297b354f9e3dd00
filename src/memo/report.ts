import type { Missing } from '../plan/address-locate.ts';
import type { PassageName } from '../plan/passages.ts';
import type { TextRange } from './plan-index.ts';

/** One row a verdict, gravest first: what writers call it. */
export const verdicts = {
  differs: '与要点有出入',
  'wrong-number': '文字对，编号不对',
  absent: '要点中没有',
  superseded: '与旧文一致，现行文字已修订',
  unclear: '无法判断指哪一处',
  matches: '与要点一致',
} as const;

export type Verdict = keyof typeof verdicts;

/** Verdicts after which the memo has to be mended. */
export const isFault = (verdict: Verdict): boolean => verdict !== 'matches' && verdict !== 'unclear';

/** What in a memo speaks of a plan. */
export type Subject = 'number' | 'code' | 'address' | 'title' | 'quotation';

/** One row a remark: something that is no difference but worth knowing, or the reason of one. */
export const remarks = {
  width: '标点或字母、数字的全角半角、横线长短与要点不同',
  'quotation-marks': '引文内的引号与要点不同',
  'edge-mark': '引文开头或末尾的标点与要点不同',
  omission: '引文有省略，各段分别核对',
  order: '省略号前后各段的先后与要点不同',
  'words-differ': '文字也有不同',
  punctuation: '只有标点不同',
  'mask-filled': '要点在此处隐去了字词，引文写成了别的字；应照录要点的写法',
  'short-title': '要点的名称没有写全，或前后多写了字',
  revised: '与旧文一致',
} as const satisfies Record<string, string>;

export type Remark = keyof typeof remarks;

/** A place of a plan. */
export interface PlanPlace {
  edition: string;
  name: PassageName;
  /** An earlier wording of it. */
  revision?: number;
}

/** Why a number leads nowhere, or not where it says. */
export type NumberFault =
  | { kind: 'missing'; missing: Missing }
  | { kind: 'other-part'; part: number; right: number }
  | { kind: 'several-tasks'; parts: number[] }
  /** `last` is the wording that applies. */
  | { kind: 'no-revision'; revision: number; last: number };

/** What was found in one place of the memo. */
export interface Finding extends TextRange {
  subject: Subject;
  /** The memo's words there. */
  words: string;
  verdict: Verdict;
  remarks: Remark[];
  /** Where it leads: the place it stems from, or that the number names. The words of the plan begin there. */
  place?: PlanPlace;
  /** The other places where the same words stand, where the number given is wrong. */
  elsewhere?: PlanPlace[];
  /** What the memo names for it: the numbers that the quotation belongs to. */
  cited?: PlanPlace[];
  /** The plan's words that it stems from, one for each piece between omissions. */
  planWords?: string[];
  /** What stands in the plan before and after words that were found in one piece. */
  around?: { before: string; after: string };
  /** What the memo has in their place. */
  memoWords?: string[];
  fault?: NumberFault;
}

/** What checking a memo found. Findings are in the memo's order and never overlap. */
export interface MemoReport {
  findings: Finding[];
  counts: Record<Verdict, number>;
}

/** Puts findings in order and counts them. */
export function makeReport(found: readonly Finding[]): MemoReport {
  const findings = [...found].sort((a, b) => a.start - b.start);
  const counts = Object.fromEntries(Object.keys(verdicts).map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const { verdict } of findings) counts[verdict] += 1;
  return { findings, counts };
}
