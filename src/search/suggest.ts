import { searchByPinyin } from './by-pinyin.ts';
import { readEntry } from './entry.ts';
import type { FirstIndex, SearchEntry } from './first.ts';
import { fold } from './fold.ts';
import { search } from './rank.ts';
import { makeResult } from './result.ts';
import { suggestTarget, type Suggestion, type Suggestions } from './suggestion.ts';

const most = { names: 6, text: 4 };

const pageOf = ({ path }: Suggestion): string => path.split('#')[0]!;

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
      if (list.every((other) => pageOf(other) !== pageOf(suggestion))) list.push(suggestion);
    }
  };
  add(targets.map(suggestTarget), targets.length);
  add(byName, most.names);
  add(byPinyin, Math.max(0, most.names - byName.length));
  add(byText, most.text);
  return { list, missing };
}
