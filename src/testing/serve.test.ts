import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from './serve.ts';
import type { Served } from './serve.ts';

let folder: string;
let atRoot: Served;
let underBase: Served;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'served-'));
  const files = {
    'secret.txt': 'secret',
    'site-secret/index.html': 'secret',
    'site/index.html': 'home',
    'site/404.html': 'nothing here',
    'site/task/19/index.html': 'nineteen',
    'site/中文.json': '{}',
    'site/empty/file.css': '',
    'site/search/index.pf_index': 'x',
    'site/search/pagefind.js': 'x',
    'site/search/wasm.wasm': 'x',
    'site/share.png': 'x',
    'site/mark.svg': 'x',
    'site/kept/for-good.txt': 'x',
    'site/_headers': '/*\n  X-Told: yes\n  Referrer-Policy: same-origin\n/kept/*\n  Cache-Control: immutable\n  X-Told: twice\n/*.txt\n  Content-Type: text/odd\n',
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  atRoot = await serve(join(folder, 'site'));
  underBase = await serve(join(folder, 'site'), { base: '/jyj/plan' });
});

afterAll(async () => {
  await Promise.all([atRoot.close(), underBase.close()]);
  await rm(folder, { recursive: true, force: true });
});

const ask = async (address: string) => {
  const response = await fetch(address, { redirect: 'manual' });
  return { status: response.status, body: await response.text(), headers: response.headers };
};

/** Asks for a path as it stands, which `fetch` would tidy. */
const askRaw = (served: Served, path: string): Promise<number | undefined> =>
  new Promise((settle, fail) => {
    const { port, hostname } = new URL(served.origin);
    request({ port, hostname, path }, (response) => settle(response.resume().statusCode)).once('error', fail).end();
  });

describe('a served site', () => {
  test('answers a folder with its index page', async () => {
    expect(await ask(atRoot.url)).toMatchObject({ status: 200, body: 'home' });
    expect(await ask(`${atRoot.url}task/19/?q=1`)).toMatchObject({ status: 200, body: 'nineteen' });
  });

  test('sends a folder without its slash to the address with it', async () => {
    const { status, headers } = await ask(`${atRoot.url}task/19?q=1`);
    expect([status, headers.get('location')]).toEqual([301, '/task/19/?q=1']);
  });

  test('answers what is not there with its own page and status 404', async () => {
    for (const path of ['nothing/', 'empty/', 'empty', 'share.png/', '%E0%A4%A']) {
      expect([path, await ask(atRoot.url + path)]).toMatchObject([path, { status: 404, body: 'nothing here' }]);
    }
  });

  test.each([
    ['', 'text/html; charset=utf-8'],
    ['empty/file.css', 'text/css; charset=utf-8'],
    ['search/pagefind.js', 'text/javascript; charset=utf-8'],
    ['%E4%B8%AD%E6%96%87.json', 'application/json; charset=utf-8'],
    ['share.png', 'image/png'],
    ['mark.svg', 'image/svg+xml'],
    ['search/wasm.wasm', 'application/wasm'],
    ['search/index.pf_index', 'application/octet-stream'],
  ])('sends “%s” as %s', async (path, type) => {
    const { status, headers } = await ask(atRoot.url + path);
    expect([status, headers.get('content-type')]).toEqual([200, type]);
  });

  test('sends the headers its `_headers` asks for, and not that file', async () => {
    const told = async (path: string) => {
      const { status, headers } = await ask(atRoot.url + path);
      return [status, headers.get('x-told'), headers.get('referrer-policy'), headers.get('cache-control'), headers.get('content-type')];
    };
    expect(await told('')).toEqual([200, 'yes', 'same-origin', null, 'text/html; charset=utf-8']);
    expect(await told('kept/for-good.txt')).toEqual([200, 'yes, twice', 'same-origin', 'immutable', 'text/odd']);
    expect(await told('kept/gone.txt')).toEqual([404, 'yes, twice', 'same-origin', 'immutable', 'text/html; charset=utf-8']);
    expect(await told('_headers')).toEqual([404, 'yes', 'same-origin', null, 'text/html; charset=utf-8']);
  });

  test('keeps to its folder', async () => {
    for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/..%2fsite-secret/', '/%00']) {
      expect([path, await askRaw(atRoot, path)]).toEqual([path, 404]);
    }
  });

  test('lives under its base path and nowhere else', async () => {
    expect(underBase.url).toBe(`${underBase.origin}/jyj/plan/`);
    expect(await ask(`${underBase.url}task/19/`)).toMatchObject({ status: 200, body: 'nineteen' });
    expect(await ask(`${underBase.origin}/task/19/`)).toMatchObject({ status: 404, body: 'nothing here' });
    expect(await ask(`${underBase.origin}/jyj/plan`)).toMatchObject({ status: 301 });
    expect(await askRaw(underBase, '/jyj/plan/..%2f..%2f..%2fsecret.txt')).toBe(404);
  });

  test('tells the size without the body when only asked for the head', async () => {
    const response = await fetch(atRoot.url, { method: 'HEAD' });
    expect([response.headers.get('content-length'), await response.text()]).toEqual(['4', '']);
    expect((await fetch(atRoot.url, { method: 'POST' })).status).toBe(405);
  });
});
