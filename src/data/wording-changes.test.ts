import { expect, test } from 'vitest';
import type { PublishedBlock, Wording } from '../ledger/model.ts';
import { changesBetween } from './wording-changes.ts';

const paragraph = (sentences: Record<number, string>): PublishedBlock =>
  ({ kind: 'paragraph', sentences: Object.entries(sentences).map(([number, text]) => ({ number: Number(number), text })) });

const wording = (blocks: PublishedBlock[], more: Partial<Wording> = {}): Wording =>
  ({ revision: 1, date: '2033-03-01', blocks, successors: new Map(), ...more });

const sentences = (before: Record<number, string>, after: Record<number, string>, successors: [number, number | undefined][] = []) =>
  changesBetween(wording([paragraph(before)]), wording([paragraph(after)], { successors: new Map(successors) }));

test('the same words are no change, wherever they have gone', () => {
  expect(sentences({ 1: '甲。', 2: '乙。' }, { 2: '乙。', 1: '甲。' })).toEqual([]);
});

test('a reworded sentence is held against what it was', () => {
  expect(sentences({ 1: '甲。', 2: '乙。' }, { 1: '甲。', 2: '丙。' })).toEqual([{ place: '第2句', earlier: '乙。', later: '丙。', sentence: 2 }]);
});

test('a sentence that took in others is held against all of them', () => {
  expect(sentences({ 1: '甲。', 2: '乙。', 3: '丙。' }, { 1: '甲。', 2: '乙丙。' }, [[3, 2]]))
    .toEqual([{ place: '第2、3句并为第2句', earlier: '乙。丙。', later: '乙丙。', sentence: 2 }]);
});

test('a new sentence that took the place of another is held against it', () => {
  expect(sentences({ 1: '甲。' }, { 2: '丁。' }, [[1, 2]])).toEqual([{ place: '第1句改为第2句', earlier: '甲。', later: '丁。', sentence: 2 }]);
});

test('a deleted sentence stands where it was, though its address leads to a neighbour that stayed as it was', () => {
  expect(sentences({ 1: '甲。', 2: '乙。', 3: '丙。' }, { 1: '甲。', 3: '丁。', 4: '戊。' }, [[2, 1]])).toEqual([
    { place: '第2句（删去）', earlier: '乙。', later: '', sentence: 2 },
    { place: '第3句', earlier: '丙。', later: '丁。', sentence: 3 },
    { place: '第4句（新增）', earlier: '', later: '戊。', sentence: 4 },
  ]);
  expect(sentences({ 1: '甲。' }, {}, [[1, undefined]])).toEqual([{ place: '第1句（删去）', earlier: '甲。', later: '', sentence: 1 }]);
});

test('the part, titles, titles of sections and who is responsible count as well', () => {
  const before = wording([], { part: 1, title: '旧题', sections: [{ title: '一节', before: 0 }], responsible: '（责任单位：甲）' });
  const after = wording([], { part: 2, title: '新题', sections: [{ title: '一节', before: 0 }, { title: '二节', before: 0 }] });
  expect(changesBetween(before, after)).toEqual([
    { place: '所属部分', earlier: '第一部分', later: '第二部分' },
    { place: '标题', earlier: '旧题', later: '新题' },
    { place: '第2节标题', earlier: '', later: '二节' },
    { place: '责任单位', earlier: '（责任单位：甲）', later: '' },
  ]);
});

test('of a table, the rows that differ are shown', () => {
  const table = (...rows: string[]): Wording => wording([{ kind: 'table', rows: rows.map((row) => row.split('|')) }]);
  expect(changesBetween(table('地点|时间', '大门|6时', '温室|9时'), table('地点|时间', '大门|7时', '温室|9时')))
    .toEqual([{ place: '表1第2行', earlier: '大门　6时', later: '大门　7时' }]);
  expect(changesBetween(table('地点|时间', '温室|9时'), table('地点|时间', '大门|7时', '温室|9时')))
    .toEqual([{ place: '表1第2行', earlier: '', later: '大门　7时' }]);
  expect(changesBetween(table('地点|时间', '温室|9时'), wording([])))
    .toEqual([{ place: '表1第1行', earlier: '地点　时间', later: '' }, { place: '表1第2行', earlier: '温室　9时', later: '' }]);
});
