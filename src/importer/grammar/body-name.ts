import type { LineRule } from './line-rule.ts';

const pattern = /^(?=.{2,40}$)[\p{Script=Han}*×xX〇（）()\s]+(?:局|委|委员会|党委|党组|支部|总支|工委|办公室|政府|学校|中学|小学|幼儿园|学院|大学|进修校|电大|中心|集团|部|处|科|室|[一二三四五六七八九十]中|协会|工会)(?:[（(][\p{Script=Han}]{2,10}[）)])?$/u;

/** The name of a public body on a line of its own. */
export const bodyName: LineRule = {
  matches: (line) => pattern.test(line),
  specimens: ['某某区教育局', '中共某某区委教育工作委员会', '**市第二中学', '某某实验小学　某某幼儿园', '云岭一中', '某某区教育局办公室（代章）'],
  others: ['某某区教育局文件', '加强领导，建好中心', '主要任务是：', '2027年', '某某区教育局关于招生的通知'],
};
