/**
 * QR codes (ISO/IEC 18004) with what addresses need of them and no more: readers' browsers draw them, and what they
 * load for it has to be small. Held against a complete implementation in the tests.
 */
import { qrCodewords } from './qr-codewords.ts';

/** Rows of modules, `true` for dark; without a quiet zone. */
export type Modules = boolean[][];

/** Which modules each mask turns over. */
const masks: readonly ((x: number, y: number) => number)[] = [
  (x, y) => (x + y) % 2,
  (_, y) => y % 2,
  (x) => x % 3,
  (x, y) => (x + y) % 3,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2,
  (x, y) => ((x * y) % 2) + ((x * y) % 3),
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
];

/** A square of modules, row by row: 1 for dark. */
type Square = Uint8Array;

interface Patterns {
  size: number;
  modules: Square;
  /** Where no data may be. */
  isFixed: Square;
  /** What each mask turns over. */
  turned: Square[];
}

/** The code of a text, in the mask that has the fewest faults. @throws RangeError when the text is longer than 2,331 bytes. */
export function makeQrCode(text: string): Modules {
  const { version, codewords } = qrCodewords(text);
  const patterns = drawPatterns(version);
  const { size } = patterns;
  const modules = withCodewords(patterns, codewords);
  let best = modules;
  let fewest = Infinity;
  patterns.turned.forEach((turned, number) => {
    const masked = modules.slice();
    for (let at = 0; at < masked.length; at += 1) masked[at]! ^= turned[at]!;
    drawFormat(masked, size, number);
    const faults = faultsOf(masked, size, fewest);
    if (faults < fewest) [best, fewest] = [masked, faults];
  });
  return Array.from({ length: size }, (_, y) => Array.from(best.subarray(y * size, (y + 1) * size), Boolean));
}

const drawnPatterns = new Map<number, Patterns>();

/** Everything but data and format, and where no data may be; a site's addresses have few lengths. */
function drawPatterns(version: number): Patterns {
  const drawn = drawnPatterns.get(version);
  if (drawn !== undefined) return drawn;
  const size = version * 4 + 17;
  const [modules, isFixed] = [new Uint8Array(size * size), new Uint8Array(size * size)];
  const set = (x: number, y: number, dark: boolean): void => {
    if (x < 0 || y < 0 || x >= size || y >= size) return;
    modules[y * size + x] = Number(dark);
    isFixed[y * size + x] = 1;
  };
  const squares = (x: number, y: number, reach: number, light: number): void => {
    for (let dy = -reach; dy <= reach; dy += 1) {
      for (let dx = -reach; dx <= reach; dx += 1) {
        const ring = Math.max(Math.abs(dx), Math.abs(dy));
        set(x + dx, y + dy, ring !== light && ring !== 4);
      }
    }
  };
  for (let at = 0; at < size; at += 1) {
    set(6, at, at % 2 === 0);
    set(at, 6, at % 2 === 0);
  }
  const places = alignmentPlaces(version, size);
  const last = size - 7;
  for (const x of places) {
    for (const y of places) {
      // Three corners have their own.
      if (x + y !== 12 && (x !== 6 || y !== last) && (x !== last || y !== 6)) squares(x, y, 2, 1);
    }
  }
  for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]] as const) squares(x, y, 4, 2);
  for (const [x, y] of formatPlaces(size)) set(x, y, false);
  if (version >= 7) {
    const bits = checked(version, 12, 7973);
    for (let bit = 0; bit < 18; bit += 1) {
      const [across, along] = [size - 11 + (bit % 3), Math.floor(bit / 3)];
      set(across, along, isSet(bits, bit));
      set(along, across, isSet(bits, bit));
    }
  }
  const turned = masks.map((mask) => isFixed.map((fixed, at) => Number(!fixed && mask(at % size, Math.floor(at / size)) === 0)));
  const patterns = { size, modules, isFixed, turned };
  drawnPatterns.set(version, patterns);
  return patterns;
}

