import type { Passage, Span } from '../plan/model.ts';
import type { CardSources } from './sources.ts';

/** A title as it is set in lines. */
export interface CardTitle {
  title: string;
  /** Words of the title that no line break may split: masks and glossary terms. */
  unbroken: string[];
}

/** Terms longer than this may be broken like any phrase. */
const longestWord = 4;

/** A title with the words in it that stay whole. Terms are looked for by their forms: whether spans tell of them depends on who asks. */
export function titleOf(title: Passage, { terms = [] }: Pick<CardSources, 'terms'>): CardTitle {
  const forms = terms.flatMap((term) => term.forms).filter((form) => form.length <= longestWord && title.text.includes(form));
  return { title: title.text, unbroken: [...new Set([...masksIn(title.spans), ...forms])] };
}

function masksIn(spans: readonly Span[]): string[] {
  return spans.flatMap((span) => {
    if (span.kind === 'mask') return [span.text];
    return span.kind === 'text' ? [] : masksIn(span.spans);
  });
}
