import type { LineRule } from './line-rule.ts';

const year = '(?:[12][0-9]{3}|[0-9]{2}[xX×]{2}|[二一][〇○零Oo一二三四五六七八九]{3})';
const month = '(?:[0-9]{1,2}|[xX×]{1,2}|[一二三四五六七八九十]{1,3})';
const pattern = new RegExp(`^[（(]?\\s*${year}\\s*年\\s*${month}\\s*月(?:\\s*${month}\\s*日)?\\s*[）)]?$`, 'u');

/** The date under a document, on a line of its own. */
export const dateLine: LineRule = {
  matches: (line) => pattern.test(line),
  specimens: ['2027年3月2日', '（2027年3月）', '21xx年x月x日', '二〇二七年三月二日', '2027 年 12 月 31 日', '二○二七年十二月'],
  others: ['2027年', '2027年3月2日印发', '2027年3月2日前完成', '发布时间：2027年3月2日'],
};
