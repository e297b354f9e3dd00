import { expect, test } from 'vitest';
import { readEntry } from './entry.ts';
import { readOutline, writeOutline } from './outline.ts';

const part = (number: number, ids: string[]) =>
  ({ number, tasks: ids.map((id) => ({ id, number: Number(id.split('-').at(-1)) })) });

test.each([
  ['20xx', [part(1, ['1', '2', '3']), part(2, ['4', '6'])], '20xx:1=1-3;2=4,6'],
  ['2027', [part(1, ['1-1', '1-2']), part(2, ['2-1'])], '2027*1=1-2;2=1'],
  ['2028', [part(1, [])], '2028:1='],
])('writes %s', (edition, parts, outline) => {
  expect(writeOutline(edition, parts)).toBe(outline);
  const [read] = readOutline(outline).editions;
  expect(read!.tasks.map(({ id, part: number }) => [id, number]))
    .toEqual(parts.flatMap(({ number, tasks }) => tasks.map(({ id }) => [id, number])));
});

test('is enough to follow a number', () => {
  expect(readEntry('第六项', readOutline('20xx:1=1-3;2=4,6')).targets[0]!.path).toBe('/20xx/6/');
  expect(readEntry('2-1.2', readOutline('2027*1=1-2;2=1')).targets[0]!.path).toBe('/2027/2-1/#s2');
});

test.each(['', 'nonsense', ':', '20xx'])('reads %j as no edition', (outline) => {
  expect(readOutline(outline).editions).toEqual([]);
});
