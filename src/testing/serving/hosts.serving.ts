import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cachingOfTheRest, icons, lastingFiles } from '../../serving/caching.ts';
import { headersOfAll } from '../../serving/headers.ts';
import { builtSite } from '../built-site.ts';
import type { SharedSite } from '../built-site.ts';
import { origin as publishedOrigin } from '../pages/site-pages.ts';
import { ask } from './ask.ts';
import { startCaddy, startNginx } from './hosts.ts';
import type { Host } from './hosts.ts';

const isInstalled = (command: string): boolean => {
  try {
    execFileSync('which', [command], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** Without nginx these tests fail; Caddy is tried where it is. */
const servers = [['nginx', startNginx], ...(isInstalled('caddy') ? [['Caddy', startCaddy] as const] : [])] as const;

/** The Brotli copy of a file, or what a reader without a known encoding gets. */
const unpack: Record<string, (bytes: Buffer) => Buffer> = { br: brotliDecompressSync, gzip: gunzipSync, zstd: zstdDecompressSync };

describe.each(servers)('%s', (_server, start) => {
  describe.each(['served', 'fictional'] as const)('serves the %s site', (name) => {
    let site: SharedSite;
    let host: Host;
    let files: string[];
    const at = (path: string): string => host.origin + site.base + path;
    const found = (pattern: RegExp): string => files.find((file) => pattern.test(file))!;
    const newest = (path: string): Buffer => readFileSync(join(site.directory, path));

    beforeAll(async () => {
      site = await builtSite(name);
      files = readdirSync(site.directory, { recursive: true, encoding: 'utf8' });
      host = await start({ base: site.base, connectsTo: [] });
      await host.release(site.directory);
    });
    afterAll(() => host.close());

    test('every address of the site map, as it was built', async () => {
      const paths = [...newest('sitemap.xml').toString().matchAll(/<loc>([^<]+)<\/loc>/gu)].map(([, address]) => address!.slice((publishedOrigin + site.base).length));
      expect(paths.length).toBeGreaterThan(10);
      const wrong: string[] = [];
      for (const path of paths) {
        const { status, headers, body } = await ask(at(path));
        if (status !== 200 || headers['content-type'] !== 'text/html; charset=utf-8' || !body.equals(newest(`${path}index.html`))) wrong.push(`${path} ${status}`);
      }
      expect(wrong).toEqual([]);
    });

    test.each<[string, RegExp, string, string]>([
      ['the home page', /^index\.html$/u, 'text/html; charset=utf-8', cachingOfTheRest],
      ['a script', /^_astro\/.*\.js$/u, 'text/javascript; charset=utf-8', lastingFiles.caching],
      ['a share picture', /^share\/.*\.png$/u, 'image/png', lastingFiles.caching],
      ['a part of the index', /^pagefind\/index\/.*\.pf_index$/u, 'application/octet-stream', lastingFiles.caching],
      ['Pagefind’s entry', /^pagefind\/pagefind-entry\.json$/u, 'application/json; charset=utf-8', cachingOfTheRest],
      ['Pagefind’s WebAssembly', /^pagefind\/wasm\.[^/]*$/u, 'application/octet-stream', cachingOfTheRest],
      ['a record', /^pagefind\/record\/.*\.json$/u, 'application/json; charset=utf-8', cachingOfTheRest],
      ['the icon', /^icon\.svg$/u, 'image/svg+xml', icons.caching],
      ['the manifest', /\.webmanifest$/u, 'application/manifest+json; charset=utf-8', cachingOfTheRest],
      ['Markdown', /\.md$/u, 'text/markdown; charset=utf-8', cachingOfTheRest],
      ['plain text', /^[^/]+\/\d+\.txt$/u, 'text/plain; charset=utf-8', cachingOfTheRest],
      ['a feed', /feed\.xml$/u, 'application/atom+xml; charset=utf-8', cachingOfTheRest],
      ['a JSON feed', /feed\.json$/u, 'application/feed+json; charset=utf-8', cachingOfTheRest],
      ['the site map', /^sitemap\.xml$/u, 'application/xml; charset=utf-8', cachingOfTheRest],
      ['the search description', /^opensearch\.xml$/u, 'application/opensearchdescription+xml; charset=utf-8', cachingOfTheRest],
      ['the offline worker', /^offline-worker\.js$/u, 'text/javascript; charset=utf-8', cachingOfTheRest],
    ])('%s with its headers', async (_kind, file, type, caching) => {
      const path = found(file).replace(/(^|\/)index\.html$/u, '$1');
      const { status, headers, body } = await ask(at(path));
      expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, type, caching]);
      for (const [header, value] of Object.entries(headersOfAll({ base: site.base, connectsTo: [] }))) expect([header, headers[header.toLowerCase()]]).toEqual([header, value]);
      expect(body.equals(newest(found(file)))).toBe(true);
    });

    test('a copy that a reader has is not sent again', async () => {
      const { headers: { etag } } = await ask(at(''));
      expect(etag).toBeTruthy();
      expect((await ask(at(''), { 'if-none-match': etag! })).status).toBe(304);
    });

    test('a folder without its slash by leading to the one with it', async () => {
      const folder = found(/^[^/]+\/\d+\/index\.html$/u).replace(/\/index\.html$/u, '');
      const { status, headers } = await ask(at(folder));
      expect(status === 301 || status === 308).toBe(true);
      expect(new URL(headers.location!, host.origin).href).toBe(`${at(folder)}/`);
      if (site.base === '/') return;
      const home = await ask(`${host.origin}${site.base.slice(0, -1)}`);
      expect([home.status, new URL(home.headers.location!, host.origin).pathname]).toEqual([301, site.base]);
      expect((await ask(`${host.origin}/index.html`)).status).toBe(404);
    });

    test('its own page for what is not there, which nobody keeps', async () => {
      for (const path of ['never/there/', 'never.json', '_astro/never.js', 'share/never.png', 'index.html/']) {
        const { status, headers, body } = await ask(at(path));
        expect([path, status, headers['content-type'], headers['cache-control']]).toEqual([path, 404, 'text/html; charset=utf-8', cachingOfTheRest]);
        expect(body.equals(newest('404.html'))).toBe(true);
        expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      }
    });

    test('nothing that is not the site’s', async () => {
      for (const path of [
        '_headers', '.hidden', '.git/config', '../current/index.html', '../../root/current/index.html', '..%2f.lock', '%2e%2e/previous/index.html', '../.lock', 'releases/', 'current/',
        '_astro/../../.lock', 'index.html.br', 'index.html.gz', 'index.html.zst',
      ]) {
        const { status, body } = await ask(at(path));
        expect([path, status >= 400, body.toString().includes('tests of hosts')]).toEqual([path, true, false]);
      }
      expect((await ask(at(''), {}, 'POST')).status).toBe(405);
    });

    test('files compressed beforehand to who takes them', async () => {
      const isCompressed = existsSync(join(site.directory, 'index.html.br'));
      expect(isCompressed).toBe(name === 'served');
      const encodings = ['gzip', ...host.encodings.map((encoding) => (encoding === 'brotli' ? 'br' : 'zstd'))];
      for (const path of ['', found(/feed\.xml$/u), found(/^_astro\/aloud.*\.js$/u), 'search/first.json']) {
        const file = path === '' ? 'index.html' : path;
        for (const encoding of encodings) {
          const { headers, body } = await ask(at(path), { 'accept-encoding': encoding });
          expect([path, encoding, headers['content-encoding']]).toEqual([path, encoding, isCompressed ? encoding : undefined]);
          expect((isCompressed ? unpack[encoding]!(body) : body).equals(newest(file))).toBe(true);
          if (isCompressed) expect(headers.vary?.toLowerCase()).toContain('accept-encoding');
        }
        const all = await ask(at(path), { 'accept-encoding': 'gzip, deflate, br, zstd' });
        if (isCompressed && host.encodings.includes('brotli')) expect(all.headers['content-encoding']).toBe('br');
        expect((await ask(at(path))).headers['content-encoding']).toBeUndefined();
      }
      const picture = found(/^share\/.*\.png$/u);
      expect((await ask(at(picture), { 'accept-encoding': 'gzip, br' })).headers['content-encoding']).toBeUndefined();
    });

    test('all of it without a complaint', async () => {
      const complaints = (await host.errors()).split('\n').filter((line) => line !== '' && !/No such file or directory|Not a directory|is not a directory/u.test(line));
      expect(complaints).toEqual([]);
    });
  });
});
