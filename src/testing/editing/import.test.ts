import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import type { TestContext } from 'vitest';
import { contentOf } from '../pages/source-reading.ts';
import { projectFolder } from '../project.ts';

/** Runs `npm run import` as an editor does, on a content folder. */
async function importDocument(document: string, content: string): Promise<{ status: number | null; said: string; complained: string }> {
  const child = spawn(process.execPath, ['src/cli/import.ts', document], {
    cwd: projectFolder,
    env: { ...process.env, CONTENT_DIR: content, NODE_NO_WARNINGS: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [said, complained, status] = await Promise.all([
    text(child.stdout), text(child.stderr),
    new Promise<number | null>((settle, fail) => { child.once('error', fail).once('close', settle); }),
  ]);
  return { status, said, complained };
}

async function temporaryFolder({ onTestFinished }: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'import-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Every file of a folder with a digest of its bytes. */
const stateOf = (folder: string): [file: string, digest: string][] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [file.slice(folder.length), createHash('sha256').update(readFileSync(file)).digest('hex')]);

const refused = [
  ['that is missing', undefined, '找不到文件'],
  ['that is empty', '', '文件是空的'],
  ['of bytes', Uint8Array.from({ length: 600 }, (_, index) => (index * 37) % 256), undefined],
  ['with letters and zeros', 'PK\u0003\u0004\u0000\u0000\u0000\u0000一、\u0000\u0000', '文件不是文本'],
  ['of another kind', '今天天气很好。\n明天也很好。\n', '看不出工作要点的结构'],
] as const;

test.concurrent.for(refused)('a document %s is refused in one message, and nothing is written', async ([, bytes, title], context) => {
  const folder = await temporaryFolder(context);
  const document = join(folder, 'document.txt');
  if (bytes !== undefined) await writeFile(document, bytes);
  const { status, said, complained } = await importDocument(document, join(folder, 'content'));
  expect(status).toBe(1);
  expect(said).toBe('');
  expect(complained.match(/^✗ /gmu)).toHaveLength(1);
  expect(complained).toContain('document.txt');
  expect(complained).toContain('  处理：');
  expect(complained).not.toMatch(/^\s+at /mu);
  if (title !== undefined) expect(complained).toContain(title);
  expect(existsSync(join(folder, 'content'))).toBe(false);
});

describe.concurrent.each(['real', 'fictional'] as const)('the source of the %s plan', (name) => {
  const content = contentOf(name);
  const [edition = ''] = readdirSync(join(content, 'plans'));
  const sourceFolder = join(content, 'plans', edition, 'source');
  const source = join(sourceFolder, readdirSync(sourceFolder)[0]!);

  test('is imported into an empty folder; a second time changes nothing', async (context) => {
    const folder = await temporaryFolder(context);
    expect(await importDocument(source, folder)).toMatchObject({ status: 0, complained: '' });
    const once = stateOf(folder);
    expect(once.length).toBeGreaterThan(0);
    expect(await importDocument(source, folder)).toMatchObject({ status: 0, complained: '' });
    expect(stateOf(folder)).toEqual(once);
  });

  test('imported again leaves what editors have as it is', async (context) => {
    const folder = await temporaryFolder(context);
    await mkdir(join(folder, 'plans'));
    await cp(join(content, 'plans', edition), join(folder, 'plans', edition), { recursive: true });
    const before = stateOf(folder);
    expect(await importDocument(source, folder)).toMatchObject({ status: 0, complained: '' });
    expect(stateOf(folder)).toEqual(before);
  });
});
