import type { LineRule } from './line-rule.ts';

const pattern = /^(?:[-－—–―‐]+\s*[0-9０-９]{1,3}\s*[-－—–―‐]+|第\s*[0-9０-９]{1,3}\s*页(?:\s*[，,/]?\s*共\s*[0-9０-９]{1,3}\s*页)?)$/u;

/** 页码 that came into the text from the foot of a page. */
export const pageNumber: LineRule = {
  matches: (line) => pattern.test(line),
  specimens: ['— 3 —', '-12-', '－　5　－', '第 3 页', '第3页 共12页'],
  others: ['3', '1—1', '第3页内容', '—3'],
};
