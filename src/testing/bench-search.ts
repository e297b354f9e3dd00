/**
 * Measures search on pages made by shuffling a plan's own clauses, against Pagefind as it comes.
 * `node src/testing/bench-search.ts [content folder] [numbers of pages]`, e.g. `content 33,1000,5000`.
 * A query is asked once with nothing of the index loaded for it, and then, its part of the index being there,
 * three times more of a searcher that remembers no answers; the quickest of the three counts as warm.
 */
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { readArchive } from '../archive/read.ts';
import { withPublishedIndex, type PublishedIndex } from './published-index.ts';
import { buildFirstFile, buildSearchFiles, compressedSize, type PublishedFile } from '../integrations/search-files.ts';
import { readPinyin } from '../integrations/search-records.ts';
import { fold } from '../search/fold.ts';
import { openFirstFile } from '../search/first.ts';
import { makeHaystack } from '../search/haystack.ts';
import { firstFilePath, indexFolder } from '../search/places.ts';
import { parseQuery } from '../search/query.ts';
import { makeRecords, type SearchRecord } from '../search/records.ts';
import { suggest } from '../search/suggest.ts';

/** Gives the addresses of what a query finds, best first. */
type Engine = (typed: string) => Promise<string[]>;

/** Makes a searcher that has what it needs for any query and remembers no query. */
type Opener = (index: PublishedIndex) => Promise<Engine>;

/** A small generator with a seed, so that every run measures the same. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Pages as long as tasks are, of clauses drawn from them. */
function makePages(tasks: readonly SearchRecord[], count: number): SearchRecord[] {
  const random = randomFrom(count);
  const clauses = tasks.flatMap(({ sentences }) => sentences.join('').split(/[,，。；]/u)).filter((clause) => clause.length > 3);
  const draw = (): string => clauses[random(clauses.length)]!;
  return Array.from({ length: count }, (_, position) => {
    const like = tasks[position % tasks.length]!;
    const sentences = like.sentences.map((sentence) => {
      const parts = [draw()];
      while (parts.join('，').length < sentence.length) parts.push(draw());
      return `${parts.join('，')}。`;
    });
    const id = String(position + 1);
    return { url: `/bench/${id}/`, kind: 'task', edition: 'bench', part: like.part ?? 1, id, number: position + 1, names: [draw()], sentences };
  });
}

function drawQueries(pages: readonly SearchRecord[], names: readonly string[]): string[] {
  const random = randomFrom(7);
  const lengths = [1, 2, 3, 4, 6];
  const substrings = Array.from({ length: 300 }, (_, turn) => {
    const text = fold(pages[random(pages.length)]!.sentences.join('')).text;
    const length = lengths[turn % lengths.length]!;
    return text.slice(...((at: number) => [at, at + length] as const)(random(text.length - length)));
  });
  return [...substrings, ...names, ...pages.slice(0, 33).map((page) => page.names[0]!)];
}

/** The same pages as Pagefind takes them by itself. */
async function buildPlainIndex(pages: readonly SearchRecord[]): Promise<{ files: PublishedFile[]; urls: Map<string, string> }> {
  const { index } = await createIndex({});
  if (index === undefined) throw new Error('Pagefind did not start');
  for (const { url, names, sentences } of pages) {
    await index.addHTMLFile({ url, content: `<html lang="zh-CN"><body><h1>${names[0]!}</h1><p>${sentences.join('')}</p></body></html>` });
  }
  const { files } = await index.getFiles();
  await close();
  const urls = files.flatMap(({ path, content }) => {
    const key = /^fragment\/(.+)\.pf_fragment$/u.exec(path)?.[1];
    if (key === undefined) return [];
    const { url } = JSON.parse(gunzipSync(content).toString().replace(/^pagefind_dcd/u, '')) as { url: string };
    return [[key, url] as const];
  });
  return { files: files.map(({ path, content }) => ({ path: indexFolder + path, content })), urls: new Map(urls) };
}

const middle = (numbers: number[], share: number): number => [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) * share)] ?? 0;

