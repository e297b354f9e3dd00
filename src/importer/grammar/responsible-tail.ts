const keyword = /^\s*(?:主要|第一)?(?:责任|牵头|主办|承办|配合|协办|落实|分管|负责|完成|参与|参加)(?:单位|部门|科室|处室|股室|领导|人|学校|时限|时间)?(?:及[\p{Script=Han}]{2,6})?\s*[：:]/u;
const closers = new Map([['）', '（'], [')', '('], ['】', '【'], [']', '[']]);
const alike = (mark: string): string => mark.normalize('NFKC').replace('【', '[').replace('】', ']');

/**
 * Parts a paragraph from the tail that names who answers for the task, （责任单位：…）.
 * Several tails that follow one another are one. The tail is as it stands, brackets included.
 */
export function partResponsibleTail(paragraph: string): { text: string; tail: string } | undefined {
  if (/^(?:责任|牵头|配合)(?:单位|部门|科室|处室|股室|人)\s*[：:]/u.test(paragraph) && !/。./u.test(paragraph)) return { text: '', tail: paragraph };
  let start = paragraph.length;
  for (;;) {
    const before = tailStart(paragraph.slice(0, start));
    if (before === undefined) break;
    start = before;
  }
  return start === paragraph.length ? undefined : { text: paragraph.slice(0, start).trimEnd(), tail: paragraph.slice(start) };
}

function tailStart(text: string): number | undefined {
  const end = text.replace(/(?<![。；;\s])[。；;\s]+$/u, '');
  const opener = closers.get(end.at(-1) ?? '');
  if (opener === undefined) return undefined;
  let depth = 0;
  for (let at = end.length - 1; at >= 0; at -= 1) {
    const mark = alike(end.charAt(at));
    if (mark === alike(end.at(-1) ?? '')) depth += 1;
    if (mark === alike(opener)) depth -= 1;
    if (depth === 0) return keyword.test(end.slice(at + 1)) ? at : undefined;
  }
  return undefined;
}

export const responsibleSpecimens = {
  specimens: {
    '开展阅读活动。（责任单位：基础教育科）': '（责任单位：基础教育科）',
    '开展阅读活动。（牵头单位：办公室（法规科）；配合单位：各校）。': '（牵头单位：办公室（法规科）；配合单位：各校）。',
    '开展阅读活动。（责任科室:人事科）（完成时限：6月）': '（责任科室:人事科）（完成时限：6月）',
    '开展阅读活动。【责任部门：团委】': '【责任部门：团委】',
    '责任单位：办公室、督导室': '责任单位：办公室、督导室',
  },
  others: ['开展阅读活动（详见附件1）', '落实责任单位：各校。继续推进。', '开展阅读活动。（责任单位）', '（责任单位：办公室）开展阅读活动。'],
};
