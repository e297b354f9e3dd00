import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockOf, makeCharacterBlocks, readPositions } from './characters.ts';
import { fold } from './fold.ts';
import { makeHaystack } from './haystack.ts';
import { find, needsChecking, stretchesOf, type Lookup } from './lookup.ts';
import { parseQuery } from './query.ts';
import { search } from './rank.ts';
import type { SearchRecord } from './records.ts';
import { specimen } from './specimen.ts';
import { wordsOf } from './words.ts';

const entries = specimen.map((record) => ({ record, haystack: makeHaystack(record) }));
const urls = (input: string): string[] => search(entries, parseQuery(input)).map(({ record }) => record.url);

/** A positional index in memory, with the words that Pagefind is given. */
const blocks = makeCharacterBlocks(entries.map(({ haystack }) => haystack));
const lookup: Lookup = {
  words: async (wanted) => new Map(entries.flatMap(({ record, haystack }) => {
    const words = wordsOf(haystack);
    if (!wanted.every((word) => words.includes(word))) return [];
    return [[record.url, words.flatMap((word, place) => (wanted.includes(word) ? [place] : []))] as const];
  })),
  character: async (character) => {
    const found = blocks.get(blockOf(character))?.[character];
    return found && { all: readPositions(found.all, entries.length), names: readPositions(found.names, entries.length) };
  },
};

const known = entries.map(({ record, haystack }) => ({ key: record.url, nameEnds: haystack.nameEnds }));
const found = async (input: string): Promise<string[]> => (await find(parseQuery(input), known, lookup)).map(({ key }) => key);

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

test.each([
  ['书屋', ['0书屋']], ['三光书', ['0三光书']], ['三光书屋', ['0三光书屋']], ['互联网绿洲', ['0互联网绿洲']], ['好好', ['0好好']],
  ['好好好', ['0好好', '1好好']], ['书屋书屋', ['0书屋', '2书屋']], ['一二三一二三四', ['0一二三', '3一二三四']], ['一二三四一', ['0一二三四', '2三四一']],
])('%s is looked up as %j', (word, stretches) => {
  expect(stretchesOf(word).map(({ at, text }) => `${at}${text}`)).toEqual(stretches);
});

test('stretches cover every character of a word, and hold none twice unless it stands beside itself', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'一二三四'), minLength: 2, maxLength: 12 }), (word) => {
    const stretches = stretchesOf(word);
    const covered = new Set(stretches.flatMap(({ at, text }) => Array.from(text, (_, index) => at + index)));
    expect(covered.size).toBe(word.length);
    for (const { at, text } of stretches) {
      expect(word.slice(at, at + text.length)).toBe(text);
      expect(text.length === 2 || new Set(text).size === text.length).toBe(true);
    }
  }));
});

describe('find', () => {
  test('gives what search gives, in the same order', async () => {
    await fc.assert(fc.asyncProperty(fc.array(substring, { minLength: 1, maxLength: 3 }), fc.boolean(), async (words, excludes) => {
      const input = words.map((word, index) => `${excludes && index > 0 ? '-' : ''}${word.replace(/\s/gu, '')}`).join(' ');
      expect(await found(input)).toEqual(urls(input));
    }));
  });

  test('asks to be checked when a word is longer than it looks up', async () => {
    const record = specimen[2]!;
    const long = record.sentences.join('');
    expect(needsChecking(parseQuery(long))).toBe(true);
    expect(needsChecking(parseQuery('书屋'))).toBe(false);
    expect(await found(long)).toEqual([record.url]);
  });
});
