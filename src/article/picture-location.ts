/** The tag under which Exif holds where a picture was taken, and those of latitude and longitude there. */
const gpsTag = 0x8825;
const positionTags: readonly number[] = [2, 4];

/** How XMP names the same. */
const positionWords = /GPS(?:Latitude|Longitude)/u;

/**
 * Whether a picture says where it was taken: cameras and telephones write it into the file, and whoever gets the file can
 * read it. Looked for in the Exif and XMP data of JPEG, PNG and WebP files, unless a PNG has it compressed.
 */
export function tellsLocation(picture: Uint8Array): boolean {
  const view = new DataView(picture.buffer, picture.byteOffset, picture.byteLength);
  return [...chunksOf(view)].some(({ kind, start, end }) => {
    const text = latin(view, start, end);
    if (kind === 'eXIf' || kind === 'EXIF' || (kind === 'APP1' && text.startsWith('Exif\0\0'))) {
      const tiff = text.startsWith('Exif\0\0') ? start + 6 : start;
      return hasPosition(new DataView(view.buffer, view.byteOffset + tiff, end - tiff));
    }
    return ['APP1', 'iTXt', 'tEXt', 'XMP '].includes(kind) && positionWords.test(text);
  });
}

/** A piece of a file, from `start` up to `end`. */
interface Chunk {
  kind: string;
  start: number;
  end: number;
}

function* chunksOf(view: DataView): Generator<Chunk> {
  const { byteLength: size } = view;
  if (latin(view, 0, 2) === '\u00ff\u00d8') {
    // Markers up to the picture itself; their sizes count themselves.
    for (let at = 2; at + 4 <= size && view.getUint8(at) === 0xff && view.getUint8(at + 1) !== 0xda;) {
      const end = at + 2 + view.getUint16(at + 2);
      yield { kind: view.getUint8(at + 1) === 0xe1 ? 'APP1' : '', start: at + 4, end: Math.min(end, size) };
      at = end;
    }
  } else if (latin(view, 0, 8) === '\u0089PNG\r\n\u001a\n') {
    for (let at = 8; at + 8 <= size; at += 12 + view.getUint32(at)) {
      yield { kind: latin(view, at + 4, at + 8), start: at + 8, end: Math.min(at + 8 + view.getUint32(at), size) };
    }
  } else if (latin(view, 0, 4) === 'RIFF' && latin(view, 8, 12) === 'WEBP') {
    for (let at = 12; at + 8 <= size; at += 8 + view.getUint32(at + 4, true) + (view.getUint32(at + 4, true) % 2)) {
      yield { kind: latin(view, at, at + 4), start: at + 8, end: Math.min(at + 8 + view.getUint32(at + 4, true), size) };
    }
  }
}

/** Whether Exif data, a TIFF file by itself, holds a latitude or longitude. */
function hasPosition(tiff: DataView): boolean {
  try {
    const isLittle = latin(tiff, 0, 2) === 'II';
    const entriesAt = (directory: number) => Array.from({ length: tiff.getUint16(directory, isLittle) }, (_, index) => directory + 2 + 12 * index);
    const gps = entriesAt(tiff.getUint32(4, isLittle)).find((entry) => tiff.getUint16(entry, isLittle) === gpsTag);
    return gps !== undefined && entriesAt(tiff.getUint32(gps + 8, isLittle)).some((entry) => positionTags.includes(tiff.getUint16(entry, isLittle)));
  } catch (error) {
    // Broken off or written wrongly: nothing can be read from it.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Bytes as characters, one each. */
function latin(view: DataView, start: number, end: number): string {
  const last = Math.min(end, view.byteLength);
  return Array.from({ length: Math.max(0, last - start) }, (_, index) => String.fromCharCode(view.getUint8(start + index))).join('');
}
