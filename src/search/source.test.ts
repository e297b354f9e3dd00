import { expect, test } from 'vitest';
import { makeFirstFile, openFirstFile } from './first.ts';
import { parseQuery } from './query.ts';
import { countValues, firstSource, narrow } from './source.ts';
import { specimen } from './specimen.ts';

const source = firstSource(openFirstFile(makeFirstFile(specimen, '', () => 0)));
const hits = await source.find(parseQuery('书屋'));

test('hits can be narrowed', () => {
  expect(narrow(hits, { kind: 'task' }).map(({ key }) => key)).toEqual(['/2030/1/', '/2031/1/', '/2031/2/']);
  expect(narrow(hits, { kind: 'task', edition: '2031' }).map(({ key }) => key)).toEqual(['/2031/1/', '/2031/2/']);
  expect(narrow(hits, { part: '2030/1' }).map(({ key }) => key)).toEqual(['/2030/1/']);
  expect(narrow(hits, {})).toEqual(hits);
});

test('values are counted by what is chosen of the other facets', () => {
  expect(Object.fromEntries(countValues(hits, 'kind', {}))).toEqual({ task: 3, term: 1, part: 1, appendix: 1 });
  expect(Object.fromEntries(countValues(hits, 'kind', { kind: 'term', edition: '2031' }))).toEqual({ task: 2, part: 1, appendix: 1 });
  expect(Object.fromEntries(countValues(hits, 'edition', { kind: 'task' }))).toEqual({ 2031: 2, 2030: 1 });
});
