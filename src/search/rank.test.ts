import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';
import { makeHaystack } from './haystack.ts';
import { find, needsChecking, type Lookup } from './lookup.ts';
import { parseQuery } from './query.ts';
import { search } from './rank.ts';
import type { SearchRecord } from './records.ts';
import { specimen } from './specimen.ts';
import { wordsOf } from './words.ts';

const entries = specimen.map((record) => ({ record, haystack: makeHaystack(record) }));
const urls = (input: string): string[] => search(entries, parseQuery(input)).map(({ record }) => record.url);

/** A positional index in memory, with the words that Pagefind is given. */
const lookup: Lookup = async (word) => new Map(entries.flatMap(({ record, haystack }) => {
  const places = wordsOf(haystack).flatMap((other, place) => (other === word ? [place] : []));
  return places.length > 0 ? [[record.url, places] as const] : [];
}));

/** What a match may not run out of. */
const partsOf = ({ names, sentences, rest = [] }: SearchRecord): string[] => [...names, sentences.join(''), ...rest];

/** Substrings of the printed text, so with punctuation, over the ends of sentences, and of any length. */
const substring = fc.constantFrom(...specimen).chain((record) => {
  const text = fc.sample(fc.constantFrom(...partsOf(record)), 1)[0]! || record.names[0]!;
  return fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 12 })).map(([at, length]) => text.slice(at, at + length));
});

describe('search', () => {
  test.each([
    ['三光书屋', ['/glossary/san-guang/', '/2031/1/']],
    ['“三光”书屋', ['/glossary/san-guang/', '/2031/1/']],
    ['书屋 种树', ['/2031/2/']],
    ['书屋 -种树 -筹建', ['/glossary/san-guang/', '/2031/part/1/', '/2031/1/', '/2031/appendix/1/']],
    ['政z', ['/2031/1/']],
    ['政z*', ['/2031/1/']],
    ['**书屋', ['/2031/1/']],
    ['互联网绿洲', ['/2031/2/']],
    ['ａｉ留样', ['/2031/3/']],
    ['种树浇水', ['/2031/2/']],
    ['责任单位后勤科', ['/2031/3/']],
    ['食堂后勤科', ['/2031/appendix/1/']],
    ['没有的词', []],
    ['-书屋', []],
    ['🎉', []],
    ['<script>alert(1)</script>', []],
  ])('%j finds %j', (input, expected) => {
    expect([...urls(input)].sort()).toEqual([...expected].sort());
  });

  test('puts names first, then the word that comes early and often', () => {
    expect(urls('书屋')).toEqual(['/2030/1/', '/glossary/san-guang/', '/2031/1/', '/2031/part/1/', '/2031/appendix/1/', '/2031/2/']);
  });

  test('does not join one name with the next or with the text', () => {
    expect(urls('三光三光')).toEqual([]);
    expect(urls('书屋星光')).toEqual([]);
    expect(urls('留样责任')).toEqual([]);
    expect(urls('后勤科食谱')).toEqual([]);
  });

  test('finds a record by every substring of its text, and only records that have it', () => {
    fc.assert(fc.property(substring, (text) => {
      const folded = fold(text).text;
      const expected = folded === '' ? [] : specimen
        .filter((record) => partsOf(record).some((part) => fold(part).text.includes(folded)))
        .map((record) => record.url);
      expect(urls(`"${text.replace(/["“”]/gu, '')}"`).sort()).toEqual(expected.sort());
    }));
  });
});

describe('find', () => {
  test('gives what search gives, in the same order', async () => {
    await fc.assert(fc.asyncProperty(fc.array(substring, { minLength: 1, maxLength: 3 }), fc.boolean(), async (words, excludes) => {
      const input = words.map((word, index) => `${excludes && index > 0 ? '-' : ''}${word.replace(/\s/gu, '')}`).join(' ');
      expect(await find(parseQuery(input), lookup)).toEqual(urls(input));
    }));
  });

  test('asks to be checked when a word is longer than it looks up', async () => {
    const record = specimen[2]!;
    const long = record.sentences.join('');
    expect(needsChecking(parseQuery(long))).toBe(true);
    expect(needsChecking(parseQuery('书屋'))).toBe(false);
    expect(await find(parseQuery(long), lookup)).toEqual([record.url]);
  });
});
