import { describe, expect, test } from 'vitest';
import type { Directory } from './directory.ts';
import { readLostAddress } from './entry-lost.ts';

const directory: Directory = {
  editions: [
    {
      id: '20xx', current: true, parts: [{ number: 1, title: '部分' }],
      tasks: Array.from({ length: 33 }, (_, index) => ({ id: String(index + 1), number: index + 1, part: 1, title: `题目${index + 1}`, sentences: 5 })),
    },
    {
      id: '2031', current: false, parts: [{ number: 1, title: '部分' }, { number: 2, title: '部分' }],
      tasks: ['1-1', '2-1'].map((id) => ({ id, number: 1, part: Number(id[0]), title: '', sentences: 2 })),
    },
  ],
};

const read = (path: string, base = '/') => {
  const { targets, missing, certain } = readLostAddress(path, directory, base);
  return { paths: targets.map((target) => target.path), missing: missing?.kind, certain };
};

describe('a lost address', () => {
  test.each([
    ['/20xx/019', '/20xx/19/'], ['/20xx/19.html', '/20xx/19/'], ['/20XX/19', '/20xx/19/'], ['/%EF%BC%91%EF%BC%99/', '/20xx/19/'],
    ['/20xx/19/s3', '/20xx/19/#s3'], ['/20xx/019#s3', '/20xx/19/#s3'], ['/20xx-19-3', '/20xx/19/#s3'], ['/20xx/19/%E3%80%82', '/20xx/19/'],
    ['/20xx/19/%25E3%2580%2582', '/20xx/19/'], ['/20xx/19/%EF%BC%89', '/20xx/19/'], ['/2031-2-1', '/2031/2-1/'], ['/20xx/PART/1', '/20xx/part/1/'],
  ])('%s leads on to %s without asking, below any base path', (asked, path) => {
    expect(read(asked)).toEqual({ paths: [path], missing: undefined, certain: path });
    expect(read(`/jyj/plan${asked}`, '/jyj/plan/')).toEqual({ paths: [path], missing: undefined, certain: path });
  });

  test.each([
    ['/20xx/%E7%AC%AC19%E9%A1%B9', ['/20xx/19/']], ['/%E7%AC%AC%E5%8D%81%E4%B9%9D%E9%A1%B9', ['/20xx/19/']],
    ['/2031/1', ['/2031/1-1/', '/2031/2-1/']], ['/20xx/%E5%8D%81%E4%B9%9D/', ['/20xx/19/']],
  ])('%s is words or a choice, and is asked about', (asked, paths) => {
    expect(read(asked)).toEqual({ paths, missing: undefined, certain: undefined });
  });

  test.each([
    ['/20xx/34', 'task', []], ['/34/', 'task', []], ['/20xx/part/7/', 'part', []], ['/20xx/19/s9', 'sentence', []], ['/20xx/019/s9', 'sentence', []],
    ['/2019/19/', 'edition', []],
  ])('%s is told to be missing', (asked, missing) => {
    expect(read(asked)).toMatchObject({ missing, certain: undefined });
  });

  test('of an edition that there is not is told with those that are', () => {
    expect(readLostAddress('/2019/19/', directory, '/')).toEqual({ targets: [], missing: { kind: 'edition', edition: '2019', existing: ['20xx', '2031'] } });
  });

  test('whose sentence is missing is asked about its task', () => {
    expect(read('/20xx/19.html#s9')).toEqual({ paths: ['/20xx/19/'], missing: 'sentence', certain: undefined });
  });

  test('never leads back to itself', () => {
    expect(read('/20xx/19/')).toEqual({ paths: [], missing: undefined, certain: undefined });
    expect(read('/jyj/plan/20xx/19/', '/jyj/plan/')).toEqual({ paths: [], missing: undefined, certain: undefined });
  });

  test('is asked about where only the slash at its end is missing, which most hosts add', () => {
    expect(read('/20xx/19')).toEqual({ paths: ['/20xx/19/'], missing: undefined, certain: undefined });
    expect(read('/jyj/plan/20xx/19#s3', '/jyj/plan/')).toEqual({ paths: ['/20xx/19/#s3'], missing: undefined, certain: undefined });
  });

  test('of a wording that has no page offers the task', () => {
    expect(read('/20xx/19/r2/')).toEqual({ paths: ['/20xx/19/'], missing: undefined, certain: undefined });
  });

  test.each(['/', '/nothing/', '/glossary/x/', '/feed.xml', '/%E0%A4%A', '/wp-login.php'])('%s means nothing', (asked) => {
    expect(read(asked)).toEqual({ paths: [], missing: undefined, certain: undefined });
  });
});
