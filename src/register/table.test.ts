import { describe, expect, test } from 'vitest';
import { toCsv } from './csv.ts';
import { locateRegisters } from './located.ts';
import { parseRegister } from './parse.ts';
import { ferryPlan as plan } from './specimen.ts';
import { dataOf, tableOf } from './table.ts';

describe('a register to take away', () => {
  const [located] = locateRegisters(plan, { projects: parseRegister([
    'rows:',
    '  - { name: 西渡口, work: 改建, stage: 加快实施, places: { 1: 西渡口改建 } }',
    '  - { name: 东渡口, work: 新建, stage: 加快实施, places: { 1: 东渡口新建 }, note: 含"栈桥" }',
  ].join('\n'), 'projects', 'content/registers/2031/projects.yaml') });

  test('has a heading, a line a row, the words and where they stand; empty columns are left out', () => {
    expect(tableOf(located!, plan, (path) => `https://example.org${path}`)).toEqual([
      ['名称', '建设内容', '安排', '说明', '位置', '原文', '原句网址'],
      ['西渡口', '改建', '加快实施', '', '第1项第1句', '西渡口改建', 'https://example.org/2031/1/#s1'],
      ['东渡口', '新建', '加快实施', '含"栈桥"', '第1项第1句', '东渡口新建', 'https://example.org/2031/1/#s1'],
    ]);
  });

  test('has its rows as data, with the place of each clause', () => {
    expect(dataOf(located!, plan, (path) => path).rows[0]).toEqual({
      name: '西渡口', work: '改建', stage: '加快实施',
      places: [{ owner: '1', passage: '1#s1', words: '西渡口改建', start: 14, end: 19, address: '/2031/1/#s1' }],
    });
  });

  test('opens in spreadsheets: byte order mark, CRLF, quotation marks doubled', () => {
    expect(toCsv([['名称', '说明'], ['a,b', '含"栈桥"'], ['', '两\n行']])).toBe('\uFEFF名称,说明\r\n"a,b","含""栈桥"""\r\n,"两\n行"\r\n');
  });
});
