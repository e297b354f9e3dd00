import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Directory, DirectoryEdition } from './directory.ts';
import { readEntry } from './entry.ts';

/** Numbers run on: parts of 5, 5, 7 and 6 tasks, three sentences each. */
function runningEdition(id: string, current: boolean, counts: number[]): DirectoryEdition {
  let number = 0;
  return {
    id,
    current,
    parts: counts.map((_, index) => ({ number: index + 1, title: `部分${index + 1}` })),
    tasks: counts.flatMap((count, index) =>
      Array.from({ length: count }, () => {
        number += 1;
        return { id: String(number), number, part: index + 1, title: `题目${number}`, sentences: 3 };
      })),
  };
}

const masked: Directory = { editions: [runningEdition('20xx', true, [5, 5, 7, 6]), runningEdition('2019', false, [5, 30])] };

/** Numbering restarts in each part. */
const restarting: Directory = {
  editions: [{
    id: '2027',
    current: true,
    parts: [1, 2].map((number) => ({ number, title: `部分${number}` })),
    tasks: [1, 2].flatMap((part) => [1, 2, 3].map((number) => ({ id: `${part}-${number}`, number, part, title: '', sentences: 2 }))),
  }],
};

const paths = (input: string, directory = masked): string[] => readEntry(input, directory).targets.map((target) => target.path);

describe('a task', () => {
  test.each([
    '19', '１９', '019', '19.', '19、', '19．', ' 19 ', '第19项', '第十九项', '十九', '(19)', '（十九）', '（19）', '【19】', '任务19', '任务 十九',
    'T19', 't19', '#19', '＃19', 'No.19', '19项', '19号', '第19条', '第 19 项', '第19项任务', '20xx-19', '20XX-19', '20xx/19', '/20xx/19/', '/20xx/19',
    '20xx年第19项', '20xx第19项', '/19/', '19/', '第四部分第19项', '第4部分19', '第四部分 第十九项', 
    'https://edu.example.cn/plan/20xx/19/', '一九',
  ])('%j is task 19', (input) => {
    expect(paths(input)[0]).toBe('/20xx/19/');
  });

  test('of another edition is named with it', () => {
    expect(paths('2019-19')).toEqual(['/2019/19/']);
    expect(readEntry('2019-19', masked).targets[0]!.label).toBe('第19项（2019）');
  });

  test('that only another edition has is offered, and the gap is told', () => {
    expect(readEntry('30', masked)).toMatchObject({
      targets: [{ path: '/2019/30/' }],
      missing: { kind: 'task', edition: '20xx', number: 30, first: 1, last: 23 },
    });
  });

  test.each(['99', '0', '第九十九项', '20xx-99'])('%j does not exist, and the range is given', (input) => {
    expect(readEntry(input, masked)).toMatchObject({ targets: [], missing: { kind: 'task', first: 1, last: 23 } });
  });

  test('named with a part it is not in is still found', () => {
    expect(paths('第二部分第19项')).toEqual(['/20xx/19/']);
  });

  test('counted within a part comes first, the number in the plan second', () => {
    expect(paths('第四部分第2项')).toEqual(['/20xx/19/', '/20xx/2/']);
  });
});

describe('a sentence', () => {
  test.each(['19.3', '20xx-19-3', '19-3', '19#s3', '19 第3句', '第19项第三句', '第十九项第3句', '/20xx/19/#s3', 'https://edu.example.cn/20xx/19/#s3'])(
    '%j is the third of task 19',
    (input) => {
      expect(paths(input)).toEqual(['/20xx/19/#s3']);
    },
  );

  test('that does not exist leads to its task', () => {
    expect(readEntry('19.4', masked)).toMatchObject({
      targets: [{ path: '/20xx/19/' }],
      missing: { kind: 'sentence', number: 4, first: 1, last: 3 },
    });
  });
});

