/** `_headers`, as Cloudflare Pages, Netlify, Render and others read it. */

import { icons, lastingFiles } from './caching.ts';
import { contentTypes, typesOfNames } from './content-types.ts';
import { headersOfAll, type ServedSite } from './headers.ts';

/** Types that such hosts do not know, or send without a charset. */
const oftenWrong = ['csv', 'ics', 'jsonl', 'md', 'txt', 'webmanifest'];

/**
 * The file's text. Where two rules match, hosts join the values of a header, so no two rules set the same one for a file;
 * what has no rule of its own is asked for each time: that is these hosts' default.
 */
export function headersFile(site: ServedSite): string {
  const rule = (path: string, headers: Readonly<Record<string, string>>): string =>
    [site.base + path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return `${[
    rule('*', headersOfAll(site)),
    ...[lastingFiles, icons].flatMap(({ paths, caching }) => paths.map((path) => rule(path, { 'Cache-Control': caching }))),
    ...oftenWrong.map((end) => rule(`*.${end}`, { 'Content-Type': contentTypes[end]! })),
    ...Object.entries(typesOfNames).flatMap(([name, type]) => [name, `*/${name}`].map((path) => rule(path, { 'Content-Type': type }))),
  ].join('\n')}\n`;
}
