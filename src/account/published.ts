import { restore } from '../emendation/emend.ts';
import type { EmendationRecord } from '../emendation/schema.ts';
import { editionPath, wholePlanPath } from '../plan/address.ts';
import { ownerPath } from '../plan/passage-place.ts';
import type { Problem } from '../plan/problem.ts';
import type { DiscardedLine } from './account.ts';
import { partingOf } from './align.ts';
import { pageWords, type PageWords } from './page-words.ts';
import { SourceLines } from './source-lines.ts';

/** What is known of an edition without its plan. */
export interface PublishedEdition {
  edition: string;
  sourceText: string;
  discarded: readonly DiscardedLine[];
  emendations: EmendationRecord;
}

/** Pages of a built site by the path of their file from its root, e.g. `/2027/3/index.html`. */
export type Pages = ReadonlyMap<string, string>;

/**
 * Proves from the built pages alone that they are the source: the words on the page of the whole plan, emendations undone,
 * are with the discarded lines all of its characters in order, white space aside; every other page of the edition has the
 * same words under the same name.
 */
export function accountOfPages(pages: Pages, published: PublishedEdition): Problem[] {
  const { edition, emendations } = published;
  const file = fileOf(wholePlanPath(edition));
  const html = pages.get(file);
  if (html === undefined) return [{ kind: 'file-missing', file }];
  const whole = restored(pageWords(html, 'introduction'), emendations);
  return [...repeatedPassages(whole, file), ...wholePlanProblems(whole, published, file), ...otherPages(pages, whole, published)];
}

const fileOf = (path: string): string => `${path}index.html`;

const isDetail = ({ passage }: PageWords): boolean => passage?.startsWith('detail/') === true;

const withoutSpace = (text: string): string => text.replace(/\s+/gu, '');

/** The source's words behind a page's, without white space. */
const restored = (words: readonly PageWords[], emendations: EmendationRecord): PageWords[] =>
  words.map(({ passage, text }) => (passage === undefined
    ? { text: withoutSpace(text) }
    : { passage, text: withoutSpace(restore(text.trim(), passage, emendations)) }));

function repeatedPassages(words: readonly PageWords[], file: string): Problem[] {
  const names = words.flatMap(({ passage }) => passage ?? []);
  return names.filter((name, index) => names.indexOf(name) !== index)
    .map((field) => ({ kind: 'character-doubled', file, field, expected: '在通读全文页上只出现一次' }));
}

function wholePlanProblems(whole: readonly PageWords[], { sourceText, discarded }: PublishedEdition, file: string): Problem[] {
  const lines = new SourceLines(sourceText);
  const leftOut = new Set(discarded.map(({ line }) => line));
  const misquoted = discarded.filter(({ line, text }) => lines.textOf(line) !== text)
    .map(({ line, text }): Problem => ({ kind: 'discarded-differs', line, found: text, expected: lines.textOf(line) }));
  /** For each of the source's characters that should be on the page, its line. */
  const lineOf: number[] = [];
  let source = '';
  for (let line = 1; line <= lines.count; line += 1) {
    if (leftOut.has(line)) continue;
    const text = withoutSpace(lines.textOf(line));
    for (let index = 0; index < text.length; index += 1) lineOf.push(line);
    source += text;
  }
  const page = whole.filter((words) => !isDetail(words)).map(({ text }) => text).join('');
  const details = whole.filter(isDetail);
  const parting = partingOf(source, page, details.map(({ text }) => text));
  if (parting === undefined) return misquoted;
  const strange = details.filter(({ text }) => !source.includes(text))
    .map(({ passage, text }): Problem => ({ kind: 'text-differs-from-source', file, field: passage, found: text, expected: notInSource }));
  return [...misquoted, ...strange, partingProblem(source.slice(parting.source), page.slice(parting.page), {
    file, ...(lineOf[parting.source] === undefined ? {} : { line: lineOf[parting.source] }),
  })];
}

/** How much has to agree for a text to have been found again. */
const agreement = 12;
const glimpse = 40;
const notInSource = '（原件此处没有这些字）';

/** What happened where page and source part, told by which of them has the other's next words later on. */
function partingProblem(source: string, page: string, place: Pick<Problem, 'file' | 'line'>): Problem {
  const missing = page === '' ? source.length : source.indexOf(page.slice(0, agreement));
  const added = source === '' ? page.length : page.indexOf(source.slice(0, agreement));
  const shown = { found: page.slice(0, glimpse), expected: source.slice(0, glimpse) };
  if (missing > 0 && (added <= 0 || missing <= added)) return { kind: 'character-unaccounted', ...place, found: source.slice(0, Math.min(missing, glimpse)) };
  if (added > 0) return { kind: 'text-differs-from-source', ...place, found: page.slice(0, Math.min(added, glimpse)), expected: notInSource };
  return { kind: 'text-differs-from-source', ...place, ...shown };
}

/** Titles, sentences and tables of the other pages, each held against the page of the whole plan. */
function otherPages(pages: Pages, whole: readonly PageWords[], { edition, emendations }: PublishedEdition): Problem[] {
  const proved = whole.flatMap(({ passage, text }) => (passage === undefined || isDetail({ passage, text }) ? [] : [{ passage, text }]));
  const byPage = Map.groupBy(proved, ({ passage }) => ownerPath(edition, pageOwner(passage)));
  return [...byPage].flatMap(([path, expected]): Problem[] => {
    const file = fileOf(path);
    const html = pages.get(file);
    if (html === undefined) return [{ kind: 'file-missing', file }];
    const owner = path === editionPath(edition) ? 'introduction' : pageOwner(expected[0]?.passage ?? '');
    const words = restored(pageWords(html, owner), emendations).filter((one) => !isDetail(one));
    const shown = new Map(words.flatMap(({ passage, text }) => (passage === undefined ? [] : [[passage, text] as const])));
    return [
      ...expected.flatMap(({ passage, text }): Problem[] => {
        const found = shown.get(passage);
        shown.delete(passage);
        if (found === text) return [];
        return found === undefined
          ? [{ kind: 'character-unaccounted', file, field: passage, found: text.slice(0, glimpse) }]
          : [{ kind: 'text-differs-from-source', file, field: passage, ...aroundDifference(found, text) }];
      }),
      ...[...shown].map(([field, text]): Problem => ({
        kind: 'text-differs-from-source', file, field, found: text.slice(0, glimpse), expected: notInSource,
      })),
    ];
  });
}

/** Both texts from a few characters before they part. */
function aroundDifference(found: string, expected: string): { found: string; expected: string } {
  let at = 0;
  while (at < found.length && found[at] === expected[at]) at += 1;
  const from = Math.max(0, at - agreement);
  return { found: found.slice(from, from + glimpse), expected: expected.slice(from, from + glimpse) };
}

/** The owner of the page on which a passage stands: sections stand on their part's. */
const pageOwner = (passage: string): string => (passage.split('#')[0] ?? '').replace(/\/section\/\d+$/u, '');
