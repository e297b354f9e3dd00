import { describe, expect, test } from 'vitest';
import { differencesBetween } from './difference.ts';
import type { UnitText } from './model.ts';

const paragraph = (...sentences: [number, string][]) => ({ kind: 'paragraph' as const, sentences: sentences.map(([number, text]) => ({ number, text })) });
const table = (...rows: string[][]) => ({ kind: 'table' as const, rows });
const unit: UnitText = {
  part: 1, title: '开门', blocks: [paragraph([1, '甲。'], [2, '乙。']), table(['时间', '地点'])], sections: [{ title: '服务', before: 1 }], responsible: '（责任单位：办公室）',
};

test('a unit differs from itself nowhere', () => {
  expect(differencesBetween(unit, structuredClone(unit))).toEqual([]);
});

describe('a unit with another', () => {
  test.each<[string, Partial<UnitText>, object]>([
    ['title', { title: '关门' }, { place: '标题', was: '开门', is: '关门' }],
    ['sentence', { blocks: [paragraph([1, '甲。'], [2, '丙。']), table(['时间', '地点'])] }, { place: '第2句', was: '乙。', is: '丙。' }],
    ['sentence more', { blocks: [paragraph([1, '甲。'], [3, '丙。'], [2, '乙。']), table(['时间', '地点'])] }, { place: '第3句', is: '丙。' }],
    ['number of sentences', { blocks: [paragraph([1, '甲。']), table(['时间', '地点'])] }, { place: '第2句', was: '乙。' }],
    ['cell', { blocks: [paragraph([1, '甲。'], [2, '乙。']), table(['时间', '楼层'])] }, { place: '表格', was: '时间｜地点', is: '时间｜楼层' }],
    ['section', { sections: [{ title: '借阅', before: 1 }] }, { place: '各节标题', was: '服务', is: '借阅' }],
    ['tail', { responsible: '（责任单位：财务室）' }, { place: '责任单位', is: '（责任单位：财务室）' }],
    ['part', { part: 2 }, { place: '所属部分', was: '1', is: '2' }],
    ['order', { blocks: [paragraph([2, '乙。'], [1, '甲。']), table(['时间', '地点'])] }, { place: '分段和次序', was: 's1 s2／表格', is: 's2 s1／表格' }],
    ['paragraph', { blocks: [paragraph([1, '甲。']), paragraph([2, '乙。']), table(['时间', '地点'])] }, { place: '分段和次序', is: 's1／s2／表格' }],
    ['place of a section', { sections: [{ title: '服务', before: 2 }] }, { place: '分段和次序' }],
  ])('%s differs there and nowhere else', (_, change, expected) => {
    expect(differencesBetween(unit, { ...unit, ...change })).toMatchObject([expected]);
  });
});
