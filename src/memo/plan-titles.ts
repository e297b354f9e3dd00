import { parseNumeral } from '../plan/numerals.ts';
import type { Edition } from './desk.ts';
import { likestPlace } from './likeness.ts';
import { halfWidth, wordsOnly } from './marks.ts';
import type { Quotation } from './quotations.ts';
import type { Remark, Verdict } from './report.ts';
import { placeOf, sightingAt, sightingsIn, type Sighting } from './sightings.ts';

/** A 《》 of the memo: the plan it names, or nothing where it names another document. */
export interface NamedDocument {
  quotation: Quotation;
  plan?: { edition: Edition; verdict: Verdict; remarks: Remark[]; sighting?: Sighting };
}

const likeEnough = 0.7;

/** What the memo's titles name. 《要点》 and the like, the end of a plan's title, is short for it. */
export function documentsIn(memo: string, quotations: readonly Quotation[], editions: readonly Edition[]): NamedDocument[] {
  return flat(quotations).filter(({ isTitle }) => isTitle).map((quotation) => {
    const plan = planNamed(memo.slice(quotation.inner.start, quotation.inner.end), editions);
    return plan === undefined ? { quotation } : { quotation, plan };
  });
}

const flat = (quotations: readonly Quotation[]): Quotation[] => quotations.flatMap((one) => [one, ...flat(one.inside)]);

function planNamed(title: string, editions: readonly Edition[]): NamedDocument['plan'] {
  const words = wordsOnly(title);
  for (const edition of editions) {
    const whole = wordsOnly(edition.texts.title);
    if (words.length < 2 || words.length > 3 * whole.length) continue;
    if (words === whole) {
      const sighting = sightingsIn(title, edition.index).find((one) => placeOf(one).name === 'title');
      const isSame = sighting?.comparison.isSame ?? false;
      return { edition, verdict: isSame ? 'matches' : 'differs', remarks: sighting?.comparison.remarks ?? [], ...(sighting === undefined ? {} : { sighting }) };
    }
    if (whole.endsWith(words) || words.includes(whole)) return { edition, verdict: 'matches', remarks: ['short-title'] };
    const like = titleLike(title, words, whole, edition);
    if (like !== undefined) return { edition, verdict: 'differs', remarks: like.comparison.remarks, sighting: like };
  }
  return undefined;
}

/** A plan's title miswritten. One of another year is another plan, unless the year is what this one hides. */
function titleLike(title: string, words: string, whole: string, { texts, index }: Edition): Sighting | undefined {
  const range = index.passages.find(({ name }) => name === 'title')?.range;
  if (range === undefined || words.slice(-2) !== whole.slice(-2)) return undefined;
  const likest = likestPlace(words, index, [range]);
  if (likest === undefined || likest.likeness < likeEnough) return undefined;
  const sighting = sightingAt(title, index, range);
  const isHidden = sighting.comparison.remarks.includes('mask-filled');
  return isHidden || digitsOf(title) === digitsOf(texts.title) ? sighting : undefined;
}

/** Years in Chinese digits, 二〇三一, count as those in Arabic ones. */
const digitsOf = (title: string): string =>
  halfWidth(title).replace(/[〇零一二三四五六七八九]{4}/gu, (year) => String(parseNumeral(year) ?? year)).replace(/[^0-9]/gu, '');

const numberAndJoint = '(?:第\\s?[^第\\s]{1,6}(?:部分|[项条款章节])[、,和及与]?)*';
const governs = new RegExp(`^\\s*(?:\\([^()]{0,30}\\))?\\s*(?:[中里]?的|[中里])?,?${numberAndJoint}\\s*$`, 'u');
const furthest = 60;

/** For each place of a memo the edition that its numbers speak of; nothing after the title of another document. */
export function editionsSpokenOf(plain: string, documents: readonly NamedDocument[], editions: readonly Edition[]): (place: number) => Edition | undefined {
  return (place) => {
    const at = lastBefore(documents, place);
    const nearest = documents[at];
    if (nearest !== undefined && place - nearest.quotation.end <= furthest && governs.test(plain.slice(nearest.quotation.end, place))) return nearest.plan?.edition;
    for (let before = at; before >= 0 && before > at - furthest; before -= 1) {
      const plan = documents[before]?.plan;
      if (plan !== undefined) return plan.edition;
    }
    return editions[0];
  };
}

/** The last document that ends before the place; −1 where there is none. */
function lastBefore(documents: readonly NamedDocument[], place: number): number {
  let low = -1;
  let high = documents.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (documents[middle]!.quotation.end <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
