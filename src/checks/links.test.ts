import { expect, test } from 'vitest';
import { linksResolve } from './links.ts';

const page = (body: string): string => `<html><body>${body}</body></html>`;
const site = new Map([
  ['/index.html', page('<a href="/plan/1/">一</a><a href="/plan/1/#s2">句</a><a href="https://example.cn/">外</a><img src="/plan/a.png">')],
  ['/1/index.html', page('<a href="../">首页</a><a href="#s2">句</a><p id="s2"></p>')],
  ['/a.png', ''],
]);

test('links to pages, ids and files are found right under a base path', () => {
  expect(linksResolve(site, '/plan/')).toEqual([]);
});

test.each([
  ['a page that is not there', '/plan/2/'],
  ['an id that is not there', '/plan/1/#s3'],
  ['an address outside the base path', '/1/'],
  ['an address without its closing slash', '/plan/1'],
  ['a relative address that is not there', 'nowhere/'],
])('%s is named with its page', (_name, address) => {
  const broken = new Map([...site, ['/2031/index.html', page(`<a href="${address}">坏</a>`)] as const]);
  expect(linksResolve(broken, '/plan/')).toEqual([{ kind: 'link-broken', file: '/2031/index.html', found: address }]);
});
