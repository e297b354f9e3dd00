import type { Edition, Scopes } from './desk.ts';
import { judgeCited, judgeUncited, type Judgement } from './judgement.ts';
import { wordsOnly } from './marks.ts';
import type { PlanPlace, Remark, Verdict } from './report.ts';
import { verdicts } from './report.ts';
import { isWithin, ownerOfSighting, sightingsIn, type Sighting } from './sightings.ts';

/** …… and the like, also in brackets: words of the plan were left out here. */
const omission = /[[(（［〔]?\s{0,9}(?:…+|⋯+|\.{3,}|。{3,})\s*[\])）］〕]?|[（(［[](?:略|中略|下略)[）)\]］]/gu;

/** What is said of a quotation as a whole, with each piece of it. */
export interface QuotationJudgement {
  verdict: Verdict;
  remarks: Remark[];
  /** The pieces between omissions, in the memo's order; one where nothing is left out. */
  pieces: { memoWords: string; sighting?: Sighting }[];
  elsewhere?: PlanPlace[];
}

/**
 * Judges a quotation. Where it leaves words out, each side is a piece of its own, and they have to stand in this order
 * in one task.
 * @param scopes where the words are said to stand; missing where nothing is said
 */
export function judgeQuotation(inner: string, scopes: Scopes | undefined, editions: readonly Edition[]): QuotationJudgement | undefined {
  if (wordsOnly(inner).length < 2) return undefined;
  const judge = (words: string, within: Scopes | undefined): Judgement | undefined =>
    (within === undefined ? judgeUncited(words, editions) : judgeCited(words, within, editions));
  const pieces = inner.split(omission).filter((piece) => wordsOnly(piece).length > 1);
  const whole = pieces.length < 2 || sightingsAnywhere(inner, editions) ? judge(pieces.length === 1 ? pieces[0]! : inner, scopes) : undefined;
  if (whole !== undefined || pieces.length < 2) return whole === undefined ? undefined : asQuotation(whole, [inner]);
  const longest = pieces.reduce((one, other) => (other.length > one.length ? other : one));
  const anchor = judge(longest, scopes)?.sighting;
  if (scopes === undefined && anchor === undefined) return undefined;
  const within = scopes ?? ownScopes(anchor!);
  const judged = pieces.map((piece) => judge(piece, within) ?? { verdict: 'absent' as const, remarks: [] });
  const order = Object.keys(verdicts);
  const gravest = judged.reduce((one, other) => (order.indexOf(other.verdict) < order.indexOf(one.verdict) ? other : one));
  const remarks = new Set<Remark>(['omission', ...judged.flatMap((one) => one.remarks)]);
  const followed = inOrder(pieces, judged, within);
  if (followed === undefined) remarks.add('order');
  const sightings = followed ?? judged.map(({ sighting }) => sighting);
  return {
    verdict: followed === undefined && gravest.verdict === 'matches' ? 'differs' : gravest.verdict,
    remarks: [...remarks],
    pieces: pieces.map((memoWords, at) => ({ memoWords, ...(sightings[at] === undefined ? {} : { sighting: sightings[at] }) })),
    ...(gravest.elsewhere === undefined ? {} : { elsewhere: gravest.elsewhere }),
  };
}

const sightingsAnywhere = (words: string, editions: readonly Edition[]): boolean => editions.some(({ index }) => sightingsIn(words, index).length > 0);

function asQuotation({ verdict, remarks, sighting, elsewhere }: Judgement, [memoWords = '']: string[]): QuotationJudgement {
  return { verdict, remarks, pieces: [{ memoWords, ...(sighting === undefined ? {} : { sighting }) }], ...(elsewhere === undefined ? {} : { elsewhere }) };
}

/** The task that the longest piece stems from: there the others are looked for. */
function ownScopes(anchor: Sighting): Scopes {
  const owner = ownerOfSighting(anchor);
  const ranges = anchor.index.passages.filter(({ range }) => ownerOfSighting({ ...anchor, range }) === owner).map(({ range }) => range);
  return { now: [{ index: anchor.index, ranges }], before: [] };
}

/** Each piece at the first place after the one before; the sightings as they are where one differs anyway. */
function inOrder(pieces: readonly string[], judged: readonly Judgement[], { now }: Scopes): (Sighting | undefined)[] | undefined {
  const found: (Sighting | undefined)[] = [];
  let after: Sighting | undefined;
  for (const [at, { verdict, sighting }] of judged.entries()) {
    if (sighting === undefined || verdict !== 'matches') {
      found.push(sighting);
      continue;
    }
    const next = sightingsIn(pieces[at]!, sighting.index)
      .filter((one) => isWithin(one, now) && one.comparison.isSame && (after === undefined || after.index !== one.index || one.range.start >= after.range.end))
      .sort((a, b) => a.range.start - b.range.start)[0];
    if (next === undefined) return undefined;
    found.push(next);
    after = next;
  }
  return found;
}
