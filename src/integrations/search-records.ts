import { pinyin } from 'pinyin-pro';
import { articlePath } from '../article/kinds.ts';
import { isListed, type PublishedArticle } from '../article/model.ts';
import type { Archive } from '../archive/read.ts';
import { typedSyllables } from '../search/pinyin.ts';
import { makeRecords, type Reader, type SearchableArticle, type SearchRecord } from '../search/records.ts';
import { retiredOf } from './retired.ts';

/** What of an archive is searched. */
export type SearchedArchive = Pick<Archive, 'shown' | 'glossary' | 'ledgers' | 'articles'>;

/** The reading of a Chinese text, syllable by syllable; a given pinyin passes through. */
export const readPinyin: Reader = (text) =>
  typedSyllables(/\p{Script=Han}/u.test(text) ? pinyin(text, { toneType: 'none', nonZh: 'consecutive', v: true }) : text).join(' ');

/** Headings are much the same in all articles: nobody looks for them. */
const searchable = (article: PublishedArticle): SearchableArticle =>
  ({ ...article, path: articlePath(article), texts: article.body.texts.flatMap(({ words, isHeading }) => (isHeading ? [] : [words])) });

/** The records of everything that is published. */
export function recordsOf({ shown, glossary, ledgers, articles }: SearchedArchive): SearchRecord[] {
  const retired = new Map([...ledgers].map(([edition, ledger]) => [edition, retiredOf(ledger)]));
  return makeRecords(shown, glossary, readPinyin, retired, articles.filter(isListed).map(searchable));
}
