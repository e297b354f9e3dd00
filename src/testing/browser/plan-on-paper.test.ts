import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paperOfEdition, readDownloads, writeDownload } from '../../archive/downloads.ts';
import { readArchive } from '../../archive/read.ts';
import type { Paper } from '../../paper/paper.ts';
import { withAuthor } from '../../paper/pdf-author.ts';
import { textOfSheets } from '../../paper/proof.ts';
import { textOfPaper, withoutSpace } from '../../paper/text.ts';
import { tasksOf, type Plan } from '../../plan/model.ts';
import { readPdf, type PdfContent } from '../../printer/read-pdf.ts';
import { buildSite } from '../build.ts';
import { builtSite, type SharedSite } from '../built-site.ts';
import { testBrowser } from '../browser.ts';
import { fileAt, origin } from '../pages/site-pages.ts';
import { projectFolder } from '../project.ts';
import { sites } from '../sites.ts';

/** A plan, and the file the command makes of it from a built site. */
interface Printed {
  plan: Plan;
  paper: Paper;
  site: SharedSite;
  /** Where the command put the file. */
  folder: string;
  bytes: Uint8Array;
  pdf: PdfContent;
}

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function runCommand(command: 'pdf' | 'docx', content: string, site: SharedSite, folder: string): Promise<string> {
  const { executable, environment } = await testBrowser();
  const { stdout } = await promisify(execFile)(process.execPath, [`src/cli/${command}.ts`], {
    cwd: projectFolder,
    env: { ...process.env, ...environment, CHROMIUM: executable, CONTENT_DIR: resolve(projectFolder, content), OUT_DIR: site.directory, DOWNLOADS_DIR: folder, SITE_URL: origin, BASE_PATH: site.base },
  });
  return stdout;
}

const begun = new Map<string, Promise<Printed>>();

/** Printed once, whoever asks. */
function printed(name: 'real' | 'fictional'): Promise<Printed> {
  const printing = begun.get(name) ?? print(name);
  begun.set(name, printing);
  return printing;
}

async function print(name: 'real' | 'fictional'): Promise<Printed> {
  const folder = await mkdtemp(join(tmpdir(), 'downloads-'));
  folders.push(folder);
  const [site, { shown: [plan], ledgers }] = await Promise.all([builtSite(name), readArchive(resolve(projectFolder, sites[name].content))]);
  await runCommand('pdf', sites[name].content, site, folder);
  const bytes = await readFile(join(folder, plan!.edition, 'plan.pdf'));
  return { plan: plan!, paper: paperOfEdition(plan!, ledgers.get(plan!.edition)), site, folder, bytes, pdf: await readPdf(bytes) };
}

