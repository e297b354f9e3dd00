import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readArchive } from '../archive/read.ts';
import { deployFiles } from '../serving/deploy-files.ts';
import { allowanceOf } from '../serving/policy.ts';
import { projectFolder } from '../testing/project.ts';
import { readDeployConfigArguments } from './deploy-config-arguments.ts';

test('the files in deploy/ are what their first line says makes them', async () => {
  const { site } = await readArchive(join(projectFolder, 'content'));
  for (const name of ['nginx.conf', 'Caddyfile']) {
    const text = await readFile(join(projectFolder, 'deploy', name), 'utf8');
    const [, base, given] = /^# BASE_PATH=(\S+) npm run deploy-config -- (.+)$/mu.exec(text)!;
    const options = readDeployConfigArguments(given!.split(' '));
    if ('fault' in options) throw new Error(options.fault);
    expect(text).toBe(deployFiles({ ...allowanceOf(site), base: base! }, options)[name]);
  }
});

describe('what is asked for', () => {
  test('is read, with what is not told', () => {
    expect(readDeployConfigArguments([])).toEqual({ root: '/srv/yaodian', name: undefined, encodings: [] });
    expect(readDeployConfigArguments(['--root', '/data/site/', '--name', 'plan.example.org', '--with', 'zstd,brotli']))
      .toEqual({ root: '/data/site', name: 'plan.example.org', encodings: ['brotli', 'zstd'] });
  });

  test.each([
    [['--root', 'site'], '--root'], [['--root', '/a b'], '--root'], [['--root', '/a;}'], '--root'], [['--name', 'a b'], '--name'], [['--name', 'a{}'], '--name'],
    [['--with', 'lzma'], '--with'], [['--what'], '--what'],
  ])('is refused in words: %s', (given, named) => {
    expect(readDeployConfigArguments(given)).toEqual({ fault: expect.stringContaining(named) });
  });
});
