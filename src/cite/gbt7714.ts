import type { CitedPlace } from './citation.ts';
import { placeWithin } from './official.ts';

/** How an edition of the standard writes: GB/T 7714-2025 full-width, GB/T 7714-2015 half-width. */
interface Marks {
  colon: string;
  comma: string;
  date: (date: string) => string;
}

const marksOf2025: Marks = { colon: '：', comma: '，', date: (date) => `（${date}）` };
const marksOf2015: Marks = { colon: ': ', comma: ', ', date: (date) => `(${date})` };

/** @param accessed the day of citing, `2026-09-30` */
export const gbt7714of2025 = (place: CitedPlace, accessed: string): string => record(place, accessed, marksOf2025);

/** @param accessed the day of citing, `2026-09-30` */
export const gbt7714of2015 = (place: CitedPlace, accessed: string): string => record(place, accessed, marksOf2015);

/**
 * 主要责任者. 题名：其他题名信息[EB/OL]. （更新或修改日期）[引用日期]. 获取和访问路径.
 *
 * An unknown 责任者 is left out: the standard allows it where references are numbered, and 佚名 would say something
 * about an institution that nobody knows.
 */
function record(place: CitedPlace, accessed: string, { colon, comma, date }: Marks): string {
  const updated = place.issued ?? place.wordingDate;
  return [
    ...(place.issuer === undefined ? [] : [place.issuer.split('，').join(comma)]),
    `${referenceTitle(place, colon)}[EB/OL]`,
    `${updated === undefined ? '' : date(updated)}[${accessed}]`,
    `${place.address}.`,
  ].join('. ');
}

/**
 * 题名：其他题名信息. Number and division of a work are 其他题名信息, as in the standard's own examples
 * 中国科学技术史：第二卷 科学思想史 and 康熙字典：巳集上 水部. A sentence goes by its numbers alone.
 */
export function referenceTitle(place: CitedPlace, colon = marksOf2025.colon): string {
  const division = [placeWithin(place), place.sentence === undefined ? place.title : undefined].filter(Boolean).join(' ');
  return [place.planTitle, place.documentNumber, division].filter(Boolean).join(colon);
}
