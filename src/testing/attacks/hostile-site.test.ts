import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { TextWriter, Uint8ArrayReader, ZipReader, type FileEntry } from '@zip.js/zip.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paperOfEdition } from '../../archive/downloads.ts';
import { readArchive } from '../../archive/read.ts';
import { readDocument } from '../../importer/readers/read-document.ts';
import { workerPath } from '../../offline/saved-files.ts';
import { wordDocument } from '../../paper/word.ts';
import { sentencesOf, tasksOf } from '../../plan/model.ts';
import { launchBrowser } from '../browser.ts';
import { buildSite, type BuiltSite } from '../build.ts';
import { pagesOf } from '../pages/site-pages.ts';
import { projectFolder } from '../project.ts';
import { serve, type Served } from '../serve.ts';
import { isTakenIn, type Attempt } from './attempts.ts';
import { writeHostileContent } from './hostile-content.ts';
import { edition } from './hostile-document.ts';
import { faultsOfXml, machineFiles } from './machine-files.ts';
import { payloads, writtenPayloads } from './payloads.ts';
import { askedAddresses, fragments, linkedQueries, messages, queries, stored } from './readers.ts';
import { attacksTable } from './table.ts';
import { wired, type Wired } from './tripwire.ts';

let folder: string;
let site: BuiltSite;
let served: Served;
let browser: Browser;
let attempts: Attempt[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-site-'));
  const written = await writeHostileContent(folder);
  attempts = written.attempts;
  site = await buildSite({ content: written.content });
  [served, browser] = await Promise.all([serve(site.directory), launchBrowser()]);
}, 600_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
  await site?.remove();
  await rm(folder, { recursive: true, force: true });
});

