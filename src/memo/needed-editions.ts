import { halfWidth } from './marks.ts';

/** The editions that a memo may speak of: the first, which is the current one, and those whose name stands in it. */
export function neededEditions<Named extends { edition: string }>(memo: string, all: readonly Named[]): Named[] {
  const plain = halfWidth(memo).toLowerCase();
  return all.filter(({ edition }, at) => at === 0 || plain.includes(edition.toLowerCase()));
}
