import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressPath, printedCode, shortPath, type Address } from './address.ts';
import type { AddressBook, AddressedTask } from './address-book.ts';
import { parseAddress } from './address-parse.ts';
import { decoded } from './address-slips.ts';

const tasks = (ids: string[]): AddressedTask[] => ids.map((id) => {
  const [part = '', own] = id.split('-');
  return { id, number: Number(own ?? part), part: own === undefined ? 1 : Number(part), sentences: 5 };
});

const book: AddressBook = {
  base: '/jyj/plan/',
  editions: [
    { id: '20xx', current: true, parts: [{ number: 1 }], tasks: tasks(['1', '2', '3']) },
    { id: '2031', current: false, parts: [{ number: 1 }, { number: 2 }], tasks: tasks(['1-1', '1-2', '2-1']) },
  ],
};

/** The table's rows: drop in a line for anything somebody wrote. */
const rows = readFileSync(new URL('addresses.tsv', import.meta.url), 'utf8').split('\n')
  .filter((line) => line !== '' && !line.startsWith('# '))
  .map((line): [string, Address | undefined] => {
    const [written = '', edition, unit, revision, sentence] = line.split('\t');
    return [written, edition === '-' ? undefined : {
      ...(edition ? { edition } : {}), ...(unit ? { unit } : {}), ...(revision ? { revision: Number(revision) } : {}), ...(sentence ? { sentence: Number(sentence) } : {}),
    }];
  });

describe('an address as it is written', () => {
  test('stands in the table, right and wrong', () => {
    expect(rows.filter(([, address]) => address !== undefined).length).toBeGreaterThan(50);
    expect(rows.filter(([, address]) => address === undefined).length).toBeGreaterThan(10);
  });

  test.each(rows)('%j is %j', (written, address) => {
    expect(parseAddress(decoded(written), book)).toEqual(address);
  });
});

const number = fc.integer({ min: 1, max: 999_999 });
const optionally = <Name extends string>(name: Name): fc.Arbitrary<{ [key in Name]?: number }> =>
  fc.option(number, { nil: undefined }).map((value) => (value === undefined ? {} : { [name]: value }) as { [key in Name]?: number });
const restartingId = fc.tuple(number, number).map(([part, own]) => `${part}-${own}`);
const namedTask = fc.oneof(
  fc.record({ edition: fc.constant('20xx'), unit: number.map(String) }),
  fc.record({ edition: fc.constant('2031'), unit: restartingId }),
);
const taskPlace = fc.tuple(namedTask, optionally('revision'), optionally('sentence')).map(([task, ...more]) => Object.assign({}, task, ...more) as typeof task & Address);
const otherPlace = fc.tuple(
  fc.constantFrom('20xx', '2031'),
  fc.oneof(fc.constant({}), fc.tuple(fc.constantFrom('part', 'appendix'), number).map(([kind, own]) => ({ unit: `${kind}/${own}` }))),
  optionally('sentence'),
).map(([edition, unit, sentence]): Address => ({ edition, ...unit, ...sentence }));

describe('an address that was made is read as what it was made from', () => {
  test('as a path, below any base path and with any origin', () => {
    fc.assert(fc.property(fc.oneof(taskPlace, otherPlace), fc.constantFrom('', '/jyj/plan', 'https://example.org', 'https://example.org/jyj/plan', '/a/b'), (address, before) => {
      expect(parseAddress(before + addressPath(address), book)).toEqual(address);
    }));
  });

  test('as a printed code', () => {
    fc.assert(fc.property(taskPlace, (address) => {
      expect(parseAddress(printedCode(address.edition, address.unit, address.sentence, address.revision), book)).toEqual(address);
    }));
  });

  test('as a short path', () => {
    fc.assert(fc.property(number.map(String), (unit) => {
      expect(parseAddress(shortPath(unit), book)).toEqual({ unit });
      expect(parseAddress(`https://example.org/jyj/plan${shortPath(unit)}`, book)).toEqual({ unit });
    }));
    const restarting = { ...book, editions: book.editions.map((edition) => ({ ...edition, current: edition.id === '2031' })) };
    fc.assert(fc.property(restartingId, (unit) => {
      expect(parseAddress(shortPath(unit), restarting)).toEqual({ unit });
    }));
  });

  test('whatever stuck to it: marks after it, width, encoding', () => {
    const wide = (text: string): string => text.replace(/[!-~]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
    const slips = fc.constantFrom<(text: string) => string>(
      (text) => `${text}。`, (text) => `（${text}）`, (text) => text.toUpperCase(), wide, encodeURIComponent,
      (text) => encodeURIComponent(encodeURIComponent(text)), (text) => ` ${text}\u200b`,
    );
    fc.assert(fc.property(fc.oneof(taskPlace, otherPlace), slips, (address, slip) => {
      expect(parseAddress(decoded(slip(addressPath(address))), book)).toEqual(address);
    }));
  });
});

test('any text is read without an error', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'20xx31/-#rs%.。（）第项partE ') }), (text) => {
    parseAddress(decoded(text), book);
    parseAddress(text, { editions: [] });
  }), { numRuns: 500 });
});

test('a text too long for an address is none', () => {
  expect(parseAddress(`/20xx/19/${'/'.repeat(10_000)}`, book)).toBeUndefined();
});