/** Where alignment patterns have their middle, across and along. */
function alignmentPlaces(version: number, size: number): number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = version === 32 ? 26 : Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
  return [6, ...Array.from({ length: count - 1 }, (_, index) => size - 7 - index * step)];
}

const isSet = (bits: number, bit: number): boolean => ((bits >> bit) & 1) === 1;

/** A value with as many bits behind it as check it. */
function checked(value: number, bits: number, divisor: number): number {
  let rest = value;
  for (let bit = 0; bit < bits; bit += 1) rest = (rest << 1) ^ ((rest >> (bits - 1)) * divisor);
  return (value << bits) | rest;
}

/** Where the bits of the format stand, each twice, and last a module that is always dark. */
function formatPlaces(size: number): (readonly [x: number, y: number])[] {
  const bits = Array.from({ length: 15 }, (_, bit) => bit);
  return [
    ...bits.map((bit) => (bit < 8 ? [8, bit < 6 ? bit : bit + 1] as const : [bit < 9 ? 7 : 14 - bit, 8] as const)),
    ...bits.map((bit) => (bit < 8 ? [size - 1 - bit, 8] as const : [8, size - 15 + bit] as const)),
    [8, size - 8],
  ];
}

/** Says the level, which is 0 for M, and the mask. */
function drawFormat(modules: Square, size: number, mask: number): void {
  const bits = checked(mask, 10, 1335) ^ 21522;
  formatPlaces(size).forEach(([x, y], index) => {
    modules[y * size + x] = Number(index === 30 || isSet(bits, index % 15));
  });
}

/** Upwards and downwards in columns of two from the right, beside the upright row of the timing pattern. */
function withCodewords({ size, modules, isFixed }: Patterns, codewords: readonly number[]): Square {
  const result = modules.slice();
  let bit = 0;
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2) {
    for (let step = 0; step < size; step += 1) {
      const y = ((right < 6 ? right + 1 : right) & 2) === 0 ? size - 1 - step : step;
      for (const at of [y * size + right, y * size + right - 1]) {
        if (isFixed[at]) continue;
        result[at] = Number(isSet(codewords[bit >> 3] ?? 0, 7 - (bit & 7)));
        bit += 1;
      }
    }
  }
  return result;
}

/** Light and dark in which a corner's rows stand out, with the light before or behind them. */
const cornerLike = [0b000010111010, 0b010111010000];

/** What makes a code hard to read: runs, blocks, what looks like a corner, too much or too little that is dark. It is not counted beyond what is too much. */
function faultsOf(modules: Square, size: number, tooMany: number): number {
  let [faults, dark] = [0, 0];
  for (let line = 0; line < size && faults < tooMany; line += 1) faults += lineFaults(modules, size, line * size, 1) + lineFaults(modules, size, line, size);
  for (let at = 0; at < modules.length; at += 1) {
    const module = modules[at]!;
    dark += module;
    if (at % size > 0 && module === modules[at - 1] && module === modules[at + size] && module === modules[at + size - 1]) faults += 3;
  }
  return faults + 10 * (Math.ceil(Math.abs(dark * 20 - size * size * 10) / (size * size)) - 1);
}

/** The faults of a row or column: of the modules from `first` on, one every `step`. */
function lineFaults(modules: Square, size: number, first: number, step: number): number {
  let [faults, run, last] = [0, 0, 0];
  // Beyond the edges all is light.
  for (let at = 0; at < size + 4; at += 1) {
    const bit = at < size ? modules[first + at * step]! : 0;
    run = at > 0 && bit === (last & 1) ? run + 1 : 1;
    if (at < size && run >= 5) faults += run === 5 ? 3 : 1;
    last = ((last << 1) | bit) & 0xfff;
    if (last === cornerLike[0] || last === cornerLike[1]) faults += 40;
  }
  return faults;
}
