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

/** The code of a text, in the mask that has the fewest faults. @throws RangeError when the text is longer than 2,331 bytes. */
export function makeQrCode(text: string): Modules {
  const { version, codewords } = qrCodewords(text);
  const { modules, isFixed } = drawPatterns(version);
  drawCodewords(modules, isFixed, codewords);
  const masked = masks.map((mask, number) => {
    const result = modules.map((row, y) => row.map((dark, x) => dark !== (!isFixed[y]![x] && mask(x, y) === 0)));
    drawFormat(result, number);
    return result;
  });
  const faults = masked.map(faultsOf);
  return masked[faults.indexOf(Math.min(...faults))]!;
}

/** Everything but data and format, and where no data may be. */
function drawPatterns(version: number): { modules: Modules; isFixed: Modules } {
  const size = version * 4 + 17;
  const [modules, isFixed] = [0, 1].map(() => Array.from({ length: size }, () => Array<boolean>(size).fill(false))) as [Modules, Modules];
  const set = (x: number, y: number, dark: boolean): void => {
    if (modules[y]?.[x] === undefined) return;
    modules[y]![x] = dark;
    isFixed[y]![x] = true;
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
  return { modules, isFixed };
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
function drawFormat(modules: Modules, mask: number): void {
  const bits = checked(mask, 10, 1335) ^ 21522;
  formatPlaces(modules.length).forEach(([x, y], index) => {
    modules[y]![x] = index === 30 || isSet(bits, index % 15);
  });
}

/** Upwards and downwards in columns of two from the right, beside the upright row of the timing pattern. */
function drawCodewords(modules: Modules, isFixed: Modules, codewords: readonly number[]): void {
  const size = modules.length;
  let at = 0;
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2) {
    for (let step = 0; step < size; step += 1) {
      const y = ((right < 6 ? right + 1 : right) & 2) === 0 ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        if (isFixed[y]![x]) continue;
        modules[y]![x] = isSet(codewords[at >> 3] ?? 0, 7 - (at & 7));
        at += 1;
      }
    }
  }
}

/** Light and dark in which a corner's rows stand out, with the light before or behind them. */
const cornerLike = [0b000010111010, 0b010111010000];

/** What makes a code hard to read: runs, blocks, what looks like a corner, too much or too little that is dark. */
function faultsOf(modules: Modules): number {
  const size = modules.length;
  let [faults, dark] = [0, 0];
  for (let y = 0; y < size; y += 1) {
    const row = modules[y]!;
    const next = modules[y + 1];
    faults += lineFaults(row) + lineFaults(modules.map((other) => other[y]!));
    for (let x = 0; x < size; x += 1) {
      if (row[x]) dark += 1;
      if (next !== undefined && x > 0 && row[x] === row[x - 1] && row[x] === next[x] && row[x] === next[x - 1]) faults += 3;
    }
  }
  return faults + 10 * (Math.ceil(Math.abs(dark * 20 - size * size * 10) / (size * size)) - 1);
}

function lineFaults(line: readonly boolean[]): number {
  let [faults, run, last] = [0, 0, 0];
  // Beyond the edges all is light.
  for (let at = 0; at < line.length + 4; at += 1) {
    const bit = line[at] === true ? 1 : 0;
    run = at > 0 && bit === (last & 1) ? run + 1 : 1;
    if (at < line.length && run >= 5) faults += run === 5 ? 3 : 1;
    last = ((last << 1) | bit) & 0xfff;
    if (last === cornerLike[0] || last === cornerLike[1]) faults += 40;
  }
  return faults;
}
