import { describe, expect, test } from 'vitest';
import { inWords, sizeInWords } from './words.ts';

test.each([[0, '0 MB'], [1, '0.1 MB'], [1_234_567, '1.3 MB'], [9_900_000, '9.9 MB'], [9_900_001, '10 MB'], [12_000_001, '13 MB']])(
  '%i bytes are %s',
  (bytes, words) => {
    expect(sizeInWords(bytes)).toBe(words);
  },
);

describe('the page says', () => {
  const copy = { day: '2031年6月1日', files: 20, bytes: 1_000_000 };
  const kept = '已保存 2031年6月1日 的内容，共 20 个文件，约 1 MB。';

  test('how much is kept and from when', () => {
    expect(inWords({ finished: true, copy })).toBe(kept);
  });

  test('how far it is', () => {
    expect(inWords({ finished: false, progress: { done: 3, total: 20 } })).toBe('正在保存，3/20 个文件。');
    expect(inWords({ finished: false, copy, progress: { done: 3, total: 20 } })).toBe(`${kept}网站有新内容，正在更新，3/20 个文件。`);
  });

  test.each(['changed', 'full', 'failed'] as const)('that the copy before is whole when a newer one is not (%s)', (problem) => {
    expect(inWords({ finished: true, copy, problem })).toMatch(/^已保存.*更新没有完成：.*完整保留/u);
  });

  test('that it could not look for a newer one, which is no failure', () => {
    expect(inWords({ finished: true, copy, problem: 'unreachable' })).toBe(`${kept}现在没有连上网站，没能核对有没有新内容。`);
  });

  test.each(['unreachable', 'changed', 'full', 'failed'] as const)('why nothing is kept and what to do (%s)', (problem) => {
    expect(inWords({ finished: true, problem })).toMatch(/^没有保存完成：.+。.+。$/u);
  });
});
