import type { LineRule } from './line-rule.ts';

const pattern = /^[（(【[]?\s*(?:(?:公开)?征求意见|讨论|送审|审议|修改|报批|草|初|试行|暂行|印发)\s*(?:稿|案)?\s*[）)】\]]?$/u;

/** 文稿状态: what stage a text has reached, below its title. */
export const statusLine: LineRule = {
  matches: (line) => pattern.test(line) && /稿|草案|试行|暂行/u.test(line),
  specimens: ['（征求意见稿）', '征求意见稿', '(送审稿)', '（草案）', '（试行）', '【讨论稿】', '（公开征求意见稿）'],
  others: ['征求意见', '（征求意见稿）反馈表', '讨论', '试行办法'],
};
