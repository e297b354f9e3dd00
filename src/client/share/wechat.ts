import type { SharedPage } from '../../share/social-links.ts';
import { sharedPage } from './shared-page.ts';

/**
 * Gives WeChat the page's card where the site's account is set up for it: the site's server signs the page's address,
 * WeChat's own script (a file of this site) takes the card. Elsewhere, and where either fails, links look as they always do.
 * https://developers.weixin.qq.com/doc/offiaccount/OA_Web_Apps/JS-SDK.html
 */
interface Settings {
  signatureEndpoint: string;
  /** The script's address. */
  sdk: string;
  /** The picture WeChat shows small beside the title. */
  picture?: string;
}

interface Signature {
  appId: string;
  timestamp: number;
  nonceStr: string;
  signature: string;
}

interface WeChat {
  config(settings: Signature & { jsApiList: string[] }): void;
  ready(done: () => void): void;
  updateAppMessageShareData(card: { title: string; desc: string; link: string; imgUrl: string }): void;
  updateTimelineShareData(card: { title: string; link: string; imgUrl: string }): void;
}

const settings = document.querySelector<HTMLElement>('template[data-wechat]')?.dataset['wechat'];
if (settings !== undefined && /MicroMessenger/iu.test(navigator.userAgent)) {
  // Nothing depends on it.
  giveCard(JSON.parse(settings) as Settings, sharedPage()).catch(() => undefined);
}

async function giveCard({ signatureEndpoint, sdk, picture }: Settings, { title, address, summary = '', picture: card = '' }: SharedPage): Promise<void> {
  const [{ appId, timestamp, nonceStr, signature }] = await Promise.all([signed(signatureEndpoint), load(sdk)]);
  const { wx } = window as unknown as { wx: WeChat };
  const imgUrl = picture ?? card;
  wx.config({ appId, timestamp, nonceStr, signature, jsApiList: ['updateAppMessageShareData', 'updateTimelineShareData'] });
  wx.ready(() => {
    wx.updateAppMessageShareData({ title, desc: summary, link: address, imgUrl });
    wx.updateTimelineShareData({ title, link: address, imgUrl });
  });
}

/** WeChat checks the signature against the address in its window, without what follows #. */
async function signed(endpoint: string): Promise<Signature> {
  const question = new URL(endpoint);
  question.searchParams.set('url', location.href.replace(/#.*$/su, ''));
  const answer = await fetch(question.href);
  if (!answer.ok) throw new Error(String(answer.status));
  return await answer.json() as Signature;
}

function load(address: string): Promise<void> {
  return new Promise((settle, fail) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => settle();
    script.onerror = fail;
    document.head.append(script);
  });
}
