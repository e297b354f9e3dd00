import { describe, expect, test } from 'vitest';
import { columnsOf, groupsOf } from './columns.ts';

describe('groups and columns', () => {
  const rows = [['b', 'district'], ['a', 'national'], ['c', 'national']].map(([name, level]) => ({
    row: { name: name!, level: level as 'national', kind: 'policy' as const, places: { 1: '渡口' } },
  }));

  test('groups stand in their own order, rows in that of the plan', () => {
    expect(groupsOf('documents', rows).map(({ name, rows: held }) => [name, held.map(({ row }) => row.name)])).toEqual([['国家', ['a', 'c']], ['区', ['b']]]);
  });

  test('columns that nobody fills are left out', () => {
    expect(columnsOf('documents', rows.map(({ row }) => row)).map(({ key }) => key)).toEqual(['name', 'level', 'kind']);
  });
});
