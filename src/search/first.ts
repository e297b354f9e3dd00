import { makeDirectory, type Directory } from './directory.ts';
import { simplify } from './fold.ts';
import { makeHaystack, type Haystack } from './haystack.ts';
import { pack, unpack, type PackedRecord } from './pack.ts';
import { parseQuery, type Query } from './query.ts';
import type { SearchRecord } from './records.ts';

/** The first file: one small file with which searching starts at once. */
export interface FirstFile {
  records: PackedRecord[];
  /** Whether it holds the text of every record, so that there is nothing else to search. */
  complete: boolean;
  /** Traditional characters and what they stand for, in turn. */
  traditional: string;
}

/** Sizes in bytes as sent, above which the file holds less. */
export interface FirstFileLimits {
  /** Up to this size the file holds everything. */
  everything: number;
  /** Up to this size it holds the text of the current edition. */
  text: number;
}

export const firstFileLimits: FirstFileLimits = { everything: 24 * 1024, text: 64 * 1024 };

function withoutText(record: SearchRecord): SearchRecord {
  const { rest, ...bare } = record;
  if (rest === undefined && record.sentences.length === 0) return record;
  return { ...bare, sentences: [], leftOut: record.sentences.length };
}

const isArticle = ({ kind }: SearchRecord): boolean => kind === 'update' || kind === 'interpretation';

/** Enough to reach it by number. */
function numberOnly(record: SearchRecord): SearchRecord {
  const { pinyin: _pinyin, ...bare } = withoutText(record);
  return { ...bare, names: [''] };
}

/**
 * The fullest first file within the limits: everything; else all but the words of articles, which quote the plan anyway;
 * else the names of everything and the text of the current edition;
 * else names only; else, of other editions, numbers only. `size` gives the bytes as sent, so exactly as shows whether they are within the limit.
 */
export function makeFirstFile(
  records: readonly SearchRecord[],
  traditional: string,
  size: (json: string, limit: number) => number,
  limits: FirstFileLimits = firstFileLimits,
): FirstFile {
  const current = records.find((record) => record.edition !== undefined)?.edition;
  const file = (keep: (record: SearchRecord) => SearchRecord): FirstFile => {
    const kept = records.map(keep);
    return { records: kept.map(pack), complete: kept.every((record, index) => record === records[index]), traditional };
  };
  const fits = (candidate: FirstFile, limit: number): boolean => size(JSON.stringify(candidate), limit) <= limit;
  const everything = file((record) => record);
  if (fits(everything, limits.everything)) return everything;
  const withoutArticles = file((record) => (isArticle(record) ? withoutText(record) : record));
  if (fits(withoutArticles, limits.everything)) return withoutArticles;
  const withText = file((record) => (record.edition === current && !isArticle(record) ? record : withoutText(record)));
  if (fits(withText, limits.text)) return withText;
  const names = file(withoutText);
  if (fits(names, limits.text)) return names;
  return file((record) => (record.edition === current || record.edition === undefined ? withoutText(record) : numberOnly(record)));
}

export interface SearchEntry {
  record: SearchRecord;
  haystack: Haystack;
}

/** The first file made ready for searching. */
export interface FirstIndex {
  directory: Directory;
  entries: SearchEntry[];
  complete: boolean;
  /** Reads a query as typed, in Simplified or Traditional characters. */
  readQuery: (input: string) => Query;
  simplify: (input: string) => string;
}

export function openFirstFile(file: FirstFile): FirstIndex {
  const simplified = (input: string): string => simplify(input, file.traditional);
  const records = file.records.map(unpack);
  return {
    directory: makeDirectory(records),
    entries: records.filter(({ withdrawn }) => !withdrawn).map((record) => ({ record, haystack: makeHaystack(record) })),
    complete: file.complete,
    readQuery: (input) => parseQuery(simplified(input)),
    simplify: simplified,
  };
}
