import { expect, test } from 'vitest';
import { parseQuery } from './query.ts';
import type { SearchRecord } from './records.ts';
import { labelOf, makeResult } from './result.ts';
import { specimen } from './specimen.ts';

const byUrl = (url: string) => specimen.find((record) => record.url === url)!;
const pathOf = (url: string, typed: string): string => makeResult(byUrl(url), parseQuery(typed)).path;

test.each([
  ['/2031/1/', '门槛', '/2031/1/#s3'], ['/2031/1/', '建好', '/2031/1/'], ['/2031/', '种树', '/2031/#s1'],
  ['/glossary/san-guang/', '星光', '/glossary/san-guang/'], ['/2031/part/1/', '阅读', '/2031/part/1/'],
  ['/2031/3/', '留样', '/2031/3/#s1'], ['/2031/3/', '责任单位', '/2031/3/'],
])('%s found by %s opens at %s', (url, typed, path) => {
  expect(pathOf(url, typed)).toBe(path);
});

test('records are called by number where they have one', () => {
  expect(['/2031/1/', '/2031/part/2/', '/2031/', '/2031/appendix/1/', '/glossary/san-guang/'].map((url) => labelOf(byUrl(url))))
    .toEqual(['第1项', '第二部分', '引言', '附件', '词语']);
  expect(labelOf({ ...byUrl('/2031/3/'), id: '2-1', number: 1 })).toBe('第二部分第1项');
});

test('words of an article have no address of their own', () => {
  const article: SearchRecord = { url: '/updates/x/', kind: 'update', edition: '2031', names: ['开门'], sentences: [], rest: ['开门那天来了很多人。'] };
  expect(makeResult(article, parseQuery('很多人'))).toMatchObject({ path: '/updates/x/', label: '动态' });
});

test('text in the openings of a part and its sections opens at its sentence of the part', () => {
  const part = { ...byUrl('/2031/part/1/'), sentences: ['总说。', '分说。'] };
  expect(makeResult(part, parseQuery('分说')).path).toBe('/2031/part/1/#s2');
});
