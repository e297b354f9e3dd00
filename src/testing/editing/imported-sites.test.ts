import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountOfPages } from '../../account/published.ts';
import { importEdition, type ImportOutcome } from '../../archive/import-edition.ts';
import { readArchive } from '../../archive/read.ts';
import { plans, styles, writePlan, type SpecimenPlan, type Style } from '../../importer/specimens.ts';
import { wordStyles, writeWordPlan } from '../../importer/word-specimens.ts';
import { launchBrowser } from '../browser.ts';
import { buildSite, type BuiltSite } from '../build.ts';
import { pagesOf, type SitePage } from '../pages/site-pages.ts';
import { serve } from '../serve.ts';
import { hostilePlan, strewnPlan, unseenIn } from './hostile-plan.ts';
import { planOnPages, publishedPlan } from './plan-on-pages.ts';

const drawn = <Value>(values: fc.Arbitrary<Value>, seed: number): Value => fc.sample(values, { seed, numRuns: 1 })[0]!;
const plain: Style = {
  part: (number) => `${'一二三'[number - 1]}、`, section: String, task: (number) => `${number}.`,
  numbering: 'continuous', heading: 'run-in', indent: '　　', lineBreak: '\n', blankLines: false, frame: false,
};
const style = drawn(styles, 11);
const [running, restarting] = [drawn(wordStyles, 22), drawn(wordStyles, 33)];
const hostileText = writePlan(strewnPlan(), plain);

interface Given {
  edition: string;
  file: string;
  plan: SpecimenPlan;
  numbering: 'continuous' | 'by-part';
  bytes: () => Uint8Array | Promise<Uint8Array>;
}

const word = (edition: string, seed: number, drawnStyle: typeof running, numbering: Given['numbering']): Given => {
  const plan = drawn(plans, seed);
  return { edition, file: '要点.docx', plan, numbering, bytes: () => writeWordPlan(plan, { ...drawnStyle, numbering }) };
};
const text = drawn(plans, 4);
const hostile: Given = { edition: '2034', file: '要点.txt', plan: hostilePlan, numbering: 'continuous', bytes: () => Buffer.from(hostileText) };
const given: Given[] = [
  { edition: '2031', file: '要点.txt', plan: text, numbering: style.numbering, bytes: () => Buffer.from(writePlan(text, style)) },
  word('2032', 5, running, 'continuous'),
  word('2033', 6, restarting, 'by-part'),
  hostile,
];

let folder: string;
let content: string;
let site: BuiltSite;
const outcomes = new Map<string, ImportOutcome>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imported-site-'));
  content = join(folder, 'content');
  for (const { edition, file, bytes } of given) {
    outcomes.set(edition, await importEdition({ content, edition, document: { file, bytes: await bytes() } }));
  }
  await writeFile(join(content, 'site.yaml'), 'name: 海岛要点\ndescription: 随机写成的计划，供测试使用。\ncurrentEdition: "2031"\n');
  site = await buildSite({ content });
});

afterAll(async () => {
  await site?.remove();
  await rm(folder, { recursive: true, force: true });
});

test('the site says on every page, character by character, what the documents say', async () => {
  const pages = new Map(pagesOf(site).map(({ path, html }) => [path.endsWith('/') ? `${path}index.html` : path, html]));
  const { provenance } = await readArchive(content);
  expect([...provenance.keys()].sort()).toEqual(given.map(({ edition }) => edition));
  for (const [edition, { sourceText, report: { discarded }, emendations }] of provenance) {
    expect(accountOfPages(pages, { edition, sourceText, discarded, emendations })).toEqual([]);
  }
});

test.each(given)('the pages of $edition show the plan that was written', ({ edition, plan, numbering }) => {
  expect(planOnPages(site, content, edition)).toEqual(publishedPlan(plan, numbering));
});

test('plans written at random are imported without doubts', () => {
  expect(given.filter((one) => one !== hostile).flatMap(({ edition }) => outcomes.get(edition)?.imported.doubts)).toEqual([]);
});

describe('a document full of markup and code', () => {
  /** All pages; what it says stands on lists of all editions too. */
  const pages = (): SitePage[] => pagesOf(site);

  test('loses what nobody sees, and its report says how many characters', () => {
    const count = unseenIn(hostileText);
    expect(count).toBeGreaterThan(20);
    expect(outcomes.get(hostile.edition)?.imported.remarks).toEqual([{ kind: 'invisible-left-out', line: 1, detail: `共 ${count} 个，首见于第 1 行` }]);
    expect(pages().filter(({ html }) => html.includes('\u202e')).map(({ path }) => path)).toEqual([]);
  });

  test('brings no element, no attribute and no comment into any page', () => {
    const brought = pages().flatMap(({ path, $ }) => [
      ...$('script:not([type="application/ld+json"]), style').toArray().filter((element) => $(element).text().includes('window.hit')),
      ...$('[onerror], [onload], img[src=x], a[href^="javascript:" i], .plan-text :is(b, code, hr), h1 b').toArray(),
      ...$('*').contents().toArray().filter((node) => node.type === 'comment' && node.data.includes('x')),
    ].map((found) => `${path}: ${$.html(found)}`));
    expect(brought).toEqual([]);
  });

  test('runs nothing in a browser', { timeout: 60_000 }, async () => {
    const [served, browser] = await Promise.all([serve(site.directory, { base: site.base }), launchBrowser()]);
    const page = await browser.newPage();
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => { dialogs.push(dialog.message()); void dialog.dismiss(); });
    for (const path of [`${hostile.edition}/`, `${hostile.edition}/1/`, `${hostile.edition}/all/`]) {
      await page.goto(served.url + path, { waitUntil: 'load' });
      expect(await page.locator('h1').innerText()).toContain('灯塔<');
      expect(await page.evaluate(() => 'hit' in window)).toBe(false);
    }
    expect(dialogs).toEqual([]);
    await browser.close();
    await served.close();
  });
});