describe('a part', () => {
  test.each(['第四部分', '第4部分', '四、', '20xx第四部分', '/20xx/part/4/', 'part/4', '第四部份'])('%j is part 4', (input) => {
    expect(paths(input)).toEqual(['/20xx/part/4/']);
  });

  test('shares a bare Chinese numeral with a task, which comes first', () => {
    expect(paths('四')).toEqual(['/20xx/4/', '/20xx/part/4/']);
    expect(paths('十九')).toEqual(['/20xx/19/']);
  });

  test('that does not exist is told with the range', () => {
    expect(readEntry('第九部分', masked).missing).toEqual({ kind: 'part', edition: '20xx', number: 9, first: 1, last: 4 });
    expect(readEntry('第九部分第3项', masked).missing).toMatchObject({ kind: 'part' });
  });
});

describe('an address', () => {
  const withAppendix: Directory = { editions: [{ ...masked.editions[0]!, appendices: [{ number: 1, title: '分工表' }] }] };

  test.each([
    ['/20xx/appendix/1/', '/20xx/appendix/1/', '附件1', '分工表'], ['/20xx/part/4/#s1', '/20xx/part/4/#s1', '第四部分第1句', '部分4'],
    ['/20xx/#s2', '/20xx/#s2', '20xx引言第2句', ''], ['/20xx/19/r1/#s2', '/20xx/19/r1/#s2', '第19项旧文字第2句', '题目19'],
    ['20xx-19r1-2', '/20xx/19/r1/#s2', '第19项旧文字第2句', '题目19'], ['/20xx/19/。', '/20xx/19/', '第19项', '题目19'], ['/20xx/第19项', '/20xx/19/', '第19项', '题目19'], ['19r1', '/20xx/19/r1/', '第19项旧文字', '题目19'],
  ])('%s is %s, called %s', (input, path, label, title) => {
    expect(readEntry(input, withAppendix).targets).toMatchObject([{ path, label, title }]);
  });

  test('of an appendix that is not there is told with the range', () => {
    expect(readEntry('/20xx/appendix/2/', withAppendix).missing).toEqual({ kind: 'appendix', edition: '20xx', number: 2, first: 1, last: 1 });
  });
});

describe('an edition', () => {
  test.each(['20xx', '20XX', '/20xx/', '20xx年'])('%j is the edition', (input) => {
    expect(paths(input)).toEqual(['/20xx/']);
  });
});

describe('numbering that restarts in each part', () => {
  test.each([
    ['2-3', ['/2027/2-3/']], ['2027-2-3', ['/2027/2-3/']], ['2-3-1', ['/2027/2-3/#s1']], ['第二部分第3项', ['/2027/2-3/']],
    ['第二部分第3项第2句', ['/2027/2-3/#s2']], ['3', ['/2027/1-3/', '/2027/2-3/']],
    ['二', ['/2027/1-2/', '/2027/2-2/', '/2027/part/2/']],
  ])('%j leads to %j', (input, expected) => {
    expect(paths(input, restarting)).toEqual(expected);
  });

  test('names the part in the label', () => {
    expect(readEntry('2-3', restarting).targets[0]!.label).toBe('第二部分第3项');
  });

  test('tells when a part has no such number', () => {
    expect(readEntry('第二部分第4项', restarting).missing).toMatchObject({ kind: 'task', number: 4, first: 1, last: 3 });
  });
});

test.each(['', ' ', '十四五', '三生', '双减', '19年', '<b>19</b>', '%E0%A4%A', '1'.repeat(10000), '一案双查', '🎉', '20xx-', '第项'])(
  '%j is no number',
  (input) => {
    expect(readEntry(input, masked)).toEqual({ targets: [] });
  },
);

test('an empty directory leads nowhere', () => {
  expect(readEntry('19', { editions: [] })).toEqual({ targets: [] });
});

test('any text is answered without an error', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'〇一二十百第项部分句任务20xxts#-./、（）() ') }), (input) => {
    readEntry(input, masked);
    readEntry(input, restarting);
  }));
});
