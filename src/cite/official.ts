import type { CitedPlace } from './citation.ts';
import { nest } from './nest.ts';

/** Where in the plan: 第四部分第19项第3句; empty for the plan as a whole. */
export const placeWithin = ({ part = '', task = '', sentence }: CitedPlace): string =>
  `${part}${task}${sentence === undefined ? '' : `第${sentence}句`}`;

/** 《区20xx年教育工作要点》第四部分第19项, the 发文字号 after the title as 公文 have it. */
export const officialPlace = (place: CitedPlace): string =>
  `《${nest(place.planTitle, '《》', '〈〉')}》${place.documentNumber === undefined ? '' : `（${place.documentNumber}）`}${placeWithin(place)}`;

/** The same with the words quoted: …第19项：“……”. */
export const official = (place: CitedPlace): string => `${officialPlace(place)}${quotation(place)}`;

/** ：“……”, or nothing where no words are cited. */
export const quotation = ({ quote }: CitedPlace): string =>
  quote === undefined ? '' : `：“${nest(quote, '“”', '‘’')}”`;
