import { describe, expect, test } from 'vitest';
import { importSource } from './import.ts';
import { rolesOf } from './roles.ts';
import { documentOf } from './specimens.ts';

const text = '首页\n海岛2031年工作要点\n引言。\n一、阅读。\n1.开馆。周一开馆。（责任单位：书房）\n附件1：书目\n《潮声》\n';
const imported = importSource(documentOf(text), { sha256: '0'.repeat(64), file: 'plan.txt' });
const words = (start: number, end: number): string => text.slice(start, end).trim();

describe('rolesOf', () => {
  test('names what every stretch of the source is', () => {
    const { ranges, unassigned, twice } = rolesOf(text, imported.plan, [{ line: 1, text: '首页', reason: '导航' }]);
    expect(ranges.map(({ role, start, end }) => `${role} ${words(start, end)}`)).toEqual([
      'discarded 首页', 'title 海岛2031年工作要点', 'introduction 引言。', 'part-label 一、', 'part-title 阅读', 'stop 。', 'task-label 1.', 'task-title 开馆', 'stop 。',
      'text 周一开馆。', 'responsible （责任单位：书房）', 'appendix-label 附件1：', 'appendix-title 书目', 'appendix 《潮声》',
    ]);
    expect({ unassigned, twice }).toEqual({ unassigned: [], twice: [] });
  });

  test('finds what has no role', () => {
    expect(rolesOf(text, imported.plan, []).unassigned.map(({ start, end }) => words(start, end))).toEqual(['首页']);
    const withoutTasks = { ...imported.plan, parts: imported.plan.parts.map((part) => ({ ...part, tasks: [] })) };
    expect(rolesOf(text, withoutTasks, []).unassigned.map(({ start, end }) => words(start, end))).toContain('1.开馆。周一开馆。（责任单位：书房）');
  });

  test('finds what has two roles', () => {
    const { twice } = rolesOf(text, imported.plan, [{ line: 3, text: '引言。', reason: '导航' }]);
    expect(twice.map(({ start, end }) => words(start, end))).toEqual(['引言。']);
  });
});

describe('tables of a document', () => {
  const table = '海岛2031年工作要点\n一、阅读\n1.开馆。时间如下：\n时段\t地点\n1.早\t\n一、晚\t书房\n2.闭馆。入夜闭馆。';
  const document = { text: table, remarks: [], tables: [{ firstLine: 4, lastLine: 6 }] };

  test('stay tables, and number nothing', () => {
    const { plan, doubts, files } = importSource(document, { sha256: '0'.repeat(64), file: 'plan.txt' });
    const [task, next] = plan.parts[0]?.tasks ?? [];
    expect(task?.blocks.map((block) => (block.kind === 'table' ? block.rows.map((row) => row.map(({ text: cell }) => cell)) : block.kind)))
      .toEqual(['paragraph', [['时段', '地点'], ['1.早', ''], ['一、晚', '书房']]]);
    expect(next?.heading.title.text).toBe('闭馆');
    expect(doubts).toEqual([]);
    expect(files.get('tasks/01.mdx')).toContain('| 时段');
    expect(rolesOf(table, plan, [])).toMatchObject({ unassigned: [], twice: [] });
  });

  test('of one column are frames around text', () => {
    const framed = { ...document, text: '海岛2031年工作要点\n一、阅读\n1.开馆。周一开馆。', tables: [{ firstLine: 1, lastLine: 3 }] };
    expect(importSource(framed, { sha256: '0'.repeat(64), file: 'plan.txt' }).plan.parts[0]?.heading.title.text).toBe('阅读');
  });
});
