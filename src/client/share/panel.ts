import { escapeHtml, linkHtml } from '../../cite/html.ts';
import type { PictureFormat } from '../../share/format.ts';
import { socialLinks, type SharedPage } from '../../share/social-links.ts';
import { copy } from '../dialog/copy.ts';
import { drawQr, makeQrFigure } from '../dialog/qr-figure.ts';
import { makeSheet, openSheet, sheetRow, type Sheet } from '../dialog/sheet.ts';
import { element } from '../element.ts';
import { pictureFigure } from './picture-figure.ts';
import { sharedPage } from './shared-page.ts';

interface Panel extends Sheet {
  /** What has the focus first. */
  first: HTMLElement;
}

const inWeChat = /MicroMessenger/iu.test(navigator.userAgent);

/** Phones and tablets hand pages on to other apps; on desks the same call opens what nobody knows. */
const handsOn = typeof navigator.share === 'function' && window.matchMedia('(pointer: coarse)').matches;

let panel: Panel | undefined;

/** Opens the panel for the page; the opener names the page's pictures. */
export function openSharePanel(opener: HTMLElement): void {
  panel ??= makePanel(opener);
  openSheet(panel, panel.first, opener);
}

function makePanel(opener: HTMLElement): Panel {
  const page = sharedPage();
  const { title, address } = page;
  const hand = element('button', { class: 'button', type: 'button' }, '发送');
  const take = element('button', { class: 'button', type: 'button' }, '复制');
  const text = element('div', { class: 'sheet-text' }, `${title} `, element('span', { class: 'share-address' }, address));
  const links = socialLinks(page).map(({ name, address: form }) =>
    element('a', { href: form, target: '_blank', rel: 'noopener noreferrer' }, name, element('span', { class: 'unseen' }, '（在新窗口打开）')));
  const qr = makeQrFigure();
  const sheet = makeSheet('share',
    ...(inWeChat ? [element('p', { class: 'sheet-hint label' }, '在微信里，点右上角的“…”，转发给朋友或分享到朋友圈。')] : []),
    element('dl', { class: 'sheet-rows' },
      ...(handsOn ? [sheetRow('系统分享', element('div', { class: 'sheet-text' }, '发送给手机里的其他应用'), hand)] : []),
      sheetRow('标题和网址', text, take),
      sheetRow('在新窗口转发到', element('div', { class: 'share-links' }, ...links))),
    element('div', { class: 'share-shown' }, pictureFigure(title, JSON.parse(opener.dataset['share']!) as Partial<Record<PictureFormat, string>>), qr));
  sheet.title.textContent = '分享本页';
  sheet.words.remove();
  sheet.dialog.removeAttribute('aria-describedby');
  drawQr(qr, address, '微信扫一扫，在手机上打开、转发');
  hand.addEventListener('click', () => void handOn(page, sheet.status));
  take.addEventListener('click', () => void copyPage(page, text, sheet.status));
  return { ...sheet, first: handsOn ? hand : take };
}

/** Many apps take the text and leave the title. */
async function handOn({ title, address }: SharedPage, status: HTMLElement): Promise<void> {
  status.textContent = '';
  try {
    await navigator.share({ title, text: title, url: address });
  } catch (error) {
    // Whoever turns back has changed their mind.
    if (!(error instanceof DOMException && error.name === 'AbortError')) status.textContent = '没有发送成功，请复制网址后粘贴。';
  }
}

async function copyPage({ title, address }: SharedPage, shown: HTMLElement, status: HTMLElement): Promise<void> {
  status.textContent = '';
  const done = await copy({ text: `${title} ${address}`, html: `${escapeHtml(title)} ${linkHtml(address)}` }, shown);
  status.textContent = done ? '已复制标题和网址，可粘贴到聊天、邮件或文稿中。' : '浏览器不让网页复制。标题和网址已选中，请按 Ctrl+C，手机上请长按后复制。';
}
