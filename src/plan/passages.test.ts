import { expect, test } from 'vitest';
import { specimenPlan } from '../account/specimen.ts';
import { passagePlace } from './passage-place.ts';
import { mapPassages, passagesOf } from './passages.ts';

const plan = specimenPlan();

test('every passage has a name of its own, in the order of the source', () => {
  expect(passagesOf(plan).map(({ name }) => name)).toEqual([
    'detail/1', 'title', 'introduction#s1', 'introduction#s2', 'part/1#title', 'part/1#s1', 'part/1/section/1#title', 'part/1#s2',
    '1#title', '1#s1', '1#s2', '1#s3', '1#s4', '1#t1r1c1', '1#t1r1c2', '1#t1r2c1', '1#t1r2c2', '1#responsible',
    '2#title', '2#s1', 'appendix/1#title', 'appendix/1#s1', 'detail/2',
  ]);
});

test('changing passages changes nothing else', () => {
  expect(mapPassages(plan, (passage) => passage)).toEqual(plan);
  const changed = mapPassages(plan, (passage, name) => ({ ...passage, text: name }));
  expect(passagesOf(changed).every(({ name, passage }) => passage.text === name)).toBe(true);
});

test.each([
  ['title', '计划标题', '/2031/'],
  ['introduction#s2', '引言第2句', '/2031/#s2'],
  ['part/2#title', '第二部分标题', '/2031/part/2/'],
  ['part/2#s1', '第二部分第1句', '/2031/part/2/#s1'],
  ['part/2/section/1#title', '第二部分第1节标题', '/2031/part/2/'],
  ['19#title', '第19项标题', '/2031/19/'],
  ['19#s3', '第19项第3句', '/2031/19/#s3'],
  ['2-3#s1', '第二部分第3项第1句', '/2031/2-3/#s1'],
  ['19#t1r2c3', '第19项表1第2行第3格', '/2031/19/'],
  ['19#responsible', '第19项责任单位', '/2031/19/'],
  ['appendix/1#s1', '附件1第1句', '/2031/appendix/1/#s1'],
  ['detail/1', '文件说明第1条', '/2031/'],
])('%s is %s to readers', (name, words, path) => {
  expect(passagePlace('2031', name)).toEqual({ words, path });
});
