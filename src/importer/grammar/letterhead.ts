import type { LineRule } from './line-rule.ts';

const pattern = /^[\p{Script=Han}*×xX\s]{2,40}(?:局|委|委员会|政府|办公室|党组|学校|中学|小学|幼儿园)\s*文\s*件$/u;

/** 版头: the issuing body's name in red above a document. */
export const letterhead: LineRule = {
  matches: (line) => pattern.test(line),
  specimens: ['某某区教育局文件', '中共某某区委教育工作委员会 文件', '某某实验学校文件'],
  others: ['贯彻落实上级文件', '文件', '某某区教育局文件精神'],
};
