import { describe, expect, test } from 'vitest';
import { makeFirstFile, openFirstFile } from './first.ts';
import { specimen } from './specimen.ts';
import { suggest } from './suggest.ts';

const index = openFirstFile(makeFirstFile(specimen, '書书', () => 0));
const offered = (input: string): string[] => suggest(input, index).list.map(({ path }) => path);
const first = (input: string) => suggest(input, index).list[0];

describe('suggest', () => {
  test.each([
    ['1', '/2031/1/'], ['第二项', '/2031/2/'], ['1.3', '/2031/1/#s3'], ['三光', '/glossary/san-guang/'], ['“三光”书屋', '/glossary/san-guang/'],
    ['办好食堂', '/2031/3/'], ['lvzhouxingdong', '/glossary/lv-zhou/'], ['sg', '/glossary/san-guang/'], ['bhst', '/2031/3/'],
  ])('for %j goes straight to %s', (input, path) => {
    expect(first(input)).toMatchObject({ path, exact: true });
  });

  test.each(['书屋', 'shu', '留样', '食'])('for %j offers without going', (input) => {
    expect(first(input)).toMatchObject({ exact: false });
  });

  test('offers the sentence where the words stand', () => {
    expect(offered('留样')).toEqual(['/2031/3/#s1']);
  });

  test('offers a page once', () => {
    const pages = offered('书屋').map((path) => path.replace(/#.*/u, ''));
    expect(new Set(pages).size).toBe(pages.length);
  });

  test('says that a number does not exist and offers it elsewhere', () => {
    expect(suggest('4', index)).toMatchObject({ list: [{ path: '/2030/4/', label: '第4项（2030）' }], missing: { number: 4, first: 1, last: 3 } });
  });

  test('shows another name that matched', () => {
    expect(first('光”书')?.otherName).toEqual([{ text: '“三', hit: false }, { text: '光”书', hit: true }, { text: '屋', hit: false }]);
  });

  test.each(['', '  ', '"', '🎉', '<img src=x onerror=alert(1)>', '%E0%A4%A', '.+', '\\', '"a" OR b', '长'.repeat(10000)])('has nothing for %j', (input) => {
    expect(suggest(input, index)).toEqual({ list: [] });
  });
});
