import type { Copy } from './copies.ts';
import { root } from './surroundings.ts';

/** Asked for by every page that comes from a copy, so that the worker knows it again; never on the server. */
export const markPath = 'offline/this-page-is-saved.js';

const twoColours = 'background:var(--accent-ink,#a61c1c);color:var(--paper,#fff)';
/** Asked for by them as well: their policy lets no style into the page itself. */
export const noticeStylePath = 'offline/this-page-is-saved.css';

const noticeStyle = `html{scroll-padding-top:4.5rem}.saved-copy{position:sticky;top:0;z-index:9;margin:0;padding:.375rem 1.25rem;${twoColours};font-size:.875rem;text-align:center}.saved-copy a{color:inherit;margin-left:1em}@media print{.saved-copy{position:static;background:none;color:#000}}`;

/** 2026年11月23日, in the reader's own time. */
export function dayOf(iso: string): string {
  const day = new Date(iso);
  return `${day.getFullYear()}年${day.getMonth() + 1}月${day.getDate()}日`;
}

const answer = (text: string, status: number, type = 'text/html'): Response =>
  new Response(text, { status, headers: { 'content-type': `${type}; charset=utf-8` } });

export const answerNoticeStyle = async (): Promise<Response> => answer(noticeStyle, 200, 'text/css');

/** A kept page that says it is one, on the screen and on paper. */
export async function savedPage(kept: Response, { saved }: Copy): Promise<Response> {
  const notice = `<p class="saved-copy" role="note">离线内容，保存于 ${dayOf(saved)}<a href="${root}about/offline/">离线保存</a></p>`;
  const html = await kept.text();
  const marked = html.replace('</head>', () => `<link rel="stylesheet" href="${root}${noticeStylePath}"><script src="${root}${markPath}"></script></head>`);
  const told = marked.replace('<header', () => `${notice}<header`);
  return answer(told === marked ? marked.replace(/<body[^>]*>/u, (body) => body + notice) : told, 200);
}

/** The answer where neither the site nor the copy has a page. */
export const pageNotSaved = ({ saved }: Copy): Response => answer(`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>没有连上网站</title>
<style>body{max-width:36rem;margin:3rem auto;padding:0 1.25rem;font:1.0625rem/1.8 sans-serif;color:#1c1917;background:#fff}a{color:#a61c1c}</style></head>
<body><h1>没有连上网站</h1><p>这一页没有保存在这台设备上，请连上网络后再打开。</p>
<p>保存于 ${dayOf(saved)} 的内容可以离线阅读：<a href="${root}">首页</a></p></body></html>`, 503);
