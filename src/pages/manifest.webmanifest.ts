import type { APIRoute } from 'astro';
import { href } from '../data/address.ts';
import { site } from '../data/archive.ts';
import { iconFiles } from '../offline/icons.ts';

/** What a device shows of the site when a reader puts it on the home screen. Nothing of the browser is hidden but its buttons. */
export const GET: APIRoute = () => new Response(JSON.stringify({
  id: href('/'),
  name: site.name,
  short_name: site.name,
  description: site.description,
  lang: 'zh-CN',
  start_url: href('/'),
  scope: href('/'),
  display: 'minimal-ui',
  background_color: '#ffffff',
  theme_color: '#ffffff',
  icons: iconFiles.map(({ path, size, maskable }) => ({
    src: href(`/${path}`), sizes: `${size}x${size}`, type: 'image/png', purpose: maskable ? 'maskable' : 'any',
  })),
}), { headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' } });
