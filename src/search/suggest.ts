import { readEntry, type EntryResult, type Target } from './entry.ts';
import type { FirstIndex, SearchEntry } from './first.ts';
import { fold } from './fold.ts';
import { fitPinyin } from './pinyin.ts';
import { search } from './rank.ts';
import { makeResult, type Result } from './result.ts';

/** One line under the search box. */
export interface Suggestion extends Result {
  /** Whether it is surely meant: a number, or the whole of a title or term. Enter then goes there. */
  exact: boolean;
}

export interface Suggestions {
  list: Suggestion[];
  missing?: EntryResult['missing'];
}

const most = { names: 6, text: 4 };

export const suggestTarget = (target: Target): Suggestion => ({
  path: target.path,
  label: target.label,
  title: target.title === '' ? [] : [{ text: target.title, hit: false }],
  exact: true,
});

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

/** What to offer for what is typed so far: numbers, then names, then names by pinyin, then text. */
export function suggest(input: string, index: FirstIndex): Suggestions {
  const { targets, missing } = readEntry(index.simplify(input), index.directory);
  const query = index.readQuery(input);
  const whole = fold(index.simplify(input)).text;
  const found = search(index.entries, query);
  const show = (entry: SearchEntry, exact: boolean): Suggestion => ({ ...makeResult(entry.record, query, entry.haystack), exact });
  const isNamed = (entry: SearchEntry): boolean =>
    query.wanted.some((word) => entry.haystack.names.some((name) => name.text.includes(word)));
  const byName = found.filter(isNamed)
    .map((entry) => show(entry, entry.record.kind !== 'part' && entry.haystack.names.some((name) => name.text === whole)));
  const byPinyin = searchByPinyin(input, index.entries).map(({ entry, whole: exact }) => show(entry, exact));
  const byText = found.filter((entry) => !isNamed(entry)).map((entry) => show(entry, false));
  const list: Suggestion[] = [];
  const add = (suggestions: Suggestion[], limit: number): void => {
    for (const suggestion of suggestions.slice(0, limit)) {
      const page = suggestion.path.replace(/#.*$/u, '');
      if (list.every((other) => other.path.replace(/#.*$/u, '') !== page)) list.push(suggestion);
    }
  };
  add(targets.map(suggestTarget), targets.length);
  add(byName, most.names);
  add(byPinyin, most.names - byName.length > 0 ? most.names - byName.length : 0);
  add(byText, most.text);
  return { list, missing };
}