async function measure(name: string, pages: readonly SearchRecord[], queries: readonly string[], files: readonly PublishedFile[], open: Opener): Promise<void> {
  const haystacks = pages.map((page) => ({ url: page.url, text: makeHaystack(page).text }));
  const titles = new Map(pages.map((page) => [page.names[0]!, page.url]));
  const row = { found: 0, wanted: 0, right: 0, titles: 0, titlesFirst: 0 };
  const times: { cold: number[]; warm: number[] } = { cold: [], warm: [] };
  const bytes: number[] = [];
  await withPublishedIndex(files, async (index) => {
    const timed = async (typed: string): Promise<{ urls: string[]; took: number }> => {
      const engine = await open(index);
      const started = performance.now();
      const urls = await engine(typed);
      return { urls, took: performance.now() - started };
    };
    await open(index);
    for (const typed of queries) {
      const folded = fold(typed).text;
      const truth = new Set(haystacks.filter(({ text }) => text.includes(folded)).map(({ url }) => url));
      const before = index.fetched();
      const { urls, took } = await timed(typed);
      bytes.push(index.fetched() - before);
      times.cold.push(took);
      let quickest = Number.POSITIVE_INFINITY;
      for (let turn = 0; turn < 3; turn += 1) quickest = Math.min(quickest, (await timed(typed)).took);
      times.warm.push(quickest);
      row.found += urls.length;
      row.wanted += truth.size;
      row.right += urls.filter((url) => truth.has(url)).length;
      const page = titles.get(typed);
      if (page === undefined) continue;
      row.titles += 1;
      if (urls[0] !== undefined && pages.find(({ url }) => url === urls[0])!.names[0] === typed) row.titlesFirst += 1;
    }
  });
  const published = files.reduce((sum, { content }) => sum + content.length, 0);
  const cells = [
    pages.length, name, (row.right / row.wanted).toFixed(3), (row.right / Math.max(row.found, 1)).toFixed(3), `${row.titlesFirst}/${row.titles}`,
    Math.round(published / 1024), Math.round(middle(bytes, 0.95) / 1024),
    ...[times.cold, times.warm].flatMap((list) => [0.5, 0.95].map((share) => middle(list, share).toFixed(1))),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

const [content = 'content', sizes = '33,1000,5000'] = process.argv.slice(2);
const archive = await readArchive(content);
const records = makeRecords(archive.plans, archive.glossary, readPinyin);
const terms = records.filter(({ kind }) => kind === 'term').map(({ names }) => names[0]!);
const columns = ['pages', 'search', 'recall', 'precision', 'title first', 'KB published', 'KB for a query, p95', 'cold ms, p50', 'p95', 'warm ms, p50', 'p95'];
console.log(`| ${columns.join(' | ')} |\n|${' --- |'.repeat(columns.length)}`);
const firstFiles: string[] = [];
for (const size of sizes.split(',').map(Number)) {
  const pages = makePages(records.filter(({ kind }) => kind === 'task'), size);
  const queries = drawQueries(pages, terms);
  const files = await buildSearchFiles(pages);
  const keys = new Map<string, string>();
  for (const { path, content: json } of files) {
    const key = /\/record\/(.+)\.json$/u.exec(path)?.[1];
    if (key !== undefined) keys.set(key, (JSON.parse(Buffer.from(json).toString()) as SearchRecord).url);
  }
  await measure('ours', pages, queries, files, async ({ openSource }) => {
    const source = openSource();
    await source.warm();
    return async (typed) => {
      const query = parseQuery(typed);
      const hits = await source.find(query);
      await source.show(hits.slice(0, 20), query);
      return hits.map(({ key }) => keys.get(key)!);
    };
  });
  const plain = await buildPlainIndex(pages);
  await measure('Pagefind alone', pages, queries, plain.files, async ({ pagefind }) => async (typed) =>
    (await pagefind.search(typed, {})).results.map(({ id }) => plain.urls.get(id)!));
  const first = files.find(({ path }) => path === firstFilePath)!.content;
  firstFiles.push(`${size} pages: ${Math.round(compressedSize(Buffer.from(first).toString()) / 1024)} KB`);
}
console.log(`\nFirst file as sent: ${firstFiles.join(', ')}.`);

/** How long the box takes to answer a keystroke from the plan's own first file. */
const index = openFirstFile(buildFirstFile(records));
const typed = [...drawQueries(records.filter(({ kind }) => kind === 'task'), terms), '19', 'wybj'];
const keystrokes = [...typed, ...typed].map((text) => {
  const started = performance.now();
  suggest(text, index);
  return performance.now() - started;
}).slice(typed.length);
console.log(`Suggestions from this plan's first file: ${middle(keystrokes, 0.5).toFixed(2)} ms (p50), ${middle(keystrokes, 0.95).toFixed(2)} ms (p95).`);
