import { expect, test } from 'vitest';
import { footerLinks, footerMarks } from './footer.ts';

const site = { name: '图书馆要点', description: '虚构的计划。', currentEdition: '2031' };
const shown = (configured: object): [words: string, target: string | undefined][] =>
  [...footerLinks({ ...site, ...configured }), ...footerMarks({ ...site, ...configured })]
    .flatMap(({ words, path, address }) => (words === undefined ? [] : [[words, address ?? path]]));

test('a footer has nothing that is not configured, but for the site map', () => {
  expect(shown({})).toEqual([['网站地图', '/sitemap/']]);
});

test.each([
  [{ icpNumber: '某ICP备00000000号-1' }, '某ICP备00000000号-1', 'https://beian.miit.gov.cn/'],
  [{ policeNumber: '00000000000012' }, '公安备案号：00000000000012', 'https://beian.mps.gov.cn/#/query/webSearch?code=00000000000012'],
  [{ policeNumber: '某公网安备 00000000000012号' }, '某公网安备00000000000012号', 'https://beian.mps.gov.cn/#/query/webSearch?code=00000000000012'],
  [{ contact: { phone: '000' } }, '联系我们', '/about/#contact'],
  [{ contact: { page: 'https://example.org/contact' } }, '联系我们', 'https://example.org/contact'],
  [{ statement: '转载请注明来源。' }, '网站声明', '/about/#statement'],
  [{ statement: 'https://example.org/statement' }, '网站声明', 'https://example.org/statement'],
  [{ publisher: '某镇图书馆' }, '主办单位：某镇图书馆', undefined],
  [{ siteCode: '0000000000' }, '网站标识码：0000000000', undefined],
  [{ emblemLink: 'https://emblem.example.org/' }, '党政机关标识', 'https://emblem.example.org/'],
  [{ errorReportLink: 'https://errors.example.org/' }, '政府网站找错', 'https://errors.example.org/'],
])('%o is shown', (configured, words, target) => {
  expect(shown(configured)).toContainEqual([words, target]);
});
