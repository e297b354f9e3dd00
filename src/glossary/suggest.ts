import type { Plan } from '../plan/model.ts';
import { passagesOf, type NamedPassage } from '../plan/passages.ts';
import { createMatcher, introductionId } from './match.ts';
import type { Entry } from './schema.ts';

/** A phrase that looks like a term and has no entry, with every place at which it stands. */
export interface Suggestion {
  phrase: string;
  places: { passage: NamedPassage['name']; text: string; start: number }[];
}

/** A phrase in quotation marks: slogans are set off by them. */
const quoted = /“([^“”]{2,16})”/gu;

/** What is counted, two to four of something: 五大行动, 三个课堂. One of something is seldom a slogan. */
const counted = /[两双二三四五六七八九十][大个项级类重支条全风化有][\p{Script=Han}]{2}/gu;

/** Words that count something without naming it. */
const ordinary = /^(?:两级|三级|四级|十分|二者|两者)/u;

/** Nothing inside title marks is a term. */
const bookTitle = /《[^《》]*(?:〈[^〉]*〉[^《》]*)*》/gu;

/**
 * Quoted phrases and numeric abbreviations of a plan that overlap no term, the most frequent first,
 * then in reading order. Titles and sentences are looked through.
 */
export function suggestTerms(plan: Plan, entries: readonly Entry[]): Suggestion[] {
  const matcher = createMatcher(entries, plan.edition);
  const found = new Map<string, Suggestion['places']>();
  for (const { name, passage: { text } } of passagesOf(plan)) {
    const taken = [...matcher(text, scopeOf(name)), ...rangesOf(text, bookTitle)];
    for (const { start, end } of candidatesIn(text)) {
      if (taken.some((one) => one.start < end && start < one.end)) continue;
      const phrase = text.slice(start, end);
      found.set(phrase, [...found.get(phrase) ?? [], { passage: name, text, start }]);
    }
  }
  return [...found].map(([phrase, places]) => ({ phrase, places })).sort((a, b) => b.places.length - a.places.length);
}

interface Range {
  start: number;
  end: number;
}

function candidatesIn(text: string): Range[] {
  const inQuotes = rangesOf(text, quoted).map(({ start, end }) => ({ start: start + 1, end: end - 1 }));
  const outside = rangesOf(text, counted).filter(({ start, end }) =>
    !ordinary.test(text.slice(start, end)) && !inQuotes.some((one) => one.start < end && start < one.end));
  return [...inQuotes, ...outside].sort((a, b) => a.start - b.start);
}

const rangesOf = (text: string, pattern: RegExp): Range[] =>
  [...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));

/** Under which id entries name the task a passage belongs to. */
function scopeOf(name: NamedPassage['name']): string {
  const [owner = ''] = name.split('#');
  return /^(?:title|introduction|part\/|detail\/|appendix\/)/u.test(owner) ? introductionId : owner;
}
