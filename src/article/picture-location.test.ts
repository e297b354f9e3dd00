import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentOf } from '../testing/pages/source-reading.ts';
import { tellsLocation } from './picture-location.ts';
import { exif, jpegWith, locatedJpeg } from './specimen.ts';

const inJpeg = (data: Buffer): Buffer => jpegWith(Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), data]));
const xmp = Buffer.from('http://ns.adobe.com/xap/1.0/\0<rdf:Description exif:GPSLatitude="31,12.0N"/>', 'latin1');

function inPng(kind: string, data: Buffer): Buffer {
  const chunk = (name: string, content: Buffer): Buffer => {
    const size = Buffer.alloc(4);
    size.writeUInt32BE(content.length);
    return Buffer.concat([size, Buffer.from(name, 'latin1'), content, Buffer.alloc(4)]);
  };
  return Buffer.concat([Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), chunk('IHDR', Buffer.alloc(13)), chunk(kind, data), chunk('IEND', Buffer.alloc(0))]);
}

function inWebp(kind: string, data: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(data.length);
  // A chunk of odd size is filled up.
  return Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBPVP8X\u0003\0\0\0abc\0', 'latin1'), Buffer.from(kind, 'latin1'), size, data]);
}

test.each([
  ['a JPEG file', locatedJpeg()],
  ['a JPEG file that begins numbers with the first byte', inJpeg(exif('MM', [4]))],
  ['the XMP data of a JPEG file', jpegWith(xmp)],
  ['a PNG file', inPng('eXIf', exif('MM', [2]))],
  ['the XMP data of a PNG file', inPng('iTXt', xmp)],
  ['a WebP file', inWebp('EXIF', exif('II', [2]))],
  ['the XMP data of a WebP file', inWebp('XMP ', xmp)],
])('where a picture was taken is found in %s', (_, picture) => {
  expect(tellsLocation(picture)).toBe(true);
});

test.each([
  ['has a directory of its place with nothing in it', inJpeg(exif('II', []))],
  ['has only the hour of the satellites', inJpeg(exif('II', [7]))],
  ['has words that are not about itself', inPng('IDAT', xmp)],
  ['has no such data', readFileSync(join(contentOf('articles'), 'updates/spring-pruning/tags.png'))],
  ['is no picture', Buffer.from('GPSLatitude')],
  ['is empty', Buffer.alloc(0)],
])('a picture that %s tells nothing', (_, picture) => {
  expect(tellsLocation(picture)).toBe(false);
});

test('a broken picture is read as far as it goes', () => {
  const files = [locatedJpeg(), inPng('eXIf', exif('MM', [2])), inWebp('EXIF', exif('II', [2]))];
  fc.assert(fc.property(fc.constantFrom(...files), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }), fc.nat(), (file, changes, end) => {
    const broken = Buffer.from(file);
    for (const [at, byte] of changes) broken[at % broken.length] = byte;
    expect(typeof tellsLocation(broken.subarray(0, end % (broken.length + 1)))).toBe('boolean');
  }));
});
