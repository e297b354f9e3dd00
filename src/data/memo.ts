import { memoTexts } from '../archive/memo-texts.ts';
import type { PlanTexts } from '../memo/texts.ts';
import { fullAddress, href } from './address.ts';
import { currentEdition, editions, type Edition } from './archive.ts';

/** Where memos are checked. */
export const deskPath = '/cite/';

/** The current edition first: numbers without a title speak of it. */
export const checkedEditions: Edition[] = [currentEdition, ...editions.filter((edition) => edition !== currentEdition)];

export const textsOf = ({ plan, ledger }: Edition): PlanTexts => memoTexts(plan, ledger);

/** What the desk's script has to know of the site. */
export interface DeskSettings {
  editions: { edition: string; address: string }[];
  /** The site's own address, where it is known. */
  site?: string;
  /** The path below which the site is published, ending in `/`. */
  base: string;
}

export function deskSettings(): DeskSettings {
  const site = fullAddress('/');
  return {
    editions: checkedEditions.map(({ plan: { edition } }) => ({ edition, address: href(`${deskPath}texts/${edition}.js`) })),
    base: href('/'),
    ...(site === undefined ? {} : { site }),
  };
}
