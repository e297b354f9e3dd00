import { expect, test } from 'vitest';
import { progressOn } from './progress.ts';

function steps(isTTY: boolean | undefined): string {
  let written = '';
  const progress = progressOn({ ...(isTTY === undefined ? {} : { isTTY }), write: (text) => { written += text; } });
  progress.show('读取');
  progress.show('写入');
  progress.clear();
  progress.clear();
  return written;
}

test('on a terminal a step takes the place of the one before, and leaves nothing behind', () => {
  expect(steps(true)).toBe('… 读取\r\u001b[K… 写入\r\u001b[K');
});

test('elsewhere nothing is shown', () => {
  expect([steps(false), steps(undefined)]).toEqual(['', '']);
});
