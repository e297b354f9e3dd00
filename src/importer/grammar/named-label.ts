import { parseNumeral } from '../../plan/numerals.ts';
import type { LabelRule } from './label-rule.ts';

const numeral = '([一二三四五六七八九十百]+|[0-9０-９]{1,3})';
const patterns = [
  new RegExp(`^[【［\\[]\\s*(?:[\\p{Script=Han}]{1,10}?\\s*)${numeral}\\s*[】］\\]][、.．:：\\s]*(\\S.*)$`, 'u'),
  new RegExp(`^(?:重点|主要)?(?:任务|工作|项目)\\s*${numeral}\\s*[、.．:：]\\s*(\\S.*)$`, 'u'),
  new RegExp(`^第\\s*${numeral}\\s*[项条](?:[、.．:：]\\s*|\\s+)(\\S.*)$`, 'u'),
];

/** 【重点任务1】…, 任务1：…, 第1项 …: tasks numbered with a word. */
export const namedLabel: LabelRule = {
  kind: 'named',
  read(line) {
    for (const pattern of patterns) {
      const [, digits = '', rest = ''] = pattern.exec(line) ?? [];
      const number = parseNumeral(digits);
      if (number !== undefined && rest !== '') return { number, rest };
    }
    return undefined;
  },
  specimens: {
    '【重点任务1】改善办学条件': '1 改善办学条件',
    '【任务十二】 开放校园场馆': '12 开放校园场馆',
    '[专项行动3] 阅读推广': '3 阅读推广',
    '重点任务2：培训骨干教师': '2 培训骨干教师',
    '第1项 优化作息': '1 优化作息',
    '第三项、完善制度': '3 完善制度',
  },
  others: ['【重点任务】改善办学条件', '第一项任务是改善条件', '【打印正文】', '任务1', '工作2年以上的教师'],
};
