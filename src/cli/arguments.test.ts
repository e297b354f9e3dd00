import { describe, expect, test } from 'vitest';
import { readDay } from './arguments.ts';

const now = new Date('2031-03-01T17:00:00Z');

describe('the arguments of a command that asks for a day alone', () => {
  test('are a day at most', () => {
    expect(readDay([], now)).toEqual({ date: '2031-03-02' });
    expect(readDay(['--date', '2031-01-02'], now)).toEqual({ date: '2031-01-02' });
  });

  test.each([['19'], ['--date'], ['--date', 'heute'], ['--force']])('%s is too much or too little', (...given) => {
    expect(readDay(given, now)).toEqual({ fault: expect.any(String) as string });
  });
});
