import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test, type TestContext } from 'vitest';
import { projectFolder } from '../testing/project.ts';

const source = join(projectFolder, 'src/testing/fictional/source.txt');

async function temporaryFolder({ onTestFinished }: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'import-command-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs the command as an editor does. */
async function run(content: string, given: string[], { input = '', env = {} }: { input?: string | Uint8Array; env?: Record<string, string> } = {}) {
  const child = spawn(process.execPath, ['src/cli/import.ts', ...given], {
    cwd: projectFolder, env: { ...process.env, CONTENT_DIR: content, NODE_NO_WARNINGS: '1', ...env },
  });
  child.stdin.on('error', () => undefined).end(input);
  const [said, complained, status] = await Promise.all([
    text(child.stdout), text(child.stderr), new Promise<number | null>((settle) => { child.once('close', settle); }),
  ]);
  return { status, said, complained };
}

test.concurrent('a document is read from standard input', async (context) => {
  const folder = await temporaryFolder(context);
  const outcome = await run(folder, ['-', '--edition', '2032'], { input: await readFile(source) });
  expect(outcome).toMatchObject({ status: 0, complained: '', said: expect.stringMatching(/✓ 已写入 .*2032：新增 12 个文件/u) });
  expect(await readFile(join(folder, 'plans/2032/source/stdin.txt'))).toEqual(await readFile(source));
});

test.concurrent('asking what would change writes nothing, and ends with 3 when something would', async (context) => {
  const folder = await temporaryFolder(context);
  expect(await run(folder, [source, '--check'])).toMatchObject({ status: 3, said: expect.stringContaining('没有写入任何内容') });
  expect(existsSync(join(folder, 'plans'))).toBe(false);
  await run(folder, [source]);
  expect(await run(folder, [source, '--check'])).toMatchObject({ status: 0, said: expect.stringContaining('没有改动') });
});

test.concurrent('JSON is all there is on standard output, also of problems', async (context) => {
  const folder = await temporaryFolder(context);
  const done = await run(folder, [source, '--json'], { env: { FORCE_COLOR: '1' } });
  expect(JSON.parse(done.said)).toMatchObject({ edition: '2031', counts: { parts: 3, tasks: 7 }, checkOnly: false });
  const empty = await run(folder, ['-', '--json']);
  expect(empty).toMatchObject({ status: 1, complained: '' });
  expect(JSON.parse(empty.said)).toMatchObject({ problems: [{ kind: 'document-empty', file: 'stdin.txt', title: '文件是空的' }] });
});

test.concurrent('stages are printed alone', async (context) => {
  const folder = await temporaryFolder(context);
  const [asText, lines, outline, record] = await Promise.all(['text', 'lines', 'outline', 'record'].map((stage) => run(folder, [source, '--stage', stage])));
  expect(asText?.said.trim()).toBe((await readFile(source, 'utf8')).trim());
  expect(JSON.parse(lines!.said)[1]).toEqual({ line: 2, text: '某镇图书馆2031年工作要点' });
  expect(JSON.parse(outline!.said).title).toMatchObject({ text: '某镇图书馆2031年工作要点' });
  expect(JSON.parse(record!.said)).toMatchObject({ plan: { title: '某镇图书馆2031年工作要点' }, tasks: { length: 7 } });
  expect(existsSync(join(folder, 'plans'))).toBe(false);
});

test.concurrent('wrong usage is explained on standard error', async (context) => {
  const outcome = await run(await temporaryFolder(context), ['--edtion', '2027', 'a.txt']);
  expect(outcome).toMatchObject({ status: 2, said: '', complained: expect.stringMatching(/没有 --edtion 这个选项[\s\S]*用法：/u) });
});

test.concurrent('an old Word file without LibreOffice is refused, with how to save it', async (context) => {
  const folder = await temporaryFolder(context);
  const document = join(folder, 'plan.doc');
  await writeFile(document, Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...new Array<number>(600).fill(0)));
  const outcome = await run(join(folder, 'content'), [document], { env: { PATH: folder } });
  expect(outcome).toMatchObject({ status: 1, complained: expect.stringContaining('另存为') });
});

test.concurrent('a document that is too large is refused before it is all read', async (context) => {
  const folder = await temporaryFolder(context);
  const outcome = await run(folder, ['-', '--edition', '2032'], { input: Buffer.alloc(60_000_000, '一') });
  expect(outcome).toMatchObject({ status: 1, complained: expect.stringContaining('文件过大') });
});

test.concurrent('colours need a terminal', async (context) => {
  expect((await run(await temporaryFolder(context), [source, '--check'])).said).not.toContain('\u001b');
});
