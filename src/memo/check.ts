import { attribute } from './attribution.ts';
import { addressesIn, codesIn } from './codes.ts';
import { openDesk, scopesOf, type Edition, type Scopes } from './desk.ts';
import { halfWidth } from './marks.ts';
import type { Mention } from './mention.ts';
import { judgeQuotation, type QuotationJudgement } from './omissions.ts';
import type { TextRange } from './plan-index.ts';
import { documentsIn, editionsSpokenOf, type NamedDocument } from './plan-titles.ts';
import { quotationsIn, type Quotation } from './quotations.ts';
import { makeReport, type Finding, type MemoReport, type PlanPlace } from './report.ts';
import { aroundSighting, placeOf } from './sightings.ts';
import type { PlanTexts } from './texts.ts';
import { writtenNumbers } from './written-numbers.ts';

export interface CheckOptions {
  /** The addresses of this site, each ending in `/`, by which short addresses are known. */
  sites?: readonly string[];
}

/**
 * Finds everything in a memo that speaks of a plan, and says of each whether it is right.
 * @param texts the plans it may speak of, the current one first
 */
export const checkMemo = (memo: string, texts: readonly PlanTexts[], options: CheckOptions = {}): MemoReport =>
  checkAtDesk(memo, openDesk(texts), options);

/** The same with editions that were made ready before. */
export function checkAtDesk(memo: string, editions: readonly Edition[], { sites = [] }: CheckOptions = {}): MemoReport {
  if (editions.length === 0) return makeReport([]);
  const all = editions.map(({ texts }) => texts);
  const plain = halfWidth(memo);
  const quotations = quotationsIn(memo);
  const documents = documentsIn(memo, quotations, editions);
  const editionAt = editionsSpokenOf(plain, documents, editions);
  const mentions = apart([addressesIn(plain, all, sites), codesIn(plain, all), writtenNumbers(plain, (place) => editionAt(place)?.texts)]);
  const belongs = attribute(memo, quotations, mentions);
  const titles = documents.flatMap((document) => titleFinding(document, memo));
  const named = new Set(documents.filter(({ plan }) => plan !== undefined).map(({ quotation }) => quotation));
  const judge = rememberedJudge(editions);
  const quoted = quotations.flatMap((one) => quotationFindings(one, { memo, named, judge, cited: belongs.get(one), edition: editionAt(one.start) ?? editions[0]! }));
  return makeReport(apart([quoted, titles, mentions.map((mention) => numberFinding(mention, memo))]));
}

/** What stands earlier in the list goes before what overlaps it. */
function apart<Range extends TextRange>(lists: readonly (readonly Range[])[]): Range[] {
  let kept: Range[] = [];
  for (const list of lists) {
    const sorted = [...list].sort((a, b) => a.start - b.start);
    const merged: Range[] = [];
    let at = 0;
    for (const one of sorted) {
      while (at < kept.length && kept[at]!.end <= one.start) merged.push(kept[at++]!);
      const isFree = (kept[at] === undefined || kept[at]!.start >= one.end) && (merged[merged.length - 1]?.end ?? 0) <= one.start;
      if (isFree) merged.push(one);
    }
    kept = [...merged, ...kept.slice(at)];
  }
  return kept;
}

function numberFinding({ start, end, subject, place, fault }: Mention, memo: string): Finding {
  const verdict = fault === undefined ? 'matches' : fault.kind === 'several-tasks' ? 'unclear' : fault.kind === 'other-part' ? 'wrong-number' : 'absent';
  return { start, end, subject, words: memo.slice(start, end), verdict, remarks: [], ...(place && { place }), ...(fault && { fault }) };
}

function titleFinding({ quotation: { start, end, inner }, plan }: NamedDocument, memo: string): Finding[] {
  if (plan === undefined) return [];
  const { edition: { texts: { edition } }, verdict, remarks, sighting } = plan;
  return [{
    start, end, subject: 'title', words: memo.slice(start, end), verdict, remarks, place: { edition, name: 'title' },
    ...(sighting && { planWords: [sighting.comparison.planWords], memoWords: [memo.slice(inner.start, inner.end)] }),
  }];
}

type Judge = (inner: string, cited: readonly PlanPlace[] | undefined, first: Edition) => QuotationJudgement | undefined;

/** The same words quoted with the same numbers are judged once. */
function rememberedJudge(editions: readonly Edition[]): Judge {
  const known = new Map<string, QuotationJudgement | undefined>();
  const scopes = new Map<string, Scopes>();
  return (inner, cited, first) => {
    const named = JSON.stringify([first.texts.edition, cited]);
    const key = `${named}${inner}`;
    if (!known.has(key)) {
      const order = [first, ...editions.filter((one) => one !== first)];
      if (cited !== undefined && !scopes.has(named)) scopes.set(named, scopesOf(cited, editions));
      known.set(key, judgeQuotation(inner, scopes.get(named), order));
    }
    return known.get(key);
  };
}

interface QuotationContext {
  memo: string;
  /** Titles that name a plan; they are no quotations of it. */
  named: ReadonlySet<Quotation>;
  judge: Judge;
  cited: readonly Mention[] | undefined;
  edition: Edition;
}

/** What a quotation stems from; where it stems from no plan, the same for the quotations inside it. */
function quotationFindings(quotation: Quotation, context: QuotationContext): Finding[] {
  const { memo, named, judge, cited: mentions, edition } = context;
  if (named.has(quotation)) return [];
  const inside = (): Finding[] => quotation.inside.flatMap((one) => quotationFindings(one, { ...context, cited: undefined }));
  const cited = mentions?.flatMap(({ covers }) => covers);
  const words = memo.slice(quotation.inner.start, quotation.inner.end);
  const judged = judge(words, cited, edition);
  if (judged === undefined) return inside();
  const { verdict, remarks, pieces, elsewhere } = judged;
  const first = pieces.find(({ sighting }) => sighting !== undefined)?.sighting;
  // A document's name beside a number need not have anything to do with the plan, and another year's plan has a like one.
  if (quotation.isTitle && (first === undefined || placeOf(first).name === 'title')) return inside();
  return [{
    start: quotation.start, end: quotation.end, subject: 'quotation', words: memo.slice(quotation.start, quotation.end), verdict, remarks,
    ...(first && pieces.length === 1 && { around: aroundSighting(first) }),
    ...(first && { place: placeOf(first), planWords: pieces.map(({ sighting }) => sighting?.comparison.planWords ?? ''), memoWords: pieces.map(({ memoWords }) => memoWords) }),
    ...(elsewhere && { elsewhere }),
    ...(mentions && { cited: mentions.flatMap(({ place, covers }) => place ?? covers) }),
  }];
}
