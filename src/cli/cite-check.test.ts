import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import { expect, test, type TestContext } from 'vitest';
import { projectFolder } from '../testing/project.ts';
import { readCiteCheckArguments } from './cite-check-arguments.ts';
import type { CiteCheckResult } from './cite-check-report.ts';

const right = '第2项提出“归还的图书在48小时内重新上架”。';
const wrong = '第3项提出“归还的图书在24小时内重新上架”，第8项也有要求。';

/** Runs the command as a writer does. */
async function run(given: string[], { input = '', env = {} }: { input?: string | Uint8Array; env?: Record<string, string> } = {}) {
  const child = spawn(process.execPath, ['src/cli/cite-check.ts', ...given], {
    cwd: projectFolder, env: { ...process.env, CONTENT_DIR: 'src/testing/fictional/content', NODE_NO_WARNINGS: '1', ...env },
  });
  child.stdin.on('error', () => undefined).end(input);
  const [said, complained, status] = await Promise.all([
    text(child.stdout), text(child.stderr), new Promise<number | null>((settle) => { child.once('close', settle); }),
  ]);
  return { status, said, complained };
}

async function fileOf(name: string, content: string | Uint8Array, { onTestFinished }: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cite-check-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

/** A Word file of paragraphs whose words are cut into runs, as Word does when somebody edits them. */
const wordFile = (paragraphs: string[]): Promise<Buffer> => Packer.toBuffer(new Document({
  sections: [{ children: paragraphs.map((words) => new Paragraph({ children: [new TextRun({ text: words.slice(0, 7), bold: true }), new TextRun(words.slice(7))] })) }],
}));

test.concurrent('a memo without faults ends with 0', async () => {
  expect(await run(['-'], { input: right })).toEqual({ status: 0, complained: '', said: expect.stringMatching(/^✓ stdin\.txt：共找到 2 处：与要点一致 2 处。\n$/u) });
});

test.concurrent('a Word file is told of by line, and ends with 1 when something differs', async (context) => {
  const { status, said, complained } = await run([await fileOf('memo.docx', await wordFile(['关于借阅的说明', right, wrong]), context)]);
  expect({ status, complained }).toEqual({ status: 1, complained: '' });
  expect(said).toContain('✗ memo.docx：');
  expect(said).toMatch(/第 3 行 {2}“归还的图书在24小时内重新上架”\n {4}这句话在第2项第1句，不在第3项；文字也有不同。\n {4}归还的图书在［删：24］［补：48］小时内重新上架/u);
  expect(said).toMatch(/第 3 行 {2}第8项\n {4}没有第8项，只有第1项至第7项。/u);
  expect(said).not.toContain('第 2 行');
});

test.concurrent.for([
  ['memo.txt', `${right}\n${wrong}`, 2],
  ['memo.md', `# 说明\n\n- ${right}\n- **${wrong.slice(0, 3)}**${wrong.slice(3)}`, 4],
  ['memo.html', `<!doctype html><meta charset="utf-8"><script>第99项</script><p>${right}</p><p>${wrong}</p>`, 2],
] as const)('%s is read', async ([name, content, line], context) => {
  const { status, said } = await run([await fileOf(name, content, context), '--json']);
  const { document, isRight, counts, findings } = JSON.parse(said) as CiteCheckResult;
  expect({ status, document, isRight }).toEqual({ status: 1, document: name, isRight: false });
  expect(counts).toEqual({ differs: 0, 'wrong-number': 1, absent: 1, superseded: 0, unclear: 0, matches: 3 });
  expect(findings.filter(({ verdict }) => verdict !== 'matches').map((finding) => finding.line)).toEqual([line, line]);
});

test.concurrent('JSON holds the place, the address and the differences of each', async () => {
  const { findings } = JSON.parse((await run(['-', '--json'], { input: wrong })).said) as CiteCheckResult;
  expect(findings[1]).toMatchObject({
    line: 1, start: 5, end: 22, subject: 'quotation', verdict: 'wrong-number',
    place: { edition: '2031', name: '2#s1', path: '/2031/2/#s1' }, cited: [{ edition: '2031', name: '3' }], elsewhere: [{ edition: '2031', name: '2#s1' }],
    differences: [[
      { kind: 'same', text: '归还的图书在' }, { kind: 'removed', text: '24' }, { kind: 'added', text: '48' }, { kind: 'same', text: '小时内重新上架' },
    ]],
  });
  expect(findings[1]!.link).toMatch(/^\/2031\/2\/#s1:~:text=/u);
});

test.concurrent('short addresses are known by the site’s own address', async () => {
  const input = 'https://example.org/plan/2/ 和 https://example.com/plan/2/';
  const { said } = await run(['-', '--json'], { input, env: { SITE_URL: 'https://example.org', BASE_PATH: '/plan' } });
  expect((JSON.parse(said) as CiteCheckResult).findings.map(({ words }) => words)).toEqual(['https://example.org/plan/2/']);
});

test.concurrent('what cannot be read is said, also as JSON', async () => {
  expect(await run([join(tmpdir(), 'nowhere', 'memo.docx')])).toMatchObject({ status: 1, said: '', complained: expect.stringContaining('找不到文件') });
  const empty = await run(['-', '--json']);
  expect(empty).toMatchObject({ status: 1, complained: '' });
  expect(JSON.parse(empty.said)).toMatchObject({ problems: [{ kind: 'document-empty' }] });
});

test.concurrent('wrong usage ends with 2 and says how it is used', async () => {
  expect(await run([])).toMatchObject({ status: 2, said: '', complained: expect.stringContaining('用法：') });
});

test.each([[[]], [['']], [['a', 'b']], [['a', '--what']], [['a', '--name', 'b.txt']], [['-', '--name']]])('%j is wrong usage', (given) => {
  expect(readCiteCheckArguments(given)).toEqual({ fault: expect.stringMatching(/./u) });
});
