import { setTimeout } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import { fontFolder, standInFile, standInStyles } from './fonts.ts';
import { readPdf } from './read-pdf.ts';
import type { InstalledBrowser } from './shipped-browser.ts';

/** Contents lists settle at once, or after their numbers have moved a line. */
const mostPasses = 4;

export interface PagePrinting {
  /** The page of the whole plan as it was built. */
  html: string;
  /** Its path with the site's base path, e.g. `/20xx/all/`. */
  path: string;
  browser: InstalledBrowser;
}

/**
 * Prints the page of a whole plan as a PDF file: tagged, with an outline, its contents list with the numbers of the sheets.
 * The page's scripts do not run and nothing is fetched. Links to other pages stay where the page names its own address.
 * @throws when the browser does not start, or the contents list does not settle
 */
export async function printPlan({ html, path, browser: { executable, environment } }: PagePrinting): Promise<Uint8Array> {
  const browser = await chromium.launch({ executablePath: executable, env: { ...process.env, ...environment }, args: ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--font-render-hinting=none'] });
  try {
    const page = await openPage(browser, html, path);
    const ids = await page.locator('[data-page-of]').evaluateAll((places) => places.map((place) => place.getAttribute('data-page-of') ?? ''));
    let numbers: string | undefined;
    for (let pass = 0; pass < mostPasses; pass += 1) {
      const pdf = await page.pdf({ preferCSSPageSize: true, outline: true, tagged: true });
      const { sheetOf } = await readPdf(pdf, ids);
      const found = ids.map((id) => sheetOf.get(id) ?? '').join();
      if (found === numbers) return pdf;
      numbers = found;
      await page.locator('[data-page-of]').evaluateAll((places, sheets) => places.forEach((place, index) => { place.textContent = sheets[index] ?? ''; }), found.split(','));
    }
    throw new Error('The numbers in the contents list do not settle.');
  } finally {
    await browser.close();
  }
}

async function openPage(browser: Browser, html: string, path: string): Promise<Page> {
  const own = /<link rel="canonical" href="([^"]+)"/u.exec(html)?.[1];
  const address = own ?? `http://site.invalid${path}`;
  const body = html.replace('</head>', () => `<style>${standInStyles(new URL(fontFolder, address).href)}</style></head>`);
  const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'light' });
  const page = await context.newPage();
  await page.route('**', async (route) => {
    const asked = route.request().url();
    const font = standInFile(asked);
    if (asked === address) await route.fulfill({ body, contentType: 'text/html; charset=utf-8' });
    else if (font !== undefined) await route.fulfill({ path: font, contentType: 'font/ttf' });
    else await route.abort();
  });
  await page.goto(address);
  await page.evaluate(prepare, own !== undefined);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => document.body.getBoundingClientRect().height);
  // Promises of a page without scripts are never kept.
  while (await page.evaluate(() => document.fonts.status) !== 'loaded') await setTimeout(50);
  return page;
}

/** Runs in the page: what an outline and a title of their own need. */
function prepare(keepsLinks: boolean): void {
  document.title = document.querySelector('h1')?.textContent ?? document.title;
  // Browsers repeat words around <wbr> in the outline, and put names of masks into it.
  for (const opportunity of document.querySelectorAll('wbr')) opportunity.remove();
  for (const mask of document.querySelectorAll(':is(h1, h2, h3) .mask')) {
    mask.removeAttribute('role');
    mask.removeAttribute('aria-label');
  }
  document.body.normalize();
  if (keepsLinks) return;
  for (const link of document.querySelectorAll('a:not([href^="#"])')) link.removeAttribute('href');
}
