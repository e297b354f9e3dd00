import { describe, expect, test } from 'vitest';
import { makeHaystack } from './haystack.ts';
import { likeness, nearest } from './nearest.ts';
import { specimen } from './specimen.ts';

const entries = specimen.map((record) => ({ record, haystack: makeHaystack(record) }));
const near = (typed: string): string[] => nearest(typed, entries).map(({ record }) => record.url);

test.each([['三光', '三光', 1], ['三光', '光三', 0.5], ['绿洲', '绿洲行动', 2 / 3], ['', '三光', 0], ['书', '树', 0]])('%j and %j are alike by %d', (a, b, alike) => {
  expect(likeness([...a], [...b])).toBeCloseTo(alike);
});

describe('nearest', () => {
  test.each([
    ['绿州行动', '/glossary/lv-zhou/'], ['绿洲行动计划', '/glossary/lv-zhou/'], ['三光书物', '/glossary/san-guang/'], ['办好食糖', '/2031/3/'],
    ['luzhuoxingdong', '/glossary/lv-zhou/'], ['任务分工的表', '/2031/appendix/1/'],
  ])('for %j offers %s first', (typed, url) => {
    expect(near(typed)[0]).toBe(url);
  });

  test('takes what sounds the same for what was meant', () => {
    // 坚 and 建, 书 and 树 are read alike in the specimen's titles.
    expect(near('建持阅读')[0]).toBe('/2031/part/1/');
  });

  test.each(['', '🎉', '毫无关系', 'xyzxyz', '<b>'])('has nothing for %j', (typed) => {
    expect(near(typed)).toEqual([]);
  });

  test('10,000 characters cost no time', () => {
    const started = performance.now();
    near('绿洲行动'.repeat(2500));
    expect(performance.now() - started).toBeLessThan(200);
  });
});
