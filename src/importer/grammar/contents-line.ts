import type { LineRule } from './line-rule.ts';

const leaders = /(?<![….．·‥—_⋯-])(?:…{2,}|\.{4,}|．{4,}|·{4,}|‥{2,}|—{6,}|-{6,}|_{4,}|⋯{2,})\s*[0-9０-９]{1,3}(?:\s|$)/u;

/** A line of a table of contents: dot leaders and a page number. */
export const contentsLine: LineRule = {
  matches: (line) => leaders.test(line),
  specimens: ['一、总体要求…………………………2', '（一）工作目标........ 3', '【重点任务1】改善条件······12', '（五）改革………22  【任务3】开放………23'],
  others: ['他说：“……”', '等等……', '1.开展活动……', '近视率下降0.5到1个百分点'],
};

/** The heading of a table of contents. */
export const contentsHeading: LineRule = {
  matches: (line) => /^目\s*[录次]$/u.test(line),
  specimens: ['目  录', '目录', '目　次'],
  others: ['目标', '项目录入', '目录：一、总体要求'],
};
