import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { launchBrowser } from './browser.ts';
import { shippedBrowser } from '../printer/shipped-browser.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the browser shipped for tests', () => {
  let browser: Browser;

  beforeAll(async () => {
    vi.stubEnv('CHROME_PATH', '');
    browser = await launchBrowser();
    return () => browser.close();
  });

  test('opens pages in separate contexts', async () => {
    const titles = await Promise.all(
      ['one', 'two'].map(async (title) => {
        const context = await browser.newContext();
        const page = await context.newPage();
        await page.setContent(`<title>${title}</title>`);
        const found = await page.title();
        await context.close();
        return found;
      }),
    );
    expect(titles).toEqual(['one', 'two']);
  });

  test('has Chinese letters of full width', async () => {
    const page = await browser.newPage();
    await page.setContent('<span style="font-size: 100px">要</span>');
    expect(await page.locator('span').evaluate((span) => span.getBoundingClientRect().width)).toBe(100);
    await page.close();
  });

  test('reaches no host but this machine', async () => {
    const page = await browser.newPage();
    await expect(page.goto('https://example.com/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
    await page.close();
  });

  test('is unpacked with libraries of its own', async () => {
    const { environment } = await shippedBrowser();
    await expect(readFile(`${environment['LD_LIBRARY_PATH']}/libnss3.so`)).resolves.toBeInstanceOf(Buffer);
  });
});

test('a browser that is named but missing is a failure that says so', async () => {
  vi.stubEnv('CHROME_PATH', '/no/such/browser');
  await expect(launchBrowser()).rejects.toThrow('CHROME_PATH names a browser that is not there: /no/such/browser');
});
