import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { metaTags, scriptText, structuredData, type DescribedPage } from './metadata.ts';
import { knownPlan, maskedTask } from './specimen.ts';

const planCrumb = { name: maskedTask.planTitle, address: 'https://example.org/20xx/' };
const taskPage: DescribedPage = {
  place: maskedTask, plan: planCrumb, position: 19,
  trail: [planCrumb, { name: '第四部分', address: 'https://example.org/20xx/part/4/' }, { name: '19. 幸福润养特教', address: maskedTask.address }],
};
const planPage: DescribedPage = { place: knownPlan, publisher: '某某区教育局', trail: [{ name: knownPlan.planTitle, address: knownPlan.address }] };
const plain = (page: DescribedPage): unknown => JSON.parse(scriptText(structuredData(page)));

test('reference managers are told what is known of a plan', () => {
  expect(metaTags(planPage)).toEqual([
    ['DC.type', 'webpage'],
    ['DC.title', '某某区2026年教育工作要点：某教〔2026〕5号'],
    ['DC.creator', '某某区教育局'],
    ['DC.publisher', '某某区教育局'],
    ['DC.date', '2026-03-02'],
    ['DC.identifier', 'https://example.org/2026/'],
    ['DC.language', 'zh-CN'],
    ['citation_title', '某某区2026年教育工作要点：某教〔2026〕5号'],
    ['citation_author', '某某区教育局'],
    ['citation_publication_date', '2026/03/02'],
    ['citation_public_url', 'https://example.org/2026/'],
    ['citation_language', 'zh-CN'],
  ]);
});

test('each of several issuers is named by itself', () => {
  const tags = metaTags({ ...planPage, place: { ...knownPlan, issuer: '甲局，乙局' } });
  expect(tags.filter(([name]) => /creator|author/u.test(name)))
    .toEqual([['DC.creator', '甲局'], ['DC.creator', '乙局'], ['citation_author', '甲局'], ['citation_author', '乙局']]);
});

test('and nothing that is not known', () => {
  const tags = Object.fromEntries(metaTags(taskPage));
  expect(tags).toMatchObject({ 'DC.title': '区20xx年教育工作要点：第四部分第19项 幸福润养特教', 'DC.date': '2026-11-23', citation_public_url: maskedTask.address });
  expect(Object.keys(tags).filter((name) => /creator|author|publisher|publication/u.test(name))).toEqual([]);
});

test('search engines are told of a plan as a report', () => {
  expect(plain(planPage)).toMatchObject({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Report', name: knownPlan.planTitle, reportNumber: knownPlan.documentNumber, author: { '@type': 'GovernmentOrganization', name: '某某区教育局' },
        datePublished: '2026-03-02', dateModified: '2026-03-10', publisher: { '@type': 'Organization', name: '某某区教育局' },
        identifier: '2026', inLanguage: 'zh-CN', url: knownPlan.address,
      },
      { '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', position: 1, name: knownPlan.planTitle, item: knownPlan.address }] },
    ],
  });
});

test('and of a task as part of it, with the way there', () => {
  expect(plain(taskPage)).toEqual({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Article', headline: '幸福润养特教', position: 19, isPartOf: { '@type': 'Report', name: maskedTask.planTitle, url: planCrumb.address },
        identifier: '20xx-19', inLanguage: 'zh-CN', url: maskedTask.address, dateModified: '2026-11-23',
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: taskPage.trail.map(({ name, address }, index) => ({ '@type': 'ListItem', position: index + 1, name, item: address })),
      },
    ],
  });
});

test('no word closes the element it is written in', () => {
  const title = '</script><script>alert(1)</script><!--';
  const $ = load(`<script type="application/ld+json">${scriptText(structuredData({ ...taskPage, place: { ...maskedTask, title } }))}</script><p></p>`);
  expect($('script').length).toBe(1);
  expect($('p').length).toBe(1);
  expect(JSON.parse($('script').text())['@graph'][0].headline).toBe(title);
});
