import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { shippedBrowser } from '../printer/shipped-browser.ts';
import type { InstalledBrowser } from '../printer/shipped-browser.ts';

const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--font-render-hinting=none',
  // Tests see what a page asks for; nothing they ask for leaves the machine.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/**
 * Starts a headless browser: the one that `CHROME_PATH` names, otherwise the one shipped for tests.
 * The caller closes it.
 *
 * @param more switches of Chromium beside those of all tests
 * @throws when there is no browser or it does not start; tests then fail, they are not skipped.
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const { executable, environment } = await testBrowser();
  try {
    return await chromium.launch({
      executablePath: executable,
      args: [...switches, ...more],
      env: { ...process.env, ...environment },
    });
  } catch (cause) {
    throw new Error(`The browser for tests did not start: ${executable}. CHROME_PATH may name another Chromium.`, { cause });
  }
}

/** The browser that tests run in. */
export const testBrowser = async (): Promise<InstalledBrowser> => namedBrowser() ?? shippedBrowser();

function namedBrowser(): InstalledBrowser | undefined {
  const executable = process.env['CHROME_PATH'];
  if (!executable) return undefined;
  if (!existsSync(executable)) throw new Error(`CHROME_PATH names a browser that is not there: ${executable}`);
  return { executable, environment: {} };
}
