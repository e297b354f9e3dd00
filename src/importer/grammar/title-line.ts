import { readAppendixHeading } from './appendix-heading.ts';
import { contentsHeading } from './contents-line.ts';
import { copiesLine } from './copies-line.ts';
import { dateLine } from './date-line.ts';
import { documentNumber } from './document-number.ts';
import { imprintLine } from './imprint-line.ts';
import { readLabel } from './labels.ts';
import { letterhead } from './letterhead.ts';
import { salutation } from './salutation.ts';
import { statusLine } from './status-line.ts';

const planWord = /(?:要点|思路|计划|规划|方案|意见|安排|打算|纲要|部署)(?:[（(〔【][^）)〕】]*[）)〕】])*[》”]?(?:[（(〔【][^）)〕】]*[）)〕】])*$/u;
const noticeWord = /(?:通知|转发|印发|公布|公示|公告|函)/u;
const year = /(?:[12][0-9]{3}|[0-9]{2}[xX×]{2}|[二一][〇○零一二三四五六七八九]{3}|“?(?<![一二三四五六七八九十])[一二三四五六七八九十]+五”?)/u;
const known = [dateLine, documentNumber, imprintLine, letterhead, salutation, statusLine, copiesLine, contentsHeading];

/** Whether a line could be a title, or a part of one: short, no sentence, no numbering, nothing else of the genre. */
export function isTitleLike(line: string): boolean {
  return line.length <= 60 && /[\p{Script=Han}]/u.test(line) && !/[。；;：:，,、！!]$/u.test(line) && !line.includes('。')
    && readLabel(line) === undefined && readAppendixHeading(line) === undefined && !known.some((rule) => rule.matches(line));
}

/** How much a title-like line looks like a plan's title: 4 with a plan's name and a year, 0 with neither. */
export function titleScore(line: string): number {
  const named = noticeWord.test(line) ? 1 : planWord.test(line) ? 2 : 0;
  return named === 0 ? 0 : named + (year.test(line) ? 2 : 0);
}

export const namesYear = (line: string): boolean => year.test(line);
/** A subtitle begins with a dash. */
export const isSubtitle = (line: string): boolean => /^[—―–－-]{1,2}\s*[^\s—―–－-]/u.test(line);
/** A remark in brackets that belongs to the title above it, such as its years. */
export const isTitleRemark = (line: string): boolean => /^[（(][^（()）]{2,20}[）)]$/u.test(line) && !statusLine.matches(line) && !dateLine.matches(line);
/** A notice that passes a plan on is not the plan. */
export const isNotice = (line: string): boolean => noticeWord.test(line);

export const titleSpecimens = {
  scores: {
    '某某区2027年教育工作要点': 4,
    '云岭一中2027学年工作思路（征求意见稿）': 4,
    '关于印发2027年工作要点的通知': 3,
    '教育工作要点': 2,
    '某某区教育局': 0,
    '学校公告': 1,
  },
  others: ['一、指导思想', '附件：工作清单', '2027年3月2日', '（征求意见稿）', '全面落实工作要点。', '各中小学：', '主要任务是：'],
};
