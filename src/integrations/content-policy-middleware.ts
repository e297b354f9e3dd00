/** Sees every page of a build when it is drawn. */

import { resolve } from 'node:path';
import { defineMiddleware } from 'astro:middleware';
import { readArchiveOnce } from '../archive/read-once.ts';
import { readHead } from '../compliance/read-page.ts';
import { withPolicy } from '../serving/page-policy.ts';
import { allowanceOf } from '../serving/policy.ts';
import { drawnPages } from '../press/drawn-pages.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/u, '');

export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  if (response.headers.get('Content-Type')?.startsWith('text/html') !== true) return response;
  const html = await response.text();
  const head = readHead(url.pathname.slice(base.length), html);
  drawnPages().set(head.path, head);
  const { site } = await readArchiveOnce(resolve(process.env.CONTENT_DIR || 'content'));
  return new Response(withPolicy(html, allowanceOf(site)), response);
});
