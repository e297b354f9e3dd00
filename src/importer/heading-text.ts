/** A heading's title, and the text that begins on the same line. */
export interface HeadingText {
  title: string;
  text: string;
  /** Whether it is uncertain where the title ends. */
  doubtful: boolean;
}

/** Words that head a text of their own, often with a colon: 指导思想：以…. */
const headingWords = /^(?:指导思想|总体要求|总体思路|总体目标|工作思路|工作目标|主要目标|目标任务|基本原则|工作要求|工作重点|活动内容|时间安排|组织领导|保障措施)$/u;

const longestTitle = 60;

/** Parts the line behind a label: a title ends at the first full stop; without one it has the line to itself. */
export function partHeading(rest: string): HeadingText {
  const stop = firstStop(rest);
  const before = stop === -1 ? rest : rest.slice(0, stop).trim();
  const colon = /^([^：:，,。]{2,12})[：:]\s*(?=\S)/u.exec(rest);
  if (before.length > 40 && colon !== null) {
    const [whole, title = ''] = colon;
    const known = headingWords.test(title);
    if (known || before.length > longestTitle) return { title: title.trim(), text: rest.slice(whole.length), doubtful: !known };
  }
  if (stop === -1) return { title: rest.replace(/(?<=[^：:；;，,、\s])\s*[：:；;，,、]+$/u, ''), text: '', doubtful: rest.length > longestTitle };
  if (before === '') return { title: rest, text: '', doubtful: true };
  return { title: before, text: rest.slice(stop).replace(/^[。\s]+/u, ''), doubtful: before.length > longestTitle };
}

/** The first full stop outside quotation marks and brackets, else the first of all. */
function firstStop(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if ('“‘《（('.includes(character)) depth += 1;
    if ('”’》）)'.includes(character)) depth = Math.max(0, depth - 1);
    if (character === '。' && depth === 0) return at;
  }
  return text.indexOf('。');
}
