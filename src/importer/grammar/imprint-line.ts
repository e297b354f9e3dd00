import type { LineRule } from './line-rule.ts';

const patterns = [
  /^主\s*题\s*词\s*[：:]/u,
  /^[\p{Script=Han}*×xX\s]{2,40}(?:[12][0-9]{3}|[0-9]{2}[xX×]{2})\s*年\s*[0-9xX×]{1,2}\s*月\s*[0-9xX×]{1,2}\s*日\s*印\s*发$/u,
  /^[（(]?\s*共\s*印\s*[0-9]+\s*份\s*[）)]?$/u,
  /^[（(]此件(?:主动公开|公开发布|依申请公开|不予公开|删减后公开)[）)]$/u,
  /^(?:签发人|联系人|联系电话)\s*[：:]/u,
];

/** 版记: subject words, date of printing and the like. */
export const imprintLine: LineRule = {
  matches: (line) => patterns.some((pattern) => pattern.test(line)),
  specimens: ['主题词：教育　要点　通知', '某某区教育局办公室　2027年3月2日印发', '（共印50份）', '（此件主动公开）', '签发人：某某'],
  others: ['2027年3月2日', '某某区教育局', '主题词教学', '共印发宣传册50份'],
};
