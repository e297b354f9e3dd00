import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { PDFiumDocument } from '@hyzyla/pdfium';
import jsqr from 'jsqr';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLedgerOf, readLedgerOfSite } from '../../archive/ledgers.ts';
import { wordingDate } from '../../ledger/model.ts';
import { origin } from '../pages/site-pages.ts';
import { contentOf, slugsIn, tasksIn } from '../pages/source-reading.ts';
import { kindsOfPages, realPlan } from './kinds-of-pages.ts';
import { visitSite } from './visited-site.ts';
import type { VisitedSite } from './visited-site.ts';

const plan = realPlan();
const content = contentOf('real');
const task = tasksIn(plan)[0]!;
const [slug] = slugsIn(content);
const decode = (jsqr as unknown as { default?: typeof jsqr }).default ?? jsqr;

/** A page as it comes out of the printer. */
interface Paper {
  /** Without white space. */
  text: string;
  /** What a camera reads on its last sheet. */
  code: string | undefined;
}

let pdfium: PDFiumLibrary;

beforeAll(async () => {
  pdfium = await PDFiumLibrary.init();
});
afterAll(() => pdfium.destroy());

async function print({ visit }: VisitedSite, path: string): Promise<Paper> {
  const { page, close } = await visit(path);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await close();
  const document = await pdfium.loadDocument(pdf);
  const text = [...document.pages()].map((sheet) => sheet.getText()).join('').replace(/\s/gu, '');
  document.destroy();
  // Text and pictures are taken from copies of their own: the library does not give both from one.
  const copy = await pdfium.loadDocument(pdf);
  const code = await codeOnLastSheet(copy);
  copy.destroy();
  return { text, code };
}

async function codeOnLastSheet(document: PDFiumDocument): Promise<string | undefined> {
  const { data, width, height } = await document.getPage(document.getPageCount() - 1).render({ scale: 3, render: 'bitmap' });
  return decode(new Uint8ClampedArray(data), width, height)?.data;
}

/** 2031-06-01 as paper has it. */
const inWords = (date: string): string => date.replace(/^(\d+)-0?(\d+)-0?(\d+)$/u, '$1年$2月$3日');

describe.each(['real', 'real-under-base'] as const)('paper of the %s site', (name) => {
  let visited: VisitedSite;
  let latest: (units: string[]) => string | undefined;
  let papers: { path: string; code?: string; date: string | undefined }[];

  beforeAll(async () => {
    visited = await visitSite(name);
    const ledger = (await readLedgerOf(content, plan.edition))?.ledger;
    const terms = (await readLedgerOfSite(content))?.ledger.terms;
    latest = (units) => units.map((unit) => wordingDate(ledger, unit)).filter((date) => date !== undefined).sort().at(-1);
    const everything = latest([...ledger?.units.keys() ?? []]);
    papers = [
      { path: `/${plan.edition}/${task.id}/`, code: `${plan.edition}-${task.id}`, date: latest([task.id]) },
      { path: `/${plan.edition}/part/1/`, code: `${plan.edition}/part/1`, date: latest(['part/1', ...plan.parts[0]!.tasks.map(({ id }) => id)]) },
      { path: `/${plan.edition}/`, code: plan.edition, date: everything },
      { path: `/${plan.edition}/all/`, code: plan.edition, date: everything },
      { path: `/${plan.edition}/documents/`, date: everything },
      { path: `/glossary/${slug}/`, date: terms?.get(slug!)?.wordings.at(-1)?.date },
    ];
    return visited.close;
  });

  test('says where it came from: code, address, day of the wording, and a QR code that leads there', async () => {
    for (const { path, code, date } of papers) {
      const address = `${origin}${visited.site.base}${path.slice(1)}`;
      const paper = await print(visited, path);
      const said = `${code === undefined ? '' : `代码${code}`}网址${address}${date === undefined ? '' : `文本日期${inWords(date)}`}`;
      expect([path, paper.text.slice(-said.length)]).toEqual([path, said]);
      expect([path, paper.text.split('文本日期').length - 1]).toEqual([path, date === undefined ? 0 : 1]);
      expect([path, paper.code]).toEqual([path, address]);
    }
  });

  test('is not what screens show', async () => {
    const { page, close } = await visited.visit(papers[0]!.path, 360);
    expect(await page.locator('.printed-address').count()).toBe(1);
    expect(await page.locator('.printed-address').isVisible()).toBe(false);
    await close();
  });
});

/** What leads elsewhere or waits for a hand; where a page stands in the site is said on paper too. */
const forScreens = '.site-header, .site-footer, nav:not(.place):not(.paper-contents), button, select, textarea, dialog, .page-tools, .search-box';

describe('paper of each kind of page', () => {
  let visited: VisitedSite;

  beforeAll(async () => {
    visited = await visitSite('real');
    return visited.close;
  });

  test('has no navigation, no buttons, and is no wider than the sheet', async () => {
    const { page, close } = await visited.visit('/', 590);
    await page.emulateMedia({ media: 'print' });
    for (const [kind, path] of Object.entries(kindsOfPages(visited))) {
      await page.goto(visited.address(path));
      const left = await page.locator(forScreens).evaluateAll((elements) => elements
        .filter((element) => element.getClientRects().length > 0).map(({ outerHTML }) => outerHTML.slice(0, 80)));
      expect([kind, left]).toEqual([kind, []]);
      // Links may reach a little into the margin; anything wider would be printed smaller.
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `pixels by which ${kind} is too wide`).toBeLessThan(16);
    }
    await close();
  });

  test('repeats the heads of a register on each sheet, and says what was searched for', async () => {
    const { page, close } = await visited.visit(`/${plan.edition}/documents/`);
    await page.locator('.register thead button').first().waitFor();
    const document = await pdfium.loadDocument(await page.pdf({ preferCSSPageSize: true }));
    const sheets = [...document.pages()].map((sheet) => sheet.getText());
    document.destroy();
    expect(sheets.length).toBeGreaterThan(1);
    for (const sheet of sheets) expect(sheet).toContain('发文单位');
    await page.goto(visited.address('/search/?q=zzzz'));
    await page.locator('[data-asked]').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('[data-asked]').evaluate((status) => getComputedStyle(status, '::before').content)).toContain('zzzz');
    await close();
  });
});
