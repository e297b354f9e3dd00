import { describe, expect, test } from 'vitest';
import { centred, firstFitting, stacked, stackHeight } from './block.ts';
import type { Block } from './block.ts';

const block = (height: number, gap: number): Block => ({ height, gap, draw: (top) => [{ type: 'div', props: { style: { top } } }] });
const tops = (drawings: ReturnType<typeof stacked>): unknown[] => drawings.map(({ props }) => props.style?.['top']);
const blocks = [block(10, 99), block(20, 5), block(30, 7)];

describe('blocks', () => {
  test('stand one below the other; the gap above the first does not count', () => {
    expect(stackHeight(blocks)).toBe(72);
    expect(tops(stacked(blocks, 100))).toEqual([100, 115, 142]);
  });

  test('stand in the middle of a height', () => {
    expect(tops(centred(blocks, { top: 0, bottom: 172 }))).toEqual([50, 65, 92]);
  });

  test('are those that there is room for, and the fewest where there is room for none', () => {
    const ways = [blocks, blocks.slice(0, 2), blocks.slice(0, 1)];
    expect([100, 40, 12, 3].map((height) => firstFitting(ways, height).length)).toEqual([3, 2, 1, 1]);
  });
});
