import { expect, test } from 'vitest';
import { zipFile } from './docx/specimens.ts';
import { fileFormat, needsConversion } from './file-format.ts';
import { encodeUtf16, encodeUtf8 } from './specimens.ts';

test.each<[string, Uint8Array, string, string]>([
  ['a page without an extension', encodeUtf8('\ufeff<!-- saved from url -->\n<!DOCTYPE html><p>甲'), '要点', 'html'],
  ['a page under the name of a Word file', encodeUtf8('<html xmlns:o="x"><body>甲'), '要点.doc', 'html'],
  ['a page in UTF-16', encodeUtf16('<html><body>甲', 'little-endian', true), '要点.txt', 'html'],
  ['a piece of a page', encodeUtf8('<div>甲</div>'), '要点.html', 'html'],
  ['text that speaks of a tag', encodeUtf8('关于<html>的说明'), '要点.txt', 'text'],
  ['Markdown', encodeUtf8('# 甲'), '要点.md', 'markdown'],
  ['text under the name of an old Word file', encodeUtf8('甲'), '要点.doc', 'text'],
])('%s is recognised', (_, bytes, file, reader) => {
  expect(fileFormat(bytes, file)).toEqual({ reader });
  expect(needsConversion(bytes, file)).toBe(false);
});

test('archives are told apart by what they hold, not by their name', async () => {
  expect(fileFormat(await zipFile([['word/document.xml', '<x/>']]), '要点.zip')).toEqual({ reader: 'docx' });
  expect(fileFormat(await zipFile([['OFD.xml', '<x/>']]), '要点.docx')).toEqual({ foreign: '版式文档（.ofd）' });
  expect(needsConversion(await zipFile([['xl/workbook.xml', '<x/>']]), '表.docx')).toBe(true);
  expect(fileFormat(await zipFile([['照片.txt', '甲']]), '附件.zip')).toEqual({ binary: 'zip 压缩包' });
  expect(needsConversion(encodeUtf8('PK\u0003\u0004……mimetypeapplication/vnd.oasis.opendocument.text'), '要点.odt')).toBe(true);
  expect(needsConversion(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), '要点.wps')).toBe(true);
  expect(needsConversion(encodeUtf8('%PDF-1.4'), '要点')).toBe(true);
});
