import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeManifest } from '../archive/site-files.ts';
import { builtSite } from '../testing/built-site.ts';
import { projectFolder } from '../testing/project.ts';
import { serve, type Served } from '../testing/serve.ts';

let [home, whole, other] = ['', '', ''];
let served: Served[] = [];

beforeAll(async () => {
  const { directory } = await builtSite('fictional');
  home = await mkdtemp(join(tmpdir(), 'verify-'));
  [whole, other] = [join(home, '网站 一'), join(home, '网站 二')];
  await cp(directory, whole, { recursive: true, filter: (path) => !path.endsWith('.png') });
  await writeManifest(whole, 'src/testing/fictional/content');
  await cp(whole, other, { recursive: true });
  await writeFile(join(other, '2031/1/index.html'), (await readFile(join(other, '2031/1/index.html'), 'utf8')).replace('</body>', '<script src="https://cdn.example.org/x.js"></script></body>'));
  await rm(join(other, '2031/2/index.html'));
  await writeFile(join(other, 'planted.html'), 'planted');
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

describe('a copy as it was built', () => {
  test('is found right in a folder and on a server', async () => {
    expect(await verify(whole)).toEqual({ code: 0, said: expect.stringMatching(/^✓ \d{2,} 个文件与清单一致/u) });
    expect(await verify(served[0]!.url, '--manifest', whole)).toEqual({ code: 0, said: expect.stringMatching(/^✓ \d{2,} 个文件与清单一致，一个字节也不差。\n$/u) });
    expect((await verify(served[0]!.url.replace(/\/$/u, ''))).said).toContain('清单取自网站自己');
  });
});

describe('a copy that was tampered with', () => {
  test('is found out in a folder', async () => {
    const { code, said } = await verify(other);
    expect(code).toBe(1);
    expect(said).toBe('✗ 缺少：1 个文件\n  2031/2/index.html\n✗ 内容不一致：1 个文件\n  2031/1/index.html\n✗ 清单中没有：1 个文件\n  planted.html\n');
  });

  test('is found out on a server', async () => {
    const { code, said } = await verify(served[1]!.url, '--manifest', join(whole, 'build-manifest.json'));
    expect(code).toBe(1);
    expect(said).toContain('✗ 没有取到：1 个文件\n  2031/2/index.html（404）\n✗ 内容不一致：1 个文件\n  2031/1/index.html\n');
    expect(said).toContain('改写了网页');
  });
});

test.each([[[], 2, '没有写要核对的'], [['a', 'b'], 2, '多出：b'], [['http://127.0.0.1:9/'], 1, 'manifest-missing'], [['/nowhere'], 1, 'manifest-missing']])('%j is answered with %i', async (given, code, said) => {
  expect(await verify(...given)).toEqual({ code, said: expect.stringContaining(said) });
});
