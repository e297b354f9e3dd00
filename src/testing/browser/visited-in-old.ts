import type { Browser } from 'old-puppeteer/lib/cjs/puppeteer/common/Browser.js';
import type { Page } from 'old-puppeteer/lib/cjs/puppeteer/common/Page.js';
import { builtSite } from '../built-site.ts';
import type { SharedSite } from '../built-site.ts';
import { launchOldChromium } from '../old-chromium.ts';
import type { OldVersion } from '../old-chromium.ts';
import { serve } from '../serve.ts';
import type { SiteName } from '../sites.ts';

export type OldPage = Page;

/** A page in a window of its own of an old browser, and what went wrong in it so far. */
export interface OldVisit {
  page: OldPage;
  /** Whatever stands in the console, errors, what could not be loaded, what was asked of another origin. */
  faults: string[];
  /** Waits until elements are to be seen that match the selector, and hold the words if any are given. */
  shows: (selector: string, words?: string) => Promise<void>;
  /** What the elements say that match the selector and are to be seen. */
  texts: (selector: string) => Promise<string[]>;
  /** What a function finds that runs in the page. */
  ask: <Result, Input = undefined>(find: (input: Input) => Result, input?: Input) => Promise<Awaited<Result>>;
  close: () => Promise<void>;
}

export interface OldWindow {
  width?: number;
  scripts?: boolean;
  touch?: boolean;
  /** Whether the page may read what was copied; older browsers cannot be asked. */
  clipboard?: boolean;
}

/** A built site on a server, seen in a browser of 2020. */
export interface SiteInOld {
  site: SharedSite;
  browser: Browser;
  /** The full address of a path below the base path. */
  address: (path: string) => string;
  visit: (path: string, window?: OldWindow) => Promise<OldVisit>;
  /** Ends the server: from now on there is no network. */
  unplug: () => Promise<void>;
  close: () => Promise<void>;
}

/** Serves a built site and starts the browser; the caller closes it. */
export async function visitSiteInOld(version: OldVersion, name: SiteName): Promise<SiteInOld> {
  const site = await builtSite(name);
  const [served, browser] = await Promise.all([serve(site.directory, { base: site.base }), launchOldChromium(version)]);
  const address = (path: string): string => served.url + path.slice(1);
  return {
    site,
    browser,
    address,
    visit: async (path, window = {}) => {
      const visit = await openWindow(browser, served.origin, window);
      await visit.page.goto(address(path));
      return visit;
    },
    unplug: served.close,
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}

async function openWindow(browser: Browser, origin: string, { width = 1280, scripts = true, touch = false, clipboard = false }: OldWindow): Promise<OldVisit> {
  const context = await browser.createIncognitoBrowserContext();
  if (clipboard) await context.overridePermissions(origin, ['clipboard-read' as 'geolocation']);
  const page = await context.newPage();
  page.setDefaultTimeout(8_000);
  await page.setViewport({ width, height: 800, hasTouch: touch });
  await page.setJavaScriptEnabled(scripts);
  const faults: string[] = [];
  page.on('console', (message: { text: () => string }) => faults.push(`${page.url()}: ${message.text()}`));
  page.on('pageerror', (error: Error) => faults.push(`${page.url()}: ${error.message}`));
  page.on('request', (request: { url: () => string }) => {
    if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith('data:')) faults.push(`${page.url()} asks for ${request.url()}`);
  });
  page.on('response', (response: { url: () => string; status: () => number }) => {
    if (response.status() >= 400) faults.push(`${response.url()}: ${response.status()}`);
  });
  // The driver's own types know neither what a function takes nor what it gives.
  const ask: OldVisit['ask'] = (find, input) => page.evaluate(find as (input: unknown) => unknown, input as string) as Promise<Awaited<ReturnType<typeof find>>>;
  /** A page on its way elsewhere says nothing. */
  const texts: OldVisit['texts'] = (selector) => ask((wanted: string) =>
    [...document.querySelectorAll<HTMLElement>(wanted)].filter((element) => element.getClientRects().length > 0).map((element) => element.innerText ?? ''), selector)
    .catch((error: unknown) => {
      if (/context|navigat/iu.test(String(error))) return [];
      throw error;
    });
  return {
    page,
    faults,
    // Without scripts a page calls no frames and no timers: it is asked again and again from outside.
    shows: async (selector, words = '') => {
      const until = Date.now() + 30_000;
      while (!(await texts(selector)).some((text) => text.includes(words))) {
        if (Date.now() > until) throw new Error(`${page.url()} does not show ${selector} ${words}`);
        await new Promise((settle) => setTimeout(settle, 40));
      }
    },
    texts,
    ask,
    close: () => context.close(),
  };
}