const address = (path: string): string => served.url + path.replace(/^\//u, '');

/** Does something in a wired window; what came alive meanwhile. */
async function aliveAfter(act: (window: Wired) => Promise<void>): Promise<string[]> {
  const window = await wired(browser, served.origin);
  await act(window);
  await window.look();
  await window.close();
  return window.alive;
}

test('what a build refuses of a record names the file and the field', () => {
  expect(attempts.length).toBeGreaterThan(5_000);
  expect(attempts.filter(({ problems }) => problems.some(({ file, field, line }) => file === undefined || (field === undefined && line === undefined)))
    .map(({ input, field, payload }) => `${input} ${field}: ${payload.name}`)).toEqual([]);
});

test('docs/reliability.md counts the attacks as they are; npm run attacks writes it', () => {
  expect(readFileSync(join(projectFolder, 'docs/reliability.md'), 'utf8')).toContain(attacksTable(attempts));
});

test('what it takes in stands on the pages as text', () => {
  const words = new Set(attempts.filter(isTakenIn).map(({ payload }) => payload.text));
  const asShown = (text: string): string => text.replace(/\s+/gu, ' ').trim();
  const shown = asShown(pagesOf(site).map(({ $ }) => $('body').text()).join('\n'));
  expect(words.size).toBeGreaterThan(writtenPayloads.length);
  expect([...words].filter((text) => !shown.includes(asShown(text)))).toEqual([]);
});

test('nothing comes alive on any page', { timeout: 120_000 }, async () => {
  const paths = pagesOf(site).filter(({ forwardsTo }) => forwardsTo === undefined).map(({ path }) => path);
  expect(paths.length).toBeGreaterThan(60);
  expect(await aliveAfter(async ({ page, look }) => {
    for (const path of paths) {
      await page.goto(address(path));
      await look();
    }
  })).toEqual([]);
});

test('pages that forward lead to pages of the site', () => {
  const targets = pagesOf(site).flatMap(({ forwardsTo }) => forwardsTo ?? []);
  expect(targets.length).toBeGreaterThan(20);
  expect(targets.filter((target) => !/^\/[^/\\]/u.test(target))).toEqual([]);
});

test('files for machines are what they should be, and nothing in them runs, calculates or leads elsewhere', () => {
  const looked = machineFiles(site.directory);
  expect(looked.flatMap(({ faults }) => faults)).toEqual([]);
  expect(looked.filter(({ kind, files }) => kind !== '' && files === 0)).toEqual([]);
});

test('what pages tell search engines is data to the end', () => {
  const told = pagesOf(site).flatMap(({ $ }) => $('script[type="application/ld+json"]').toArray().map((element) => $(element).text()));
  expect(told.length).toBeGreaterThan(20);
  expect(told.filter((text) => text.includes('__attacked')).length).toBeGreaterThan(10);
  for (const text of told) expect(() => JSON.parse(text) as unknown).not.toThrow();
});

test('the Word file is well-formed and says the plan’s words', async () => {
  const { shown: [plan], ledgers } = await readArchive(join(folder, 'content'));
  const paper = paperOfEdition(plan!, ledgers.get(edition));
  const bytes = await wordDocument(paper, { addressOf: (path) => `https://example.org${path}`, issuer: writtenPayloads[0]!.text, note: [] });
  const parts = await new ZipReader(new Uint8ArrayReader(bytes)).getEntries();
  const texts = await Promise.all(parts.filter((part) => !part.directory && /\.(?:xml|rels)$/u.test(part.filename)).map((part) => (part as FileEntry).getData(new TextWriter())));
  expect(texts.length).toBeGreaterThan(5);
  expect(texts.flatMap(faultsOfXml)).toEqual([]);
  const { text } = await readDocument(bytes, 'plan.docx');
  const sentences = tasksOf(plan!).flatMap(sentencesOf);
  expect(sentences.length).toBeGreaterThan(writtenPayloads.length);
  expect(sentences.filter((sentence) => !text.includes(sentence.text)).map((sentence) => sentence.text)).toEqual([]);
});

describe('a reader who brings something hostile', () => {
  /** Runs in the page: whether searching is over. */
  const isSettled = (): boolean => {
    const status = document.querySelector('[data-search-status]')?.textContent ?? '';
    return !status.includes('正在') && (status !== '' || document.querySelector<HTMLElement>('[data-search-found]')?.hidden === false);
  };

  test('in a query of a link finds text', { timeout: 120_000 }, async () => {
    expect(await aliveAfter(async ({ page, look }) => {
      for (const query of linkedQueries) {
        await page.goto(address(`/search/?${new URLSearchParams({ q: query })}`));
        await page.waitForFunction(isSettled);
        await look();
        expect(new URL(page.url()).pathname).toBe('/search/');
      }
    })).toEqual([]);
  });

  test('in the search box is offered text', { timeout: 120_000 }, async () => {
    expect(await aliveAfter(async ({ page, look }) => {
      await page.goto(address('/'));
      const box = page.locator('main input[type=search]');
      await box.focus();
      for (const query of queries) {
        await box.evaluate((field, text) => {
          (field as HTMLInputElement).value = text;
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }, query);
        await page.evaluate(() => new Promise((settle) => requestAnimationFrame(() => requestAnimationFrame(settle))));
      }
      await box.fill('灯塔');
      await page.locator('[role=option]').first().waitFor();
      await look();
    })).toEqual([]);
  });

  test('in an address stays on the site', { timeout: 120_000 }, async () => {
    const { origin } = served;
    expect(await aliveAfter(async ({ page, look }) => {
      for (const path of askedAddresses) {
        // An address that is understood leads on while its page is being loaded.
        await page.goto(`${origin}${path}`).catch(() => undefined);
        await page.waitForLoadState();
        expect([path, new URL(page.url()).origin]).toEqual([path, origin]);
        await look();
      }
    })).toEqual([]);
  });

  test('behind the address of a page stays there', { timeout: 60_000 }, async () => {
    expect(await aliveAfter(async ({ page, look }) => {
      for (const [path, some] of fragments) {
        await page.goto(address(path));
        await page.evaluate(async (hashes) => {
          for (const hash of hashes) {
            window.location.hash = hash;
            await Promise.resolve();
          }
        }, some);
        await page.reload();
        await look();
        expect(new URL(page.url()).pathname).toBe(path);
      }
    })).toEqual([]);
  });

  test('in what the browser keeps reads on', { timeout: 120_000 }, async () => {
    expect(await aliveAfter(async ({ page, look }) => {
      await page.goto(address(`/${edition}/1/`));
      for (const kept of stored) {
        await page.evaluate(({ settings, place }) => {
          localStorage.setItem('yaodian-reading', settings);
          for (const key of [`reading-place ${window.location.pathname}`, place.slice(0, 50)]) localStorage.setItem(key, place);
        }, kept);
        await page.reload({ waitUntil: 'domcontentloaded' });
        await look();
        expect(await page.locator('h1').first().isVisible()).toBe(true);
      }
    })).toEqual([]);
  });

  test('in messages to the worker is told what there is, and nothing is kept', { timeout: 60_000 }, async () => {
    expect(await aliveAfter(async ({ page }) => {
      await page.goto(address('/about/offline/'));
      const answers = await page.evaluate(async ({ script, sent }) => {
        await navigator.serviceWorker.register(script);
        const { active } = await navigator.serviceWorker.ready;
        const answered = await Promise.all(sent.map((message) => new Promise((settle) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = ({ data }) => settle(data);
          active!.postMessage(message, [port2]);
        })));
        active!.postMessage('save without a port');
        return { answered, kept: await caches.keys() };
      }, { script: address(`/${workerPath}`), sent: messages.filter((message) => message !== 'save') });
      expect(answers.kept).toEqual([]);
      expect(answers.answered).toEqual(messages.map(() => ({ finished: true })));
    })).toEqual([]);
  });

  test('in a memo gets the memo back as text', { timeout: 60_000 }, async () => {
    const memo = `第1项“灯塔在后”。\n${payloads.map(({ text }, number) => `第${number + 1}项“${text}”，见${edition}-${number + 1}-1 ${text}`).join('\n')}`;
    expect(await aliveAfter(async ({ page, look }) => {
      await page.goto(address('/cite/'));
      await page.locator('textarea').evaluate((field, text) => { (field as HTMLTextAreaElement).value = text; }, memo);
      const taken = await page.locator('textarea').inputValue();
      await page.locator('.desk-check').click();
      await page.locator('[data-desk-status]:not(:empty)').waitFor();
      await look();
      const more = page.locator('[data-desk-more]');
      while (await more.isVisible()) await more.click();
      await look();
      const shown = (await page.locator('[data-desk-preview]').evaluate(({ textContent }) => textContent ?? ''));
      expect(shown.replace(/\s/gu, '')).toContain(taken.replace(/\s/gu, ''));
    })).toEqual([]);
  });
});
