/** Text in a two-byte encoding, by looking its characters up among all pairs of bytes. */
export function encodePairs(text: string, encoding: 'gb18030' | 'big5'): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytesOf = new Map<string, number[]>();
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const character = decoder.decode(new Uint8Array([first, second]));
      if (character.length === 1 && character !== '\ufffd' && !bytesOf.has(character)) bytesOf.set(character, [first, second]);
    }
  }
  return new Uint8Array([...text].flatMap((character) => {
    if (character.charCodeAt(0) < 0x80) return [character.charCodeAt(0)];
    const bytes = bytesOf.get(character);
    if (bytes === undefined) throw new RangeError(`${character} is not in ${encoding}`);
    return bytes;
  }));
}

/** Text in UTF-16, halves of surrogate pairs as they stand. */
export function encodeUtf16(text: string, order: 'little-endian' | 'big-endian', mark = false): Uint8Array {
  const units = [...(mark ? [0xfeff] : []), ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))];
  return new Uint8Array(units.flatMap((unit) => (order === 'little-endian' ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff])));
}

export function encodeUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