describe.each(['fictional', 'real'] as const)('the %s plan as a PDF file', (name) => {
  let made: Printed;

  beforeAll(async () => {
    made = await printed(name);
  });

  test('holds the title, a contents list with the right numbers, each character of the text, and where it came from', () => {
    const { plan, paper, pdf } = made;
    const sheetOf = new Map(pdf.bookmarks.map(({ title, sheet }) => [withoutSpace(title), sheet]));
    const entries = plan.parts.flatMap(({ heading, tasks }) => [heading, ...tasks.map((task) => task.heading)])
      .map(({ label, title, stop }) => `${label}${title.text}${sheetOf.get(withoutSpace(`${label}${title.text}${stop}`))}`);
    const text = textOfSheets(pdf.sheets);
    const expected = withoutSpace(`${paper.title}目录${entries.join('')}`) + textOfPaper(paper, ({ kind }) => kind !== 'title');
    expect(text.slice(0, expected.length)).toBe(expected);
    expect(text.slice(expected.length)).toMatch(new RegExp(`^代码${plan.edition}网址${origin}/${plan.edition}/all/文本日期\\d+年\\d+月\\d+日$`, 'u'));
  });

  test('has an outline of the title, the contents, every part and task', () => {
    const { plan, paper, pdf } = made;
    expect(pdf.bookmarks.map(({ title, level }) => `${level} ${title}`)).toEqual([
      `0 ${paper.title}`, '1 目录',
      ...plan.parts.flatMap(({ heading: { label, title, stop }, tasks }) => [
        `1 ${label}${title.text}${stop}`, ...tasks.map(({ heading: own }) => `2 ${own.label}${own.title.text}${own.stop}`),
      ]),
    ]);
  });

  test('is tagged, has its title and language, and sheets of A4 that are numbered', () => {
    const { paper, pdf, bytes } = made;
    expect([pdf.isTagged, pdf.title, pdf.author]).toEqual([true, paper.title, '']);
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Lang (zh-CN)');
    for (const { width, height } of pdf.sizes) expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    pdf.sheets.forEach((sheet, index) => expect(sheet).toContain(`— ${index + 1} —`));
  });

  test('begins its text on a sheet of its own, behind the contents', () => {
    const { plan, pdf } = made;
    const [first] = plan.introduction.flatMap((block) => (block.kind === 'paragraph' ? block.sentences : []));
    const sheet = pdf.sheets.findIndex((text) => withoutSpace(text).includes(withoutSpace(first!.text).slice(0, 20)));
    expect(withoutSpace(pdf.sheets[sheet]!).replace(`—${sheet + 1}—`, '')).toMatch(new RegExp(`^${withoutSpace(first!.text).slice(0, 20)}`, 'u'));
    expect(tasksOf(plan).length).toBeGreaterThan(0);
  });
});

test('an author can be written into a file, which stays the same otherwise', async () => {
  const { bytes, pdf } = await printed('fictional');
  const named = await readPdf(withAuthor(bytes, '某镇图书馆'));
  expect(named).toEqual({ ...pdf, author: '某镇图书馆' });
  expect(() => withAuthor(Buffer.from('%PDF-1.7 nothing'), '某镇图书馆')).toThrow('not built as browsers build them');
});

test('a site offers the files that were made of its words, and a changed file no more', { timeout: 120_000 }, async () => {
  const { plan, paper, site, folder } = await printed('fictional');
  expect(await runCommand('docx', sites.fictional.content, site, folder)).toContain('plan.docx');
  const built = await buildSite({ content: sites.fictional.content, downloads: folder });
  try {
    for (const path of [`/${plan.edition}/`, `/${plan.edition}/all/`]) {
      const offer = load(await readFile(fileAt(built, path), 'utf8'))('.downloads');
      expect(offer.find('a').toArray().map(({ attribs: { href, download } }) => [href, download])).toEqual([
        [`/${plan.edition}/plan.pdf`, `${paper.title}.pdf`], [`/${plan.edition}/plan.docx`, `${paper.title}.docx`],
      ]);
      expect(offer.text().replace(/\s/gu, '')).toMatch(/^下载全文：PDF（\d+KB，\d+年\d+月\d+日生成），Word（\d+KB，\d+年\d+月\d+日生成）。文字以网页为准。$/u);
    }
    for (const kind of ['pdf', 'docx']) expect(await readFile(fileAt(built, `/${plan.edition}/plan.${kind}`))).toEqual(await readFile(join(folder, plan.edition, `plan.${kind}`)));
  } finally {
    await built.remove();
  }
  const changed: Paper = { ...paper, date: '2031-12-31' };
  expect((await readDownloads(folder, paper, `${origin}/`)).withheld).toEqual([]);
  expect((await readDownloads(folder, changed, `${origin}/`)).withheld.map(({ why }) => why)).toEqual(['text', 'text']);
  await writeDownload(folder, changed, { kind: 'pdf', bytes: Buffer.from('%PDF'), made: '2031-12-31' });
  expect((await readDownloads(folder, changed, `${origin}/`)).offered.map(({ kind }) => kind)).toEqual(['pdf']);
});

test('a site for which nothing was made offers nothing', async () => {
  const site = await builtSite('fictional');
  expect(await readFile(fileAt(site, '/2031/all/'), 'utf8')).not.toContain('下载全文');
});
