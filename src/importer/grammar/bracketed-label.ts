import { parseNumeral } from '../../plan/numerals.ts';
import type { LabelRule } from './label-rule.ts';

const pattern = /^[（(]\s*([一二三四五六七八九十百]+)\s*[）)]\s*[、.．:：]?\s*(\S.*)$/u;

/** （一）…: the second level. */
export const bracketedLabel: LabelRule = {
  kind: 'bracketed',
  read(line) {
    const [, numeral = '', rest = ''] = pattern.exec(line) ?? [];
    const number = parseNumeral(numeral);
    return number === undefined ? undefined : { number, rest };
  },
  specimens: {
    '（一）夯实基础': '1 夯实基础',
    '(二) 规范办学': '2 规范办学',
    '（三）、协同育人': '3 协同育人',
    '（十一)　资源建设': '11 资源建设',
  },
  others: ['（一期）工程建设', '（1）动员部署', '（一）', '详见（一）基础教育'],
};
