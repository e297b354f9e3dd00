import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../browser.ts';
import { builtSite } from '../built-site.ts';
import type { SharedSite } from '../built-site.ts';
import { serve } from '../serve.ts';
import type { SiteName } from '../sites.ts';

/** A page in a window of its own, and what went wrong in it so far. */
export interface Visit {
  page: Page;
  /** Errors and warnings in the console, what could not be loaded, what was asked of another origin. */
  faults: string[];
  close: () => Promise<void>;
}

/** A built site on a server, and browsers' windows to look at it. */
export interface VisitedSite {
  site: SharedSite;
  /** The full address of a path below the base path. */
  address: (path: string) => string;
  /** Opens a window of that width. */
  visit: (path: string, width?: number, options?: BrowserContextOptions) => Promise<Visit>;
  close: () => Promise<void>;
}

/** Serves a built site and starts a browser; the caller closes it. */
export async function visitSite(name: SiteName): Promise<VisitedSite> {
  const site = await builtSite(name);
  const [served, browser] = await Promise.all([serve(site.directory, { base: site.base }), launchBrowser()]);
  const address = (path: string): string => served.url + path.slice(1);
  return {
    site,
    address,
    visit: async (path, width = 1280, options = {}) => {
      const visit = await openWindow(browser, served.origin, { viewport: { width, height: 800 }, locale: 'zh-CN', ...options });
      await visit.page.goto(address(path));
      return visit;
    },
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}

async function openWindow(browser: Browser, origin: string, options: BrowserContextOptions): Promise<Visit> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(8_000);
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  context.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith('data:')) faults.push(`${page.url()} asks for ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.url()}: ${response.status()}`);
  });
  return { page, faults, close: () => context.close() };
}
