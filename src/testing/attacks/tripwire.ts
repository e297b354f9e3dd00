import type { Browser, Page } from 'playwright-core';

/** A page that tells when anything hostile came alive in it. */
export interface Wired {
  page: Page;
  /** What came alive so far, one line each. */
  alive: string[];
  /** Looks at the page as it is now. */
  look: () => Promise<void>;
  close: () => Promise<void>;
}

/** What a browser says of a page that is not there; attacks on addresses mean to ask for such. */
const notFound = /status of 404/u;

/**
 * Opens a window in which nothing hostile can happen unseen: a mark left on `window`, a dialog, an error, a request or a way to
 * another origin, a script that is none of the site's. The site's content policy is off: it is not what keeps attacks out.
 */
export async function wired(browser: Browser, origin: string): Promise<Wired> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN', bypassCSP: true });
  const page = await context.newPage();
  page.setDefaultTimeout(8_000);
  const alive: string[] = [];
  const tell = (what: string): void => void alive.push(`${page.url()}: ${what}`);
  page.on('dialog', (dialog) => {
    tell(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', ({ message }) => tell(`error ${message}`));
  page.on('console', (message) => { if (message.type() === 'error' && !notFound.test(message.text())) tell(`console ${message.text()}`); });
  page.on('popup', (popup) => tell(`window ${popup.url()}`));
  page.on('download', (download) => tell(`download ${download.url()}`));
  context.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith('data:image/')) tell(`request ${request.url()}`);
  });
  const look = async (): Promise<void> => {
    // A page that is about to lead on is looked at where it led.
    const found = await settled(page, () => page.evaluate(liveThings));
    found.forEach(tell);
  };
  return { page, alive, look, close: () => context.close() };
}

/** What could be done in a page once it leads nowhere else. */
async function settled<Result>(page: Page, act: () => Promise<Result>, tries = 5): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    if (tries === 0) throw error;
    await page.waitForLoadState();
    return settled(page, act, tries - 1);
  }
}

/** Runs in the page: marks left, scripts and attributes that are none of the site's. */
function liveThings(): string[] {
  const own = (address: string): boolean => new URL(address, document.baseURI).origin === window.location.origin;
  return [
    ...('__attacked' in window ? ['mark on window'] : []),
    ...(Object.keys(Object.prototype).length > 0 ? ['mark on all objects'] : []),
    ...[...document.scripts].filter(({ src, type, text }) => (src !== '' ? !own(src) : !type.includes('json') && text.includes('__attacked'))).map(({ outerHTML }) => `script ${outerHTML.slice(0, 80)}`),
    ...[...document.querySelectorAll('*')].flatMap((element) => [...element.attributes]
      .filter(({ name, value }) => name.startsWith('on') || name === 'srcdoc' || (/^(?:href|src|action|formaction|xlink:href|data)$/u.test(name) && /^[\s\p{Cc}]*(?:javascript|data|vbscript|file):/iu.test(value)))
      .map(({ name, value }) => `attribute ${name}=${value.slice(0, 60)} of ${element.localName}`)),
    ...[...document.querySelectorAll<HTMLElement>('[action], [formaction], img[src], link[href]:not([rel~=canonical], [rel~=alternate])')]
      .filter((element) => !own(['action', 'formaction', 'src', 'href'].map((name) => element.getAttribute(name)).find((value) => value !== null)!)).map(({ outerHTML }) => `other origin ${outerHTML.slice(0, 80)}`),
    ...[...document.querySelectorAll('iframe, object, embed, base, math, meta[http-equiv=refresh i]')].map(({ outerHTML }) => `element ${outerHTML.slice(0, 80)}`),
  ];
}
