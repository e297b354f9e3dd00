import type { LineRule } from './line-rule.ts';

/** 抄送: who else receives a document. */
export const copiesLine: LineRule = {
  matches: (line) => /^抄\s*[送报]\s*[：:]\s*\S/u.test(line),
  specimens: ['抄送：区政府办公室，区委宣传部。', '抄 报: 市教育局'],
  others: ['抄送', '请抄送：各校', '抄写经典：每周一篇'],
};
