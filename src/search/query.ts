import { fold } from './fold.ts';

/** What a person asks for: every text in `wanted` must occur, none in `excluded` may. All are folded. */
export interface Query {
  wanted: string[];
  excluded: string[];
  /** Whether words were left out because there were too many. */
  shortened: boolean;
}

const mostWords = 24;
/** A link may bring any length; nobody types this much. */
const mostCharacters = 20_000;

/** One word: `-` before it excludes; quotation marks around the whole of it make it a phrase that may hold spaces. */
const word = /([-－]?)(?:"([^"]*)"|“([^”]*)”|„([^“]*)“|「([^」]*)」)(?=\s|$)|(\S+)/gu;

/** Reads a query. Quotation marks inside a word are punctuation: “三生”课堂 is one word. */
export function parseQuery(input: string): Query {
  const wanted = new Set<string>();
  const excluded = new Set<string>();
  let shortened = input.length > mostCharacters;
  for (const [, minus, straight, curly, low, corner, bare] of input.slice(0, mostCharacters).matchAll(word)) {
    const phrase = straight ?? curly ?? low ?? corner;
    const isExcluded = phrase === undefined ? /^[-－]./u.test(bare!) : minus !== '';
    const text = fold(phrase ?? bare!).text;
    if (text === '') continue;
    const list = isExcluded ? excluded : wanted;
    if (wanted.size + excluded.size < mostWords) list.add(text);
    else shortened ||= !list.has(text);
  }
  return { wanted: [...wanted], excluded: [...excluded], shortened };
}
