import { editionPath, partPath } from '../plan/address.ts';

/** The page that shows a plan, or one of its parts, at one glance (一图读懂). Nothing on it is cited by its address. */
export const overviewPath = (edition: string, part?: number): string =>
  `${part === undefined ? editionPath(edition) : partPath(edition, part)}overview/`;
