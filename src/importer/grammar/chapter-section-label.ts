import { parseNumeral } from '../../plan/numerals.ts';
import type { LabelRule } from './label-rule.ts';

const pattern = /^第\s*([一二三四五六七八九十百]+|[0-9０-９]{1,2})\s*节[、.．:：\s]*([^\s、.．:：].*)$/u;

/** 第一节 …: below 第一章. */
export const chapterSectionLabel: LabelRule = {
  kind: 'chapter-section',
  read(line) {
    const [, numeral = '', rest = ''] = pattern.exec(line) ?? [];
    const number = parseNumeral(numeral);
    return number === undefined ? undefined : { number, rest };
  },
  specimens: { '第一节 基础教育': '1 基础教育', '第十节　教师队伍': '10 教师队伍' },
  others: ['节约用水', '第一节'],
};
