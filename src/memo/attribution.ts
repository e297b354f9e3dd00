import { sentenceEnds, unquotedLengths } from './memo-sentences.ts';
import type { Mention } from './mention.ts';
import type { TextRange } from './plan-index.ts';
import type { Quotation } from './quotations.ts';

/** Numbers that are named in one breath, 第19项、第20项: what is said of them may stand in any. */
interface Group extends TextRange {
  mentions: Mention[];
  isBracketed: boolean;
  /** Whether a quotation that stands before it has taken it. */
  isTaken: boolean;
}

/** Further away, a number speaks of something else. Other quotations between do not count. */
const furthest = 60;

/** Nobody means a number behind so many quotations. */
const mostBetween = 12;

const joint = /^[\s、，,和与及以至到及其~～-]*$/u;

/** Between a quotation and a number that was plainly put there for it: ”（第19项）, ”（见《…》第四部分第19项）, ”，见第19项. */
const leadsBack = /^[\s，,。；;]*(?:[（(［[〔]\s*(?:[详参]?见|参阅|出自|引自|载于?|摘自|即)?|[详参]?见|出自|引自|载于?|摘自)[\s：:]*$/u;
const clauseEnd = /[，,：:；;]/u;
const titleBetween = /《[^《》]*》/gu;

/**
 * Which numbers each quotation belongs to. Within a sentence, in this order:
 *
 * 1. a number put behind the quotation for its sake, in brackets or after 见;
 * 2. the nearest number before it, unless that one was put behind, or is taken by, an earlier quotation;
 * 3. the nearest number after it, in its own clause or in brackets: so “…”和“…”（第19项） both belong to 19;
 * 4. the nearest number before it that an earlier quotation took without brackets.
 *
 * Numbers joined by 、 and 和 count as one. A title in 《》 only belongs to numbers by rule 1: it is a name, not a quotation.
 * @param quotations outermost ones, in order
 * @param mentions in order; those inside quotations belong to nothing
 */
export function attribute(memo: string, quotations: readonly Quotation[], mentions: readonly Mention[]): Map<Quotation, Mention[]> {
  const outside = unquotedLengths(memo, quotations);
  const free = mentions.filter(({ start }) => outside[start + 1]! > outside[start]!);
  const result = new Map<Quotation, Mention[]>();
  let nextMention = 0;
  let nextQuotation = 0;
  for (const end of sentenceEnds(memo, quotations)) {
    const own: Mention[] = [];
    for (; nextMention < free.length && free[nextMention]!.start < end; nextMention += 1) own.push(free[nextMention]!);
    const quoted: Quotation[] = [];
    for (; nextQuotation < quotations.length && quotations[nextQuotation]!.start < end; nextQuotation += 1) quoted.push(quotations[nextQuotation]!);
    if (own.length > 0) attributeIn({ memo, outside, quoted, groups: grouped(memo, own) }, result);
  }
  return result;
}

interface Sentence {
  memo: string;
  /** How many units stand outside quotations before each place of the memo. */
  outside: Uint32Array;
  quoted: readonly Quotation[];
  groups: readonly Group[];
}

function attributeIn({ memo, outside, quoted, groups }: Sentence, result: Map<Quotation, Mention[]>): void {
  const near = (from: number, to: number): boolean => outside[to]! - outside[from]! <= furthest;
  let next = 0;
  const following = quoted.map((one) => {
    while (next < groups.length && groups[next]!.start < one.end) next += 1;
    return next;
  });
  for (const [at, one] of quoted.entries()) {
    const behind = groups[following[at]!];
    if (behind === undefined || behind.start - one.end > 3 * furthest || !near(one.end, behind.start)) continue;
    if (!leadsBack.test(memo.slice(one.end, behind.start).replace(titleBetween, ''))) continue;
    behind.isTaken = true;
    result.set(one, behind.mentions);
  }
  const isOneClause = (from: number, until: number): boolean => {
    for (let at = from; at < quoted.length && quoted[at]!.end <= until; at += 1) {
      if (at - from > mostBetween) return false;
      if (clauseEnd.test(memo.slice(quoted[at]!.end, Math.min(until, quoted[at + 1]?.start ?? until)))) return false;
    }
    return true;
  };
  for (const [at, one] of quoted.entries()) {
    if (result.has(one) || one.isTitle) continue;
    const before: Group[] = [];
    for (let back = following[at]! - 1; back >= 0 && near(groups[back]!.end, one.start); back -= 1) before.push(groups[back]!);
    const behind = groups[following[at]!];
    const after = behind !== undefined && near(one.end, behind.start) && (behind.isBracketed || isOneClause(at, behind.start)) ? behind : undefined;
    const chosen = before.find(({ isTaken }) => !isTaken) ?? after ?? before.find(({ isBracketed }) => !isBracketed);
    if (chosen === undefined) continue;
    if (chosen === after) chosen.isTaken = true;
    result.set(one, chosen.mentions);
  }
}

function grouped(memo: string, mentions: readonly Mention[]): Group[] {
  const groups: Group[] = [];
  for (const mention of mentions) {
    const last = groups[groups.length - 1];
    if (last !== undefined && joint.test(memo.slice(last.end, mention.start))) {
      last.mentions.push(mention);
      last.end = mention.end;
    } else {
      const isBracketed = /[（(［[〔][^）)］\]〕]{0,40}$/u.test(memo.slice(Math.max(0, mention.start - 42), mention.start));
      groups.push({ start: mention.start, end: mention.end, mentions: [mention], isBracketed, isTaken: false });
    }
  }
  return groups;
}
