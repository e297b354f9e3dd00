import { nearby } from '../lineage/nearby.ts';
import { editions, type Edition } from './archive.ts';

/** As many editions as a page lists one by one. */
export const mostListed = 12;

/** The current edition and those nearest to one in the order of all, the current one first; all of them where there are few. */
export const editionsNear = (name: string): Edition[] => nearby(editions, editions.findIndex(({ plan }) => plan.edition === name), mostListed);
