import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { writeManifest } from '../archive/site-files.ts';
import { builtSite } from '../testing/built-site.ts';
import { projectFolder } from '../testing/project.ts';
import { serve, type Served } from '../testing/serve.ts';

let [home, whole, other] = ['', '', ''];
let served: Served[] = [];
const planted = '<script src="https://cdn.example.org/x.js"></script>';

beforeAll(async () => {
  const { directory } = await builtSite('fictional');
  home = await mkdtemp(join(tmpdir(), 'verify-'));
  [whole, other] = [join(home, '网站 一'), join(home, '网站 二')];
  await cp(directory, whole, { recursive: true, filter: (path) => !path.endsWith('.png') });
  await writeManifest(whole, 'src/testing/fictional/content');
  await cp(whole, other, { recursive: true });
  await writeFile(join(other, '2031/1/index.html'), (await readFile(join(other, '2031/1/index.html'), 'utf8')).replace('</body>', `${planted}</body>`));
  await rm(join(other, '2031/2/index.html'));
  await writeFile(join(other, 'planted.html'), 'planted');
  await symlink('/etc/hostname', join(other, 'pointing'));
  served = await Promise.all([serve(whole), serve(other)]);
});
afterAll(async () => {
  await Promise.all(served.map(({ close }) => close()));
  await rm(home, { recursive: true });
});

async function verify(...given: string[]): Promise<{ code: number; said: string }> {
  return promisify(execFile)(process.execPath, ['src/cli/verify.ts', ...given], { cwd: projectFolder }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, said: stdout + stderr }),
  );
}

/** A host of one's own making; its address. */
async function host(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  onTestFinished(() => void server.close().closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** The site of one page and its list. */
async function onePage(): Promise<string> {
  const folder = await mkdtemp(join(home, 'one-'));
  await writeFile(join(folder, 'index.html'), '<p>一句话。</p></body>');
  await writeManifest(folder, 'src/testing/fictional/content');
  return folder;
}

test('a copy as it was built is found right, in a folder and on a server', async () => {
  const right = /^✓ \d{2,} 个文件与清单一致，一个字节也不差（yaodian [\d.]+；年度 2031）。\n$/u;
  expect(await verify(whole)).toEqual({ code: 0, said: expect.stringMatching(right) });
  expect(await verify(served[0]!.url, '--manifest', whole)).toEqual({ code: 0, said: expect.stringMatching(right) });
  expect((await verify(served[0]!.url.replace(/\/$/u, ''))).said).toContain('清单取自网站自己');
});

describe('a copy that was tampered with', () => {
  test('is found out in a folder', async () => {
    const { code, said } = await verify(other);
    expect(code).toBe(1);
    expect(said).toBe(`✗ 缺少：1 个文件\n  2031/2/index.html\n✗ 内容不一致：1 个文件\n  2031/1/index.html（其中有：${planted.replace('</script>', '')}）\n✗ 清单中没有：2 个文件\n  planted.html\n  pointing\n`);
  });

  test('is found out on a server', async () => {
    const { code, said } = await verify(served[1]!.url, '--manifest', join(whole, 'build-manifest.json'));
    expect(code).toBe(1);
    expect(said).toContain(`✗ 没有取到：1 个文件\n  2031/2/index.html（404）\n✗ 内容不一致：1 个文件\n  2031/1/index.html（多出：${planted}）\n`);
    expect(said).toContain('改写了网页');
  });

  test('is found out where only browsers get other pages', async () => {
    const folder = await onePage();
    const page = await readFile(join(folder, 'index.html'), 'utf8');
    const address = await host((request, response) => {
      if (/gzip/u.test(request.headers['accept-encoding'] ?? '')) response.setHeader('content-encoding', 'gzip').end(gzipSync(page.replace('</body>', `${planted}</body>`)));
      else response.end(page);
    });
    expect(await verify(address, '--manifest', folder)).toEqual({ code: 1, said: expect.stringContaining(`index.html（多出：${planted}）`) });
  });
});

test('a host that is busy is asked again; one that sends elsewhere is told', async () => {
  const folder = await onePage();
  const page = await readFile(join(folder, 'index.html'));
  let asked = 0;
  const busy = await host((_, response) => {
    asked += 1;
    if (asked === 1) response.writeHead(503).end();
    else if (asked === 2) response.destroy();
    else response.end(page);
  });
  expect(await verify(busy, '--manifest', folder)).toMatchObject({ code: 0 });
  const elsewhere = await host((_, response) => void response.writeHead(301, { location: 'https://example.org/' }).end());
  expect(await verify(elsewhere, '--manifest', folder)).toEqual({ code: 1, said: '✗ 没有取到：1 个文件\n  index.html（301，转到 https://example.org/）\n' });
});

test.each([[[], 2, '没有写要核对的'], [['a', 'b'], 2, '多出：b'], [['http://127.0.0.1:9/'], 1, 'manifest-missing'], [['/nowhere'], 1, 'manifest-missing']])('%j is answered with %i', async (given, code, said) => {
  expect(await verify(...given)).toEqual({ code, said: expect.stringContaining(said) });
});
