import { compared } from './marks.ts';
import type { Missing } from '../plan/address-locate.ts';
import { passagePlace } from '../plan/passage-place.ts';
import { toChineseNumeral } from '../plan/numerals.ts';
import { remarks, verdicts, type Finding, type MemoReport, type NumberFault, type PlanPlace, type Subject, type Verdict } from './report.ts';

const subjectNames = { number: '编号', code: '代码', address: '网址', title: '文件名', quotation: '引文' } as const satisfies Record<Subject, string>;

/** A verdict in a word or two, beside the memo's words. */
export const shortVerdicts = {
  differs: '有出入', 'wrong-number': '编号不对', absent: '没有', superseded: '旧文', unclear: '不明', matches: '一致',
} as const satisfies Record<Verdict, string>;

/** A place as it is called in official writing, e.g. 第19项第3句; with its edition where there are several. */
export function placeWords({ edition, name, revision }: PlanPlace, several = false): string {
  const { words } = passagePlace(edition, name);
  return `${words}${revision === undefined ? '' : `（第${revision}版旧文）`}${several ? `（${edition}）` : ''}`;
}

const listed = (places: readonly PlanPlace[], several: boolean): string => [...new Set(places.map((place) => placeWords(place, several)))].join('、');

/**
 * What was found, in words that stand by themselves.
 * @param several whether the memo is checked against several editions
 */
export function findingWords(finding: Finding, several = false): string {
  const { subject, verdict, place, remarks: noted, fault } = finding;
  const said = fault !== undefined ? faultWords(fault) : subject === 'quotation' || subject === 'title' ? quotedWords(finding, several)
    : place === undefined ? verdicts[verdict] : `${subjectNames[subject]}存在，指${placeWords(place, several)}`;
  return [said, ...noted.map((remark) => remarks[remark])].join('；').concat('。');
}

function quotedWords({ subject, verdict, place, elsewhere = [], cited = [], planWords }: Finding, several: boolean): string {
  const where = place === undefined ? '' : placeWords(place, several);
  const numbered = cited.length === 0 ? '' : listed(cited, several);
  if (subject === 'title') return verdict === 'matches' ? '文件名指本要点' : '文件名与要点的标题不同';
  switch (verdict) {
    case 'matches': return `与${where}一致`;
    case 'differs': return `与${where}的文字不同`;
    case 'superseded': return `与${where}一致，现行文字已经修订`;
    case 'wrong-number': return `这句话在${listed(elsewhere.length > 0 ? elsewhere : place === undefined ? [] : [place], several)}${numbered === '' ? '' : `，不在${numbered}`}`;
    case 'absent': return numbered === '' || planWords !== undefined ? '有文字在要点中没有找到' : `在${numbered}和要点其他各处都没有找到`;
    case 'unclear': return verdicts.unclear;
  }
}

function faultWords(fault: NumberFault): string {
  switch (fault.kind) {
    case 'other-part': return `这一项在第${toChineseNumeral(fault.right)}部分，不在第${toChineseNumeral(fault.part)}部分`;
    case 'several-tasks': return `第${fault.parts.map(toChineseNumeral).join('、')}部分都有这个编号，请写明部分`;
    case 'no-revision': return `没有第${fault.revision}版，现行文字是第${fault.last}版`;
    case 'missing': return missingWords(fault.missing);
  }
}

const numbered: Record<Exclude<Missing['kind'], 'edition'>, (number: number) => string> = {
  part: (number) => `第${toChineseNumeral(number)}部分`,
  task: (number) => `第${number}项`,
  appendix: (number) => `附件${number}`,
  sentence: (number) => `第${number}句`,
};

function missingWords(missing: Missing): string {
  if (missing.kind === 'edition') return `没有 ${missing.edition} 年度，只有 ${missing.existing.join('、')}`;
  const { kind, part, number, first, last } = missing;
  const name = numbered[kind];
  const within = part === undefined ? '' : numbered.part(part);
  return `${within}没有${name(number)}，只有${first === last ? name(first) : `${name(first)}至${name(last)}`}`;
}

/** What the memo and the plan have differently, piece by piece; nothing where only widths and the like differ. */
export function differingPieces({ planWords = [], memoWords = [] }: Finding): { planWords: string; memoWords: string }[] {
  return planWords.map((words, at) => ({ planWords: words, memoWords: memoWords[at] ?? '' }))
    .filter((piece) => piece.planWords !== '' && compared(piece.planWords) !== compared(piece.memoWords) && !haveSameWords(piece));
}

/** Whether only the marks at either end differ: they belong to the writer's sentence. */
const haveSameWords = ({ planWords, memoWords }: { planWords: string; memoWords: string }): boolean => {
  const inner = (words: string): string => compared(words).replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '');
  return inner(planWords) === inner(memoWords);
};

/** The counts as one sentence, for the head of a report and for screen readers. */
export function countsWords({ findings, counts }: MemoReport): string {
  if (findings.length === 0) return '没有找到提到要点的编号、代码、网址和引文。';
  const named = (Object.keys(verdicts) as Verdict[]).filter((verdict) => counts[verdict] > 0).map((verdict) => `${verdicts[verdict]} ${counts[verdict]} 处`);
  return `共找到 ${findings.length} 处：${named.join('，')}。`;
}
