import { expect, test } from 'vitest';
import { ProblemError } from '../../../plan/problem.ts';
import { limits } from '../limits.ts';
import { readDocument } from '../read-document.ts';
import { documentXml, packageParts, paragraph, wordFile, zipFile } from './specimens.ts';

async function problemOf(bytes: Uint8Array, file = '要点.docx'): Promise<[kind: string | undefined, found: string | undefined]> {
  try {
    await readDocument(bytes, file);
  } catch (error) {
    if (error instanceof ProblemError) return [error.problems[0]?.kind, error.problems[0]?.found];
    throw error;
  }
  return [undefined, undefined];
}

const main = (body: string): [string, string] => ['word/document.xml', documentXml(body)];

test('a part that unpacks to more than the limit is refused while it is unpacked', async () => {
  const bomb = await zipFile([...packageParts, ['word/document.xml', new Uint8Array(limits.unpackedBytes + 1).fill(32)]]);
  expect(bomb.length).toBeLessThan(limits.unpackedBytes / 100);
  expect(await problemOf(bomb)).toEqual(['document-too-large', `解压到 word/document.xml 时超过 ${limits.unpackedBytes} 字节`]);
});

test('too many entries are refused', async () => {
  const file = await zipFile([['word/document.xml', documentXml(paragraph('甲'))]]);
  const end = file.length - 22;
  const directory = new DataView(file.buffer, file.byteOffset).getUint32(end + 16, true);
  const copies = limits.archiveEntries + 1;
  const record = file.subarray(directory, end);
  const many = new Uint8Array([...file.subarray(0, directory), ...Array.from({ length: copies }, () => [...record]).flat(), ...file.subarray(end)]);
  const ending = new DataView(many.buffer, many.length - 22);
  ending.setUint16(8, copies, true);
  ending.setUint16(10, copies, true);
  ending.setUint32(12, copies * record.length, true);
  expect(await problemOf(many)).toEqual(['document-too-large', `压缩包中超过 ${limits.archiveEntries} 个文件`]);
});

test('entries with paths out of the archive are never read', async () => {
  const document = await readDocument(await zipFile([...packageParts, main(paragraph('甲')), ['../../word/document.xml', documentXml(paragraph('外'))]]), 'a.docx');
  expect(document.text).toBe('甲');
});

test('a part that stands there twice is refused, whatever the case of its name', async () => {
  const [kind] = await problemOf(await zipFile([...packageParts, main(paragraph('甲')), ['WORD/Document.xml', documentXml(paragraph('乙'))]]));
  expect(kind).toBe('document-damaged');
});

test('document type declarations are refused, so no entity is expanded', async () => {
  const xml = documentXml(paragraph('甲')).replace('?>', '?><!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname">]>');
  const [kind, found] = await problemOf(await zipFile([...packageParts, ['word/document.xml', xml]]));
  expect(kind).toBe('document-damaged');
  expect(found).toContain('DOCTYPE');
});

test('XML that ends early or nests without end is refused', async () => {
  expect((await problemOf(await zipFile([...packageParts, ['word/document.xml', documentXml(paragraph('甲')).slice(0, -20)]])))[0]).toBe('document-damaged');
  expect((await problemOf(await zipFile([...packageParts, main('<w:sdt>'.repeat(5_000) + '</w:sdt>'.repeat(5_000))])))[0]).toBe('document-damaged');
});

test('a file cut short or with a changed byte is refused', async () => {
  const whole = await zipFile([...packageParts, main(paragraph('教育工作'))], { level: 0 });
  expect((await problemOf(whole.slice(0, whole.length - 100)))[0]).toBe('document-damaged');
  const text = new TextEncoder().encode('教育工作');
  const at = whole.findIndex((_, start) => text.every((byte, index) => whole[start + index] === byte));
  const changed = whole.slice();
  changed.set(new TextEncoder().encode('体'), at);
  expect((await problemOf(changed))[0]).toBe('document-damaged');
});

test('a password is told apart from damage', async () => {
  expect((await problemOf(await zipFile([...packageParts, main(paragraph('甲'))], { password: '123456' })))[0]).toBe('document-encrypted');
  const compound = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(512), ...[...'EncryptedPackage'].flatMap((character) => [character.charCodeAt(0), 0])]);
  expect((await problemOf(compound))[0]).toBe('document-encrypted');
});

test('a document without words, and an archive without a document, are named as such', async () => {
  expect((await problemOf(await wordFile({ body: paragraph('') })))[0]).toBe('document-empty');
  expect((await problemOf(await zipFile([['word/styles.xml', '<x/>']])))[0]).toBe('document-damaged');
  expect((await problemOf(await zipFile([...packageParts, ['word/document.xml', '<x/>']])))[0]).toBe('document-format');
});

test('the main part is found by what it is, whatever its name and its prefixes', async () => {
  const document = await readDocument(await zipFile([
    ['[Content_Types].xml', '<Types/>'],
    ['_rels/.rels', (packageParts[1]?.[1] ?? '').replace('word/document.xml', 'docs/./x/..//document2.xml')],
    ['Docs\\document2.xml', '<n:document xmlns:n="http://purl.oclc.org/ooxml/wordprocessingml/main"><n:body><n:p><n:r><n:t>甲</n:t></n:r></n:p></n:body></n:document>'],
  ]), 'a.docx');
  expect(document.text).toBe('甲');
});
