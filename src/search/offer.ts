import type { FirstIndex, SearchEntry } from './first.ts';
import { fold } from './fold.ts';

const mostOffered = 3;

/** The glossary entries whose term, alias or form is all that was typed, or one of its words. */
export function termsMeant(typed: string, index: FirstIndex): SearchEntry[] {
  const whole = fold(index.simplify(typed)).text;
  const words = new Set([whole, ...index.readQuery(typed).wanted]);
  const terms = index.entries.filter(({ record }) => record.kind === 'term');
  const named = (word: string): SearchEntry[] => terms.filter(({ haystack }) => haystack.names.some((name) => name.text === word));
  return [...new Set([...words].flatMap(named))].slice(0, mostOffered);
}
