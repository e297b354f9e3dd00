import { describe, expect, test } from 'vitest';
import { clauseFinder } from './locate.ts';
import { ferryPlan as plan } from './specimen.ts';

describe('a clause is found', () => {
  const find = clauseFinder(plan);

  test('in the first sentence that has it, with its offsets', () => {
    expect(find('2', '准点率')).toMatchObject({ passage: '2#s1', start: 13, end: 16 });
    expect(find('2', '准点率不低于96%')).toMatchObject({ passage: '2#s2', start: 6 });
  });

  test('in the text before the title, and in the title where the text has it not', () => {
    expect(find('1', '渡口')).toMatchObject({ passage: '1#s1' });
    expect(find('1', '建好渡口')).toMatchObject({ passage: '1#title', start: 0 });
  });

  test('in the introduction and in a part’s title', () => {
    expect(find('introduction', '渡口委员会')?.passage).toBe('introduction#s1');
    expect(find('part/1', '第一')?.passage).toBe('part/1#title');
  });

  test('only where it is looked for, character for character', () => {
    expect([find('1', '准点率'), find('2', '《渡船（试行）办法》'), find('9', '渡口')]).toEqual([undefined, undefined, undefined]);
  });
});
