import { parseNumeral } from '../../plan/numerals.ts';
import type { LabelRule } from './label-rule.ts';

const pattern = /^([一二三四五六七八九十百]+)\s*[、.．]\s*(\S.*)$/u;
/** 一、二年级…: what follows is a second number of the same phrase. */
const enumeration = /^[一二三四五六七八九十]+(?:年级|[、，,]|[级类等是期届线区校]|方面)/u;

/** 一、…: the first level of most plans. */
export const numeralLabel: LabelRule = {
  kind: 'numeral',
  read(line) {
    const [, numeral = '', rest = ''] = pattern.exec(line) ?? [];
    const number = parseNumeral(numeral);
    return number === undefined || enumeration.test(rest) ? undefined : { number, rest };
  },
  specimens: {
    '一、指导思想': '1 指导思想',
    '二 、 工作目标': '2 工作目标',
    '三．主要措施': '3 主要措施',
    '十一、保障机制': '11 保障机制',
    '四、　以评促建': '4 以评促建',
  },
  others: ['一是加强领导', '一、二年级开展阅读活动', '一校一品建设', '一、', '一方面，要抓落实'],
};
