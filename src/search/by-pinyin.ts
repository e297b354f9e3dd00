import type { SearchEntry } from './first.ts';
import { fitPinyin } from './pinyin.ts';

/** Entries whose reading the typed letters fit, best fit first. */
export function searchByPinyin(input: string, entries: readonly SearchEntry[]): { entry: SearchEntry; whole: boolean }[] {
  return entries
    .flatMap((entry) => {
      const fit = entry.record.pinyin === undefined ? undefined : fitPinyin(input, entry.record.pinyin);
      return fit === undefined ? [] : [{ entry, fit }];
    })
    .sort((a, b) => a.fit - b.fit)
    .map(({ entry, fit }) => ({ entry, whole: fit === 0 }));
}
