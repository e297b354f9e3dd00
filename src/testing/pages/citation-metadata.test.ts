import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { beforeAll, describe, expect, test } from 'vitest';
import { readLedgerOf } from '../../archive/ledgers.ts';
import { wordingDate } from '../../ledger/model.ts';
import { buildSite } from '../build.ts';
import { builtSite } from '../built-site.ts';
import type { SharedSite } from '../built-site.ts';
import { currentShown } from './declared-differences.ts';
import { hasFile, origin, pageAt, pathWithin } from './site-pages.ts';
import type { SitePage } from './site-pages.ts';
import { contentOf, tasksIn } from './source-reading.ts';

/** What a page tells machines of itself. */
interface Told {
  /** The contents of its `<meta>` by name. */
  tags: Record<string, string[]>;
  work: Record<string, unknown>;
  trail: { name: string; item: string }[];
}

function toldBy({ $ }: SitePage): Told {
  const tags: Record<string, string[]> = {};
  $('meta[name]').each((_, element) => void (tags[$(element).attr('name')!] ??= []).push($(element).attr('content')!));
  const scripts = $('script[type="application/ld+json"]').toArray().map((element) => JSON.parse($(element).text()) as { '@graph': unknown[] });
  expect(scripts.length).toBe(1);
  const [work, trail] = scripts[0]!['@graph'] as [Told['work'], { itemListElement: Told['trail'] }];
  return { tags, work, trail: trail.itemListElement };
}

const canonicalOf = ({ $ }: SitePage): string | undefined => $('link[rel=canonical]').attr('href');

describe.each(['real', 'real-under-base', 'fictional'] as const)('pages of the %s site', (name) => {
  const content = contentOf(name);
  const plan = currentShown(content);
  const { publisher } = parse(readFileSync(join(content, 'site.yaml'), 'utf8')) as { publisher?: string };
  let site: SharedSite;
  let tasks: { id: string; title: string; part: number; page: SitePage; told: Told }[];

  beforeAll(async () => {
    site = await builtSite(name);
    tasks = plan.parts.flatMap((part, index) => part.tasks.map(({ id, title }) => {
      const page = pageAt(site, `/${plan.edition}/${id}/`);
      return { id, title, part: index + 1, page, told: toldBy(page) };
    }));
    expect(tasks.length).toBe(tasksIn(plan).length);
  });

  test('give reference managers title, address and language of each task, as a web page', () => {
    for (const { title, page, told: { tags } } of tasks) {
      expect(tags).toMatchObject({
        'DC.type': ['webpage'], 'DC.language': ['zh-CN'], citation_language: ['zh-CN'],
        'DC.identifier': [canonicalOf(page)], citation_public_url: [canonicalOf(page)],
      });
      for (const named of [...tags['DC.title']!, ...tags['citation_title']!]) {
        expect(named.startsWith(`${plan.title}：`)).toBe(true);
        expect(named.endsWith(` ${title}`)).toBe(true);
      }
    }
  });

  test('name no issuer and no day that nobody knows', () => {
    for (const { told: { tags, work } } of tasks) {
      expect(Object.keys(tags).filter((tag) => ['DC.creator', 'citation_author', 'citation_publication_date'].includes(tag))).toEqual([]);
      expect(work).not.toHaveProperty('author');
      expect(work).not.toHaveProperty('datePublished');
      expect(tags['DC.publisher']).toEqual(publisher === undefined ? undefined : [publisher]);
    }
  });

  test('date a task by its wording', async () => {
    const ledger = (await readLedgerOf(content, plan.edition))?.ledger;
    for (const { id, told: { tags, work } } of tasks) {
      const date = wordingDate(ledger, id);
      expect([id, tags['DC.date'], work['dateModified']]).toEqual([id, date === undefined ? undefined : [date], date]);
    }
  });

  test('tell search engines what each task is part of', () => {
    for (const { id, title, page, told: { work } } of tasks) {
      expect(work).toMatchObject({
        '@type': 'Article', headline: title, identifier: `${plan.edition}-${id}`, url: canonicalOf(page), inLanguage: 'zh-CN',
        isPartOf: { '@type': 'Report', name: plan.title, url: canonicalOf(pageAt(site, `/${plan.edition}/`)) },
      });
    }
    expect(toldBy(pageAt(site, `/${plan.edition}/`)).work).toMatchObject({ '@type': 'Report', name: plan.title });
    expect(toldBy(pageAt(site, `/${plan.edition}/all/`)).work).toMatchObject({ '@type': 'Report', name: plan.title });
    expect(toldBy(pageAt(site, `/${plan.edition}/part/1/`)).work).toMatchObject({ '@type': 'Article', position: 1 });
  });

  test('say the way down to a task by pages that are there', () => {
    for (const { id, part, told: { trail } } of tasks) {
      const paths = trail.map(({ item }) => pathWithin(site, new URL(item)));
      expect(paths).toEqual([`/${plan.edition}/`, `/${plan.edition}/part/${part}/`, `/${plan.edition}/${id}/`]);
      expect(paths.filter((path) => !hasFile(site, path!))).toEqual([]);
      expect(trail.every(({ item }) => item.startsWith(origin))).toBe(true);
    }
  });
});

describe('a site that does not know its own address, of a plan whose issuance editors know', () => {
  const hostile = '某局</script><b>"';
  let page: SitePage;

  beforeAll(async () => {
    const home = await mkdtemp(join(tmpdir(), 'issued-plan-'));
    const plan = currentShown(contentOf('fictional'));
    await cp(contentOf('fictional'), join(home, 'content'), { recursive: true });
    await appendFile(join(home, 'content/plans', plan.edition, 'plan.yaml'), `issuance:\n  issuer: '${hostile}'\n  number: 某馆〔2031〕5号\n  date: 2031-03-02\n`);
    const site = await buildSite({ content: join(home, 'content'), site: '' });
    page = pageAt(site, `/${plan.edition}/${tasksIn(plan)[0]!.id}/`);
    await Promise.all([site.remove(), rm(home, { recursive: true })]);
  });

  test('names issuer, number and day', () => {
    const { tags, work } = toldBy(page);
    expect(tags).toMatchObject({ 'DC.creator': [hostile], citation_author: [hostile], 'DC.date': ['2031-03-02'], citation_publication_date: ['2031/03/02'] });
    expect(tags['DC.title']![0]).toContain('：某馆〔2031〕5号：');
    expect(work).toMatchObject({ author: { name: hostile }, datePublished: '2031-03-02', isPartOf: { reportNumber: '某馆〔2031〕5号' } });
    expect(page.$('head b, body > b').length).toBe(0);
  });

  test('prints path and code, and no QR code', () => {
    const printed = page.$('.printed-address');
    expect(printed.find('dd').toArray().map((element) => page.$(element).text()).slice(0, 2)).toEqual([expect.stringMatching(/^\d{4}-/), page.path]);
    expect(printed.find('svg').length).toBe(0);
  });
});
