/** What a QR code says, as codewords: bytes at level M (ISO/IEC 18004, 7.3 to 7.6). */

/** Of level M, by version from 1: codewords that correct errors in each block, and blocks. */
const corrections = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26];
const most = 28;
const blockCounts = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49];

const correctionLength = (version: number): number => corrections[version - 1] ?? most;

/** Codewords of a version: all modules that belong to no pattern, eight by eight. */
function totalLength(version: number): number {
  const steps = Math.floor(version / 7) + 2;
  const alignment = version < 2 ? 0 : (25 * steps - 10) * steps - 55;
  return Math.floor(((16 * version + 128) * version + 64 - alignment - (version < 7 ? 0 : 36)) / 8);
}

const dataLength = (version: number): number => totalLength(version) - correctionLength(version) * blockCounts[version - 1]!;

/**
 * The codewords of a text in the order in which they are drawn, and the smallest version that holds them.
 *
 * @throws RangeError when none does: more than 2,331 bytes.
 */
export function qrCodewords(text: string): { version: number; codewords: number[] } {
  const bytes = [...new TextEncoder().encode(text)];
  const version = blockCounts.findIndex((_, index) => bytes.length + (index < 9 ? 2 : 3) <= dataLength(index + 1)) + 1;
  if (version === 0) throw new RangeError(`${bytes.length} bytes are too many for a QR code`);
  return { version, codewords: corrected(dataOf(bytes, version), version) };
}

/** The bytes behind what says that they are bytes and how many, filled up. */
function dataOf(bytes: readonly number[], version: number): number[] {
  const { length } = bytes;
  // What says that they are bytes is half a byte: each codeword holds the end of one byte and the beginning of the next.
  const said = [4, ...(version < 10 ? [] : [length >> 8]), length & 255, ...bytes, 0];
  const data = said.slice(1).map((byte, index) => ((said[index]! << 4) | (byte >> 4)) & 255);
  for (let filler = 236; data.length < dataLength(version); filler ^= 236 ^ 17) data.push(filler);
  return data;
}

/** Of each block one codeword in turn, then of what corrects them. */
function corrected(data: readonly number[], version: number): number[] {
  const count = blockCounts[version - 1]!;
  const short = Math.floor(data.length / count);
  const longFrom = count - (data.length % count);
  const divisor = divisorOf(correctionLength(version));
  let at = 0;
  const blocks = Array.from({ length: count }, (_, block) => data.slice(at, (at += short + (block < longFrom ? 0 : 1))));
  return [...inTurn(blocks), ...inTurn(blocks.map((block) => remainder(block, divisor)))];
}

/** The last block is as long as any. */
const inTurn = (blocks: readonly (readonly number[])[]): number[] =>
  blocks[blocks.length - 1]!.flatMap((_, index) => blocks.flatMap((block) => block[index] ?? []));

/** The product of two numbers of the field of 256 that Reed and Solomon's codes use. */
function times(one: number, other: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) product = (product << 1) ^ ((product >> 7) * 285) ^ (((other >> bit) & 1) * one);
  return product;
}

function divisorOf(degree: number): number[] {
  let divisor = [...Array<number>(degree - 1).fill(0), 1];
  for (let step = 0, root = 1; step < degree; step += 1, root = times(root, 2)) {
    divisor = divisor.map((factor, index) => times(factor, root) ^ (divisor[index + 1] ?? 0));
  }
  return divisor;
}

const remainder = (block: readonly number[], divisor: readonly number[]): number[] =>
  block.reduce((rest, byte) => divisor.map((factor, index) => (rest[index + 1] ?? 0) ^ times(factor, byte ^ rest[0]!)), divisor.map(() => 0));
