/** Shortening for pictures: only at a comma or the like, and never without showing it. */

const clauseEnd = /[，,；;：:]/g;

/** The beginning of a sentence, at most `length` characters, cut where a clause ends; `……` marks the cut. */
export function excerptOf(sentence: string, length: number): string | undefined {
  if (sentence.length <= length) return sentence;
  const cuts = [...sentence.matchAll(clauseEnd)].map(({ index }) => index).filter((index) => index > 0 && index <= length - 2);
  const cut = cuts.at(-1);
  return cut === undefined ? undefined : `${sentence.slice(0, cut)}……`;
}

/** A heading's first clause with its comma, and the rest: `坚持改革创新，` and `把……`; all of it when it has one clause. */
export function clausesOf(title: string): [first: string, rest: string] {
  const comma = title.search(/[，,]/);
  return comma < 0 ? [title, ''] : [title.slice(0, comma + 1), title.slice(comma + 1)];
}

/** A heading by its first clause, without the comma. */
export function shortTitle(title: string): string {
  return clausesOf(title)[0].replace(/[，,]$/, '');
}
