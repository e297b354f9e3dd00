import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openFirstFile, type FirstFile } from '../../search/first.ts';
import { firstFilePath } from '../../search/places.ts';
import { builtSite } from '../built-site.ts';
import type { SharedSite } from '../built-site.ts';
import { fileAt, hasFile, pageAt, pagesOf } from './site-pages.ts';

const filesOf = ({ directory }: SharedSite): string[] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(directory, file)).isFile());

const feedsOf = (site: SharedSite): string[] => filesOf(site).filter((file) => /(?:^|\/)feed\.(?:xml|json)$/.test(file)).sort();

const linksOf = (site: SharedSite, path: string): string[] => {
  const { $ } = pageAt(site, path);
  return $('main a[href]').toArray().map((element) => $(element).attr('href')!);
};

describe('a site with articles', () => {
  let site: SharedSite;

  beforeAll(async () => {
    site = await builtSite('articles');
  });

  test('has nothing of what is not approved, neither words nor pictures', () => {
    const files = filesOf(site);
    expect(files.filter((file) => /open-day|yellow-boards|crowd/.test(file))).toEqual([]);
    const telling = files.filter((file) => /草稿里的|审过未批|还没有批准的话|open-day|yellow-boards/.test(readFileSync(join(site.directory, file), 'utf8')));
    expect(telling).toEqual([]);
    expect(files.filter((file) => /^_astro\/tags\..+\.png$/.test(file))).toHaveLength(1);
  });

  test('says who wrote, reviewed and approved, when, on which ground, and that it is not the plan', () => {
    const facts = pageAt(site, '/updates/spring-pruning/').$('main').text();
    for (const said of ['园务组 甲，2034年2月27日', '技术组 乙，2034年2月28日', '园长 丙，2034年3月1日', '果园修剪台账', '2034年2月20日至2034年2月26日', '责任编辑果园宣传组', '不是计划原文']) {
      expect(facts).toContain(said);
    }
    expect(pageAt(site, '/interpretations/good-trees/').$('[data-overdue-after]').attr('data-overdue-after')).toBe('2035-01-12');
    expect(pageAt(site, '/updates/spring-pruning/').$('[data-overdue-after]').length).toBe(0);
  });

  test('leads to sentences and says which', () => {
    const { $ } = pageAt(site, '/updates/spring-pruning/');
    const places = $('.article-body a[title]').toArray().map((element) => [$(element).attr('href'), $(element).attr('data-place'), $(element).attr('title')]);
    expect(places).toEqual([
      ['/2034/1/#s1', '第1项第1句', '第1项第1句'], ['/2034/part/1/', undefined, '第一部分'], ['/2034/1/#s2', '第1项第2句', '第1项第2句'],
    ]);
    expect($('.article-body a[rel=external]').attr('href')).toBe('https://example.net/pruning');
  });

  test('gives pictures their room before they come', () => {
    const { $ } = pageAt(site, '/updates/spring-pruning/');
    const picture = $('.article-body img');
    expect([picture.attr('width'), picture.attr('height'), picture.attr('alt')]).toEqual(['640', '360', '挂好名牌的老树，名牌上写着修剪人']);
    expect(hasFile(site, picture.attr('src')!)).toBe(true);
  });

  test('lists articles with their tasks and parts, and no others', () => {
    const articles = (path: string): string[] => linksOf(site, path).filter((href) => /^\/(?:updates|interpretations)\/.+/.test(href));
    expect(articles('/2034/1/')).toEqual(['/updates/spring-pruning/', '/interpretations/good-trees/']);
    expect(articles('/2034/2/')).toEqual(['/interpretations/good-trees/']);
    expect(articles('/2034/3/')).toEqual([]);
    expect(articles('/2034/part/1/')).toEqual(['/updates/spring-pruning/', '/interpretations/good-trees/']);
    expect(articles('/updates/')).toEqual(['/updates/spring-pruning/']);
    expect(articles('/interpretations/')).toEqual(['/interpretations/good-trees/']);
    expect(articles('/sitemap/')).toEqual(['/updates/spring-pruning/', '/interpretations/good-trees/']);
  });

  test('keeps the address of what is retired, and says why', () => {
    expect(pageAt(site, '/interpretations/old-way/').$('.article-state').text()).toContain('本文已停用（2034年2月1日）：说法已由《种好果树是什么意思》代替。');
  });

  test('keeps the address of what was withdrawn, without its words, and leads on', () => {
    const { $ } = pageAt(site, '/updates/first-tree/');
    expect($('h1').text()).toBe('谁剪了第一棵树');
    expect($('main').text()).toContain('本文已停用。自2034年3月10日起不再适用。');
    expect($('.reason').text()).toContain('文中写到的人要求不再公开。');
    expect(linksOf(site, '/updates/first-tree/')).toEqual(['/updates/spring-pruning/']);
    expect($('meta[name=robots]').attr('content')).toBe('noindex');
    const naming = pagesOf(site).filter(({ html }) => html.includes('/updates/first-tree/')).map(({ path }) => path);
    expect(naming).toEqual(['/about/changes/']);
  });

  test('tells language models of what is listed, and that editors wrote it', () => {
    const text = readFileSync(fileAt(site, '/llms.txt'), 'utf8');
    const sections = new Map(text.split(/^## /mu).slice(1).map((section) => [section.split('\n')[0]!, [...section.matchAll(/\]\((\S+)\)/gu)].map(([, url]) => new URL(url!).pathname)]));
    expect(sections.get('动态（编者所写，不是计划的文字）')).toEqual(['/updates/spring-pruning/']);
    expect(sections.get('解读（编者所写，不是计划的文字）')).toEqual(['/interpretations/good-trees/']);
    expect([...sections.values()].flat().filter((path) => !hasFile(site, path))).toEqual([]);
  });

  test('finds articles in both tiers of search', () => {
    const { entries } = openFirstFile(JSON.parse(readFileSync(fileAt(site, `/${firstFilePath}`), 'utf8')) as FirstFile);
    const found = entries.map(({ record }) => record).filter(({ kind }) => kind === 'update' || kind === 'interpretation');
    expect(found.map(({ url, names }) => [url, names[0]])).toEqual([['/updates/spring-pruning/', '老树修剪完成118棵 & 还差2棵'], ['/interpretations/good-trees/', '种好果树是什么意思']]);
    const records = filesOf(site).filter((file) => file.startsWith('pagefind/record/')).map((file) => JSON.parse(readFileSync(join(site.directory, file), 'utf8')) as { url: string; rest?: string[] });
    expect(records.find(({ url }) => url === '/updates/spring-pruning/')?.rest).toContain('东坡 60');
    expect(records.some(({ url }) => url === '/interpretations/old-way/')).toBe(false);
  });

  test('has feeds where there is something to follow, and pages say so', () => {
    expect(feedsOf(site)).toEqual(['', '2034/1/', '2034/2/', '2034/part/1/', 'about/changes/'].flatMap((place) => [`${place}feed.json`, `${place}feed.xml`]).sort());
    const linking = pagesOf(site).flatMap(({ path, $ }) =>
      $('link[rel=alternate][type="application/atom+xml"], link[rel=alternate][type="application/feed+json"]').toArray().map((element) => [path, $(element).attr('href')!] as const));
    expect(linking.filter(([, href]) => !hasFile(site, href))).toEqual([]);
    expect([...new Set(linking.map(([path]) => path))].sort()).toEqual([
      '/', '/2034/1/', '/2034/2/', '/2034/part/1/', '/about/changes/', '/interpretations/', '/interpretations/good-trees/', '/interpretations/old-way/', '/updates/', '/updates/spring-pruning/',
    ]);
  });

  test('has an entry for each kind in its header', () => {
    const { $ } = pageAt(site, '/');
    expect($('.site-nav a').toArray().map((element) => $(element).text())).toEqual(['全部任务', '动态', '解读', '说明']);
  });
});

test('a site that does not know its own address has articles and no feeds', async () => {
  const site = await builtSite('articles-without-address');
  expect(hasFile(site, '/updates/spring-pruning/')).toBe(true);
  expect(feedsOf(site)).toEqual([]);
  expect(pageAt(site, '/').html).not.toContain('application/atom+xml');
  expect(linksOf(site, '/updates/spring-pruning/')).toEqual(expect.arrayContaining(['/sub/2034/1/#s1', '/sub/sitemap/']));
  expect(pageAt(site, '/updates/spring-pruning/').$('.article-body img').attr('src')).toMatch(/^\/sub\/_astro\//);
});

describe.each([
  ['fictional', ['updates', 'interpretations']],
  ['real', ['updates']],
] as const)('the %s site', (name, empty) => {
  test.each(empty)('publishes no empty column: %s', async (column) => {
    const site = await builtSite(name);
    expect(hasFile(site, `/${column}/`)).toBe(false);
    expect(pagesOf(site).filter(({ html }) => html.includes(`"/${column}/`)).map(({ path }) => path)).toEqual([]);
    const telling = filesOf(site).filter((file) => /\.(?:xml|json|txt)$/.test(file) && readFileSync(join(site.directory, file), 'utf8').includes(`/${column}/`));
    expect(telling).toEqual([]);
    if (name === 'fictional') expect(feedsOf(site)).toEqual(['about/changes/feed.json', 'about/changes/feed.xml']);
  });
});
