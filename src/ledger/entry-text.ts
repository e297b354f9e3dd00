import type { Fault } from './chain.ts';
import type { EntryRows } from './entry-folding.ts';
import type { ArticleText, TermText } from './model.ts';
import { proved, readProved } from './proof.ts';
import type { ArticleRecord, TermRecord } from './schema.ts';

/** A term's words as a ledger's record holds them. */
export const recordOfTerm = (slug: string, { name, forms, definition, source }: TermText): TermRecord => ({
  term: slug, name: proved(name), forms: proved(forms),
  ...(definition === undefined ? {} : { definition: proved(definition) }),
  ...(source === undefined ? {} : { source: proved(source) }),
});

/** What a ledger's record holds of an article. */
export const recordOfArticle = (slug: string, { title, words }: ArticleText): ArticleRecord => ({ article: slug, title: proved(title), words });

export const termRows: EntryRows<TermRecord, TermText> = {
  field: 'terms', slugField: 'term', slugOf: ({ term }) => term,
  textOf: ({ name, forms, definition, source }, path, faults) => ({
    name: read(name, [...path, 'name'], faults), forms: read(forms, [...path, 'forms'], faults),
    ...(definition === undefined ? {} : { definition: read(definition, [...path, 'definition'], faults) }),
    ...(source === undefined ? {} : { source: read(source, [...path, 'source'], faults) }),
  }),
};

export const articleRows: EntryRows<ArticleRecord, ArticleText> = {
  field: 'articles', slugField: 'article', slugOf: ({ article }) => article,
  textOf: ({ title, words }, path, faults) => ({ title: read(title, [...path, 'title'], faults), words }),
};

function read(line: string, path: Fault['path'], faults: Fault[]): string {
  const { text, fits } = readProved(line);
  if (!fits) faults.push({ kind: 'ledger-fingerprint', path, found: line.slice(0, 40), expected: proved(text).slice(0, 40) });
  return text;
}

/** The first field in which two texts of a page differ; nothing where they say the same. */
export const changedField = <Text extends TermText | ArticleText>(one: Text, other: Text): (keyof Text & string) | undefined =>
  [...new Set([...Object.keys(one), ...Object.keys(other)] as (keyof Text & string)[])].find((field) => field !== 'date' && one[field] !== other[field]);
