/**
 * Measures checking memos made of a plan's own clauses, some of them spoilt.
 * `node src/testing/bench-cite.ts [content folder] [numbers of quotations]`, e.g. `content 30,1000,10000`.
 * Each memo is checked five times; the quickest counts. The index is made once, as in the browser.
 */
import { memoTexts } from '../archive/memo-texts.ts';
import { readArchive } from '../archive/read.ts';
import { checkAtDesk } from '../memo/check.ts';
import { openDesk, type Edition } from '../memo/desk.ts';
import { memoHtml } from '../memo/linking.ts';
import { longMemo } from './long-memo.ts';

const [content = 'content', sizes = '30,1000,10000'] = process.argv.slice(2);
const { shown, ledgers } = await readArchive(content);
const texts = shown.map((plan) => memoTexts(plan, ledgers.get(plan.edition)));

function quickest<Result>(work: () => Result, times = 5): { took: number; result: Result } {
  let took = Number.POSITIVE_INFINITY;
  let result = work();
  for (let turn = 0; turn < times; turn += 1) {
    const started = performance.now();
    result = work();
    took = Math.min(took, performance.now() - started);
  }
  return { took, result };
}

const { took: indexing, result: desk } = quickest<Edition[]>(() => openDesk(texts));
console.log(`Index of ${desk.reduce((sum, { index }) => sum + index.words.length, 0)} characters: ${indexing.toFixed(1)} ms\n`);
console.log('| memo | KB | findings | checking, ms | links as HTML, ms |\n|---|---:|---:|---:|---:|');

const memos: [name: string, memo: string][] = [
  ...sizes.split(',').map((size): [string, string] => [`${size} quotations`, longMemo(texts[0]!, Number(size))]),
  ['the whole plan quoted by sentences', texts[0]!.passages.map(({ text }) => `“${text}”`).join('\n').repeat(6)],
  ['nothing but opening marks', '“'.repeat(300_000)],
  ['one word over and over', `“${'教育'.repeat(900)}”第1项，`.repeat(160)],
  ['nothing but numbers', '第1、'.repeat(100_000)],
];
for (const [name, memo] of memos) {
  const { took, result } = quickest(() => checkAtDesk(memo, desk));
  const links = quickest(() => memoHtml(memo, result, (path) => path));
  console.log(`| ${name} | ${Math.round(Buffer.byteLength(memo) / 1024)} | ${result.findings.length} | ${took.toFixed(0)} | ${links.took.toFixed(0)} |`);
}
