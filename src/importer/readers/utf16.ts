/** The order of the two bytes of a code unit. */
export type ByteOrder = 'little-endian' | 'big-endian';

export function utf16ByMark(bytes: Uint8Array): ByteOrder | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'little-endian';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'big-endian';
  return undefined;
}

/** Code units that are looked at to tell the byte order. */
const sample = 100_000;
/** The share of them that must be what Chinese text is made of. Other encodings read as UTF-16 stay far below. */
const share = 0.9;

/** The byte order in which the bytes read as Chinese or plain English text, if there is one. */
export function guessUtf16(bytes: Uint8Array): ByteOrder | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  return (['little-endian', 'big-endian'] as const).find((order) => {
    const units = Math.min(bytes.length / 2, sample);
    let familiar = 0;
    for (let at = 0; at < units; at += 1) if (isFamiliar(unitAt(bytes, at, order))) familiar += 1;
    return familiar >= units * share;
  });
}

/** Halves of surrogate pairs stay as they are, to be reported. A last odd byte is damage and shows as U+FFFD. */
export function decodeUtf16(bytes: Uint8Array, order: ByteOrder): string {
  const pieces: string[] = [];
  const chunk = 8_192;
  const length = Math.floor(bytes.length / 2);
  for (let start = 0; start < length; start += chunk) {
    const units = Array.from({ length: Math.min(chunk, length - start) }, (_, index) => unitAt(bytes, start + index, order));
    pieces.push(String.fromCharCode(...units));
  }
  return pieces.join('') + (bytes.length % 2 === 0 ? '' : '\ufffd');
}

function unitAt(bytes: Uint8Array, at: number, order: ByteOrder): number {
  const first = bytes[at * 2] ?? 0;
  const second = bytes[at * 2 + 1] ?? 0;
  return order === 'little-endian' ? first | (second << 8) : (first << 8) | second;
}

/** Plain ASCII, general and Chinese punctuation, Chinese characters, full-width forms. */
function isFamiliar(unit: number): boolean {
  return unit === 0x09 || unit === 0x0a || unit === 0x0d
    || (unit >= 0x20 && unit <= 0x7e)
    || (unit >= 0x2010 && unit <= 0x2040)
    || (unit >= 0x3000 && unit <= 0x303f)
    || (unit >= 0x4e00 && unit <= 0x9fff)
    || (unit >= 0xff00 && unit <= 0xffef);
}
