import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readEdition } from './edition.ts';
import { convertToDocx, isConvertible } from './convert.ts';
import { importEdition } from './import-edition.ts';
import { converted } from './received.ts';
import { contentsOf, temporaryFolder } from './specimen.ts';
import { projectFolder } from '../testing/project.ts';

const oldWord = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0));

afterEach(() => { vi.unstubAllEnvs(); });

/** Puts a program on the PATH that is called like LibreOffice and does this. */
async function installOffice(script: string): Promise<void> {
  const folder = await temporaryFolder();
  const program = join(folder, 'soffice');
  await writeFile(program, `#!/bin/sh\nfor last; do :; done\ncase "$*" in *--version*) echo "LibreOffice 24.8"; exit 0;; esac\n${script}\n`);
  await chmod(program, 0o755);
  vi.stubEnv('PATH', `${folder}:/usr/bin:/bin`);
}

const leftBehind = async (): Promise<string[]> => (await readdir(tmpdir())).filter((name) => name.startsWith('conversion-'));

describe.skipIf(process.platform === 'win32')('an office program', () => {
  test('turns an old document into a new one, in a folder of its own that is gone afterwards', async () => {
    const before = await leftBehind();
    await installOffice('mkdir out && printf new > out/document.docx && test "$last" = "$PWD/document.doc" && test -s "$last"');
    expect(await convertToDocx(oldWord, '某某计划 (终).doc')).toEqual({ bytes: Buffer.from('new'), program: 'LibreOffice 24.8' });
    expect(await leftBehind()).toEqual(before);
  });

  test.each([
    ['fails', 'echo 坏文件 >&2; exit 3', '坏文件'],
    ['gives nothing', 'exit 0', '没有给出文件'],
    ['does not come to an end', 'sleep 60 & sleep 60', '1 秒内没有完成'],
  ])('that %s is reported', async (_, script, words) => {
    const before = await leftBehind();
    await installOffice(script);
    await expect(convertToDocx(oldWord, 'a.doc', 1_000)).rejects.toThrow(words);
    await expect(convertToDocx(oldWord, 'a.doc', 1_000)).rejects.toMatchObject({ problems: [{ kind: 'conversion-failed', file: 'a.doc' }] });
    expect(await leftBehind()).toEqual(before);
  });

  test('that is not there leaves the document as it is', async () => {
    vi.stubEnv('PATH', await temporaryFolder());
    expect(await convertToDocx(oldWord, 'a.doc')).toBeUndefined();
    expect(await converted({ file: 'a.doc', bytes: oldWord })).toEqual({ file: 'a.doc', bytes: oldWord });
  });
});

test.each([['a.doc', oldWord, true], ['a.DOC', oldWord, true], ['a.xls', oldWord, false], ['a.pdf', Buffer.from('%PDF-1.7'), false],
  ['a.rtf', Buffer.from('{\\rtf1'), true], ['a.doc', Buffer.from('一、文字'), false]] as const)('%s is converted when it has to be', (file, bytes, expected) => {
  expect(isConvertible(bytes, file)).toBe(expected);
});

test('a converted document is kept as it was received, with what it was read from', async () => {
  const content = await temporaryFolder();
  const readable = await readFile(join(projectFolder, 'src/testing/fictional/source.txt'));
  const document = { file: '要点.doc', bytes: oldWord, converted: { bytes: readable, program: 'LibreOffice 24.8' } };
  await importEdition({ content, document });
  const files = await contentsOf(join(content, 'plans/2031/source'));
  expect(Object.keys(files)).toEqual(['conversion.yaml', '要点.doc', '要点.doc.docx']);
  expect((await readEdition(content, '2031')).source.file).toBe('要点.doc');
  // Converting the same document again may give other bytes.
  const again = { bytes: Buffer.concat([readable, Buffer.from('\n')]), program: 'LibreOffice 25.2' };
  expect((await importEdition({ content, document: { ...document, converted: again } })).changes).toEqual([]);
  await writeFile(join(content, 'plans/2031/source/要点.doc.docx'), Buffer.concat([readable, Buffer.from('。')]));
  await expect(readEdition(content, '2031')).rejects.toMatchObject({ problems: [{ kind: 'source-changed', file: expect.stringContaining('要点.doc.docx') }] });
});
