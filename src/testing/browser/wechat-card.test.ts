import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtSite, type SharedSite } from '../built-site.ts';
import { pageAt, pagesOf } from '../pages/site-pages.ts';
import { visitSite, type VisitedSite } from './visited-site.ts';

let orchard: VisitedSite;
let real: SharedSite;

beforeAll(async () => {
  [orchard, real] = await Promise.all([visitSite('articles'), builtSite('real')]);
});
afterAll(() => orchard.close());

const inWeChat = 'Mozilla/5.0 (Linux; Android 13; wv) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8.0.42';
const signature = { appId: 'wx-fictional', timestamp: 1893456000, nonceStr: 'n0nce', signature: 'c0ffee' };
/** In place of WeChat’s own script: it tells what it was told. */
const sdk = `window.wx = { told: [], config: (it) => wx.told.push(['config', it]), ready: (done) => done(),
  updateAppMessageShareData: (it) => wx.told.push(['message', it]), updateTimelineShareData: (it) => wx.told.push(['timeline', it]) };`;

/** Visits a task, answering for WeChat and the office; gives what was asked of either. */
async function visitAs(userAgent: string | undefined, answer: number): Promise<{ page: Page; asked: string[]; faults: string[]; close: () => Promise<void> }> {
  const { page, faults, close } = await orchard.visit('/404.html', 360, userAgent === undefined ? {} : { userAgent });
  const asked: string[] = [];
  await page.route(/wechat\.example\.org|jweixin/u, async (route) => {
    const url = route.request().url();
    asked.push(url);
    if (url.includes('jweixin')) await route.fulfill({ contentType: 'text/javascript', body: sdk });
    else await route.fulfill({ status: answer, json: { ...signature, secret: 'not ours' }, headers: { 'access-control-allow-origin': '*' } });
  });
  // The page that is not found carries no card.
  faults.length = 0;
  await page.goto(orchard.address('/2034/1/#s1'), { waitUntil: 'networkidle' });
  return { page, asked, faults, close };
}

describe('the card that WeChat shows', () => {
  test('is given once the page’s address is signed', async () => {
    const { page, asked, close } = await visitAs(inWeChat, 200);
    const { $ } = pageAt(orchard.site, '/2034/1/');
    const told = await page.waitForFunction(() => (window as unknown as { wx?: { told: unknown[] } }).wx?.told).then((handle) => handle.jsonValue());
    const title = $('title').text();
    const link = 'https://example.org/2034/1/';
    const imgUrl = expect.stringMatching(/^https:\/\/example\.org\/share\/2034-1-square-[0-9a-f]{10}\.png$/u) as string;
    expect(told).toEqual([
      ['config', { ...signature, jsApiList: ['updateAppMessageShareData', 'updateTimelineShareData'] }],
      ['message', { title, desc: $('meta[name=description]').attr('content'), link, imgUrl }],
      ['timeline', { title, link, imgUrl }],
    ]);
    const [question] = asked.filter((url) => url.includes('wechat.example.org')).map((url) => new URL(url));
    expect(Object.fromEntries(question!.searchParams)).toEqual({ site: 'orchard', url: orchard.address('/2034/1/') });
    expect(asked).toHaveLength(2);
    await close();
  });

  test('is left as it is where nothing signs it', async () => {
    const { page, faults, close } = await visitAs(inWeChat, 503);
    expect(await page.evaluate(() => (window as unknown as { wx?: { told: unknown[] } }).wx?.told ?? [])).toEqual([]);
    expect(faults.filter((fault) => !fault.includes('wechat.example.org') && !fault.includes('503'))).toEqual([]);
    await close();
  });

  test('is nobody’s business in other browsers', async () => {
    const { asked, faults, close } = await visitAs(undefined, 200);
    expect(asked).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test('is not spoken of on a site that is not set up for it', () => {
    expect(pagesOf(real).filter(({ html }) => /data-wechat|WechatCard|jweixin/u.test(html)).map(({ path }) => path)).toEqual([]);
    expect(pageAt(orchard.site, '/2034/1/').html).toMatch(/data-wechat.*WechatCard/su);
  });
});
