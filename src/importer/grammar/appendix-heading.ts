import { parseNumeral } from '../../plan/numerals.ts';

const pattern = /^附\s*(?:件|表|录|图)?\s*([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})?\s*(?:[：:、.．]\s*|\s+|$)(?:([0-9０-９]{1,2})\s*[.．、]\s*)?(.*)$/u;

export interface AppendixHeading {
  number: number | undefined;
  /** Empty when the title stands on the next line. */
  title: string;
}

/** 附件1：…, on a line of its own. */
export function readAppendixHeading(line: string): AppendixHeading | undefined {
  const match = pattern.exec(line);
  if (match === null || /[。；;]/u.test(line)) return undefined;
  const [, mark, listed, title = ''] = match;
  if (!/^附\s*(?:件|表|录|图|$|[：:0-9０-９])/u.test(line)) return undefined;
  return { number: parseNumeral(mark ?? listed ?? ''), title: title.trim() };
}

export const appendixSpecimens = {
  specimens: {
    '附件1：重点工作清单': '1 重点工作清单',
    '附件：年度任务分解表': '- 年度任务分解表',
    '附：年度任务分解表': '- 年度任务分解表',
    '附件 2': '2 ',
    '附表一 经费预算': '1 经费预算',
    '附件：1.活动安排': '1 活动安排',
    '附件': '- ',
  },
  others: ['附近学校联合教研', '附件所列任务要按期完成。', '附属幼儿园', '详见附件1', '附有说明'],
};
