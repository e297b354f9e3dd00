import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encode } from 'uqr';
import { makeQrCode } from './qr-code.ts';

/** The codes of an implementation of the whole standard, in each of the eight masks. */
const codesElsewhere = (text: string): string[] =>
  [0, 1, 2, 3, 4, 5, 6, 7].map((maskPattern) => JSON.stringify(encode(text, { ecc: 'M', border: 0, maskPattern }).data));

/** Small letters keep the other implementation from packing text closer than bytes. */
const address = (length: number): string => `https://example.org/${'20xx/19/#s3%E4'.repeat(170)}`.slice(0, length);

describe('a QR code', () => {
  test.each([21, 38, 62, 84, 106, 122, 152, 180, 213, 251, 288, 331, 412, 666, 1000, 1552, 2331])('of %i bytes is the one that another implementation makes', (length) => {
    expect(codesElsewhere(address(length))).toContain(JSON.stringify(makeQrCode(address(length))));
  });

  test('of any text is the one that another implementation makes', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      const asked = `https://example.org/${text}`;
      expect(codesElsewhere(asked)).toContain(JSON.stringify(makeQrCode(asked)));
    }), { numRuns: 25 });
  });

  test('has the mask with the fewest faults', () => {
    const chosen = Array.from({ length: 40 }, (_, index) => address(30 + 3 * index));
    const same = chosen.filter((text) => JSON.stringify(encode(text, { ecc: 'M', border: 0 }).data) === JSON.stringify(makeQrCode(text)));
    expect(same).toEqual(chosen);
  });

  test('holds no more than the standard lets it', () => {
    expect(() => makeQrCode('a'.repeat(2332))).toThrow(RangeError);
  });
});
