import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test } from 'vitest';
import { projectFolder } from './project.ts';

/** Runs test files with the project's own settings; gives the last line of standard output and the exit status. */
async function run(files: Record<string, string>): Promise<{ lastLine: string | undefined; status: number | null }> {
  const root = await mkdtemp(join(tmpdir(), 'closing-line-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await mkdir(join(root, 'src'));
  for (const [name, body] of Object.entries(files)) await writeFile(join(root, 'src', name), body);
  const child = spawn(
    process.execPath,
    [join(projectFolder, 'node_modules/vitest/vitest.mjs'), 'run', '--globals', '--root', root, '--config', join(projectFolder, 'vitest.config.ts')],
    { stdio: ['ignore', 'pipe', 'ignore'], env: { PATH: process.env['PATH'] } },
  );
  const ended = new Promise<number | null>((settle) => child.once('close', settle));
  const output = await text(child.stdout);
  return { lastLine: output.split('\n').at(-2), status: await ended };
}

test('a run without failures ends with what passed', async () => {
  expect(
    await run({ 'a.test.ts': "test('1', () => {}); test('2', () => {});", 'b.test.ts': "test.each([1, 2])('%i', () => {});" }),
  ).toEqual({ lastLine: '4 passed, 0 failed', status: 0 });
});

test('failed tests, files that cannot be collected, and hooks that fail are failures', async () => {
  expect(
    await run({
      'failed.test.ts': "test('good', () => {}); test('bad', () => { throw new Error('bad'); }); test.skip('not yet', () => {});",
      'unreadable.test.ts': 'this is no program',
      'empty.test.ts': '',
      'hook.test.ts': "describe('hook', () => { beforeAll(() => { throw new Error('hook'); }); test('never', () => {}); });",
    }),
  ).toEqual({ lastLine: '1 passed, 4 failed, 2 skipped', status: 1 });
});

test('an error outside any test is a failure', async () => {
  expect(
    await run({ 'late.test.ts': "test('good', async () => { setTimeout(() => { throw new Error('late'); }); await new Promise((settle) => setTimeout(settle, 20)); });" }),
  ).toEqual({ lastLine: '1 passed, 1 failed', status: 1 });
});

test.each([
  ['there is no test file', {}, '0 passed, 0 failed'],
  ['every test is skipped', { 'a.test.ts': "test.skip('later', () => {}); test.todo('some day');" }, '0 passed, 0 failed, 2 skipped'],
])('a run fails when %s', async (_case, files: Record<string, string>, lastLine) => {
  expect(await run(files)).toEqual({ lastLine, status: 1 });
});

describe('the line that continuous integration ends with', () => {
  /** What `.ci/run` makes of the output of all its runs. */
  async function ended(output: string): Promise<{ lastLine: string | undefined; errors: string }> {
    const script = await readFile(join(projectFolder, '.ci/run'), 'utf8');
    const [filter] = /^closing_line_last\(\) \{$.*?^\}$/msu.exec(script)!;
    const child = spawn('bash', ['-c', `${filter}\nclosing_line_last`], { stdio: ['pipe', 'pipe', 'pipe'] });
    child.stdin.end(output);
    const [printed, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { lastLine: printed.split('\n').at(-2), errors };
  }

  test('sums the tallies of all runs, whatever is printed behind them', async () => {
    expect(await ended('a test\n30 passed, 1 failed, 2 skipped\nnpm notice\n12 passed, 0 failed\nbye\n')).toEqual({ lastLine: '42 passed, 1 failed, 2 skipped', errors: '' });
    expect(await ended('30 passed, 0 failed\n12 passed, 0 failed\n')).toEqual({ lastLine: '42 passed, 0 failed', errors: '' });
  });

  test('is not there when a run did not get to its end', async () => {
    expect(await ended('30 passed, 0 failed\nnpm error\n')).toEqual({ lastLine: 'npm error', errors: expect.stringContaining('did not run to their end') });
  });
});
