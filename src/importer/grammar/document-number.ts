import type { LineRule } from './line-rule.ts';

const pattern = /^[\p{Script=Han}*×xX]{1,14}\s*[〔[［（(【]\s*(?:[12][0-9]{3}|[0-9]{2}[xX×]{2})\s*[〕\]］）)】]\s*(?:第\s*)?(?:[0-9]{1,5}|[xX×*]{1,4})\s*号$/u;

/** 发文字号: the number under which a document was issued. */
export const documentNumber: LineRule = {
  matches: (line) => pattern.test(line),
  specimens: ['某教〔2027〕5号', '某教发[2027]12号', '某教党委（2027）3 号', '某教〔21xx〕x号'],
  others: ['根据某教〔2027〕5号文件要求，', '（2027）', '某教5号', '第5号'],
};
