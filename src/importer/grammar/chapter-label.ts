import { parseNumeral } from '../../plan/numerals.ts';
import type { LabelRule } from './label-rule.ts';

const pattern = /^第\s*([一二三四五六七八九十百]+|[0-9０-９]{1,2})\s*(?:部分|章|篇)[、.．:：\s]*([^\s、.．:：].*)$/u;

/** 第一部分 …: the highest level of long plans. */
export const chapterLabel: LabelRule = {
  kind: 'chapter',
  read(line) {
    const [, numeral = '', rest = ''] = pattern.exec(line) ?? [];
    const number = parseNumeral(numeral);
    return number === undefined ? undefined : { number, rest };
  },
  specimens: {
    '第一部分 总体要求': '1 总体要求',
    '第三部分：重点工作': '3 重点工作',
    '第十二章　保障措施': '12 保障措施',
    '第2部分、主要任务': '2 主要任务',
  },
  others: ['第一阶段：动员部署', '第一部分', '本规划第一部分已作说明', '第一，加强领导'],
};
