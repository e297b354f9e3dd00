import type { TextRange } from './plan-index.ts';

/** Words between a pair of marks. */
export interface Quotation extends TextRange {
  /** The words between the marks. */
  inner: TextRange;
  /** 《》 names a document; the others quote. */
  isTitle: boolean;
  /** Quotations within it. */
  inside: Quotation[];
}

/** Whoever quotes more at once has forgotten the closing mark. */
const longest = 2000;

const closerOf: ReadonlyMap<string, string> = new Map([['“', '”'], ['「', '」'], ['『', '』'], ['《', '》']]);
const openerOf: ReadonlyMap<string, string> = new Map([...closerOf].map(([opener, closer]) => [closer, opener]));

/**
 * The quotations of a memo in “”, 「」, 『』, "" and 《》, outermost ones, in order. Marks are paired within a paragraph:
 * a line break does not end it, an empty line does. What is never closed quotes nothing. "" must close on its line.
 */
export function quotationsIn(memo: string): Quotation[] {
  const pairs: Quotation[] = [];
  let open = new Map<string, number[]>();
  let straight = -1;
  for (let at = 0; at < memo.length; at += 1) {
    const character = memo.charAt(at);
    if (character === '\n') {
      straight = -1;
      if (/^[^\S\n]*(?:\n|$)/u.test(memo.slice(at + 1, at + 40))) open = new Map();
    } else if (closerOf.has(character)) {
      const waiting = open.get(character);
      if (waiting === undefined) open.set(character, [at]);
      else waiting.push(at);
    } else if (openerOf.has(character)) {
      const start = open.get(openerOf.get(character)!)?.pop();
      if (start !== undefined) pairs.push(quotation(start, at + 1, character === '》'));
    } else if (character === '"' || character === '＂') {
      if (straight < 0) straight = at;
      else {
        pairs.push(quotation(straight, at + 1, false));
        straight = -1;
      }
    }
  }
  return nested(pairs.filter(({ start, end }) => end - start > 2 && end - start <= longest + 2));
}

const quotation = (start: number, end: number, isTitle: boolean): Quotation =>
  ({ start, end, inner: { start: start + 1, end: end - 1 }, isTitle, inside: [] });

/** Puts each into the one that holds it. Those that overlap without holding each other: the first stays. */
function nested(pairs: Quotation[]): Quotation[] {
  pairs.sort((a, b) => a.start - b.start || b.end - a.end);
  const outermost: Quotation[] = [];
  const around: Quotation[] = [];
  for (const one of pairs) {
    while (around.length > 0 && around[around.length - 1]!.end <= one.start) around.pop();
    const holder = around[around.length - 1];
    if (holder !== undefined && holder.end < one.end) continue;
    (holder?.inside ?? outermost).push(one);
    around.push(one);
  }
  return outermost;
}
