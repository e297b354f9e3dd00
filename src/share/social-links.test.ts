import { describe, expect, test } from 'vitest';
import { socialLinks, type SharedPage } from './social-links.ts';

const page: SharedPage = {
  title: '3. 开放 & “夜读” #1 100% - 图书馆要点',
  address: 'https://example.org/jyj/plan/2031/3/',
  summary: '每周五开放至 21:00；带上 a=b&c？',
  picture: 'https://example.org/jyj/plan/share/2031-3-0a1b2c3d4e.png',
};

const linkTo = (name: string, shared = page): URL => new URL(socialLinks(shared).find((link) => link.name === name)!.address);

describe('the links of a page to other services', () => {
  test.each([
    ['微博', 'https://service.weibo.com/share/share.php', { url: page.address, title: page.title, pic: page.picture }],
    ['QQ', 'https://connect.qq.com/widget/shareqq/index.html', { url: page.address, title: page.title, summary: page.summary, pics: page.picture }],
    ['QQ空间', 'https://sns.qzone.qq.com/cgi-bin/qzshare/cgi_qzshare_onekey', { url: page.address, title: page.title, summary: page.summary, pics: page.picture }],
  ])('%s: every value arrives as it is', (name, form, values) => {
    const { origin, pathname, searchParams } = linkTo(name);
    expect(origin + pathname).toBe(form);
    expect(Object.fromEntries(searchParams)).toEqual(values);
  });

  test('keep signs of addresses out of values', () => {
    for (const { address } of socialLinks(page)) {
      expect(address).toMatch(/^https:\/\/[\w./-]+\?(?:[a-z]+=(?:[\w.!~*'()-]|%[0-9A-F]{2})+(?:&|$))+$/u);
    }
  });

  test('leave out what is not known', () => {
    const { title, address } = page;
    for (const { name } of socialLinks(page)) expect(Object.fromEntries(linkTo(name, { title, address }).searchParams)).toEqual({ title, url: address });
  });
});
