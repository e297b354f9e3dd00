import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheerioAPI } from 'cheerio';
import { load } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import { lastingFiles } from '../../serving/caching.ts';
import { builtSite } from '../built-site.ts';
import type { SharedSite } from '../built-site.ts';
import type { SiteName } from '../sites.ts';
import { pageAt, pagesOf } from './site-pages.ts';

const names = ['real', 'fictional', 'articles'] as const satisfies SiteName[];
let sites: SharedSite[];
let underBase: SharedSite;

beforeAll(async () => {
  sites = await Promise.all(names.map((name) => builtSite(name)));
  underBase = await builtSite('real-under-base');
});

const meta = 'meta[http-equiv="Content-Security-Policy"]';
const directives = ($: CheerioAPI): Map<string, string[]> =>
  new Map(($(meta).attr('content') ?? '').split(';').map((line) => line.split(' ')).map(([name, ...sources]) => [name!, sources]));
const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What a page's policy has wrong, held against the page as a parser reads it, also what stands there without scripts. */
function wrongIn(html: string): string[] {
  const $ = load(html, { scriptingEnabled: false });
  const inline = (selector: string): Set<string> => new Set(["'self'", ...$(selector).get().map((element) => hash($(element).text()))]);
  const policy = directives($);
  const same = (name: string, wanted: Set<string>): string[] =>
    [...new Set(policy.get(name)).symmetricDifference(wanted)].map((source) => `${name} ${source}`);
  return [
    ...same('script-src', inline('script:not([src]):not([type$=json])')),
    ...same('style-src', inline('style')),
    ...($(meta).length === 1 && $('head').children().index($(meta)) === 1 ? [] : ['not second in the head']),
    ...(policy.get('default-src')?.join() === "'none'" ? [] : ['default-src']),
    ...$('[style]').get().map((element) => `style attribute of ${element.tagName}`),
    ...$('*').get().flatMap((element) => Object.keys($(element).attr() ?? {}).filter((name) => name.startsWith('on')).map((name) => `handler ${name}`)),
  ];
}

describe('every page', () => {
  test('has a policy that names exactly what stands in it, before any of it', () => {
    const wrong = sites.flatMap((site) => pagesOf(site)).flatMap(({ path, html }) => wrongIn(html).map((fault) => `${path}: ${fault}`));
    expect(wrong).toEqual([]);
  });

  test('the desk for memos sends nothing anywhere', () => {
    for (const site of sites) {
      const policy = directives(pageAt(site, '/cite/').$);
      expect([policy.get('connect-src'), policy.get('form-action')]).toEqual([["'none'"], ["'none'"]]);
    }
  });
});

test('what browsers keep for good has the same bytes under the same name in every site', () => {
  const known = new Map<string, string>();
  const changed: string[] = [];
  for (const { directory } of [...sites, underBase]) {
    const folders = lastingFiles.paths.map((path) => path.replace(/\/\*$/u, ''));
    const files = folders.flatMap((folder) => readdirSync(join(directory, folder), { encoding: 'utf8' }).map((file) => `${folder}/${file}`));
    for (const file of files) {
      const digest = createHash('sha256').update(readFileSync(join(directory, file))).digest('hex');
      if ((known.get(file) ?? digest) !== digest) changed.push(file);
      known.set(file, digest);
    }
  }
  expect(known.size).toBeGreaterThan(0);
  expect(changed).toEqual([]);
});
