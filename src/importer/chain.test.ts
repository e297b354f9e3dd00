import { describe, expect, test } from 'vitest';
import { numberingChain } from './chain.ts';

const chain = (numbers: readonly number[], first?: readonly number[], prefer?: 'earlier' | 'later') =>
  numberingChain(numbers.map((number, at) => ({ number, at })), first, prefer).map(({ number, at }) => `${number}@${at}`).join(' ');

describe('numberingChain', () => {
  test.each([
    ['all of an unbroken sequence', [1, 2, 3], '1@0 2@1 3@2'],
    ['the sequence around a list inside it', [1, 2, 3, 1, 2, 4], '1@0 2@1 3@2 4@5'],
    ['what follows a gap', [1, 2, 4, 5], '1@0 2@1 4@2 5@3'],
    ['the sequence beside a far number', [1, 2, 99, 3, 4], '1@0 2@1 3@3 4@4'],
  ])('takes %s', (_case, numbers, expected) => {
    expect(chain(numbers, [1], 'earlier')).toBe(expected);
  });

  test('takes the later of two equal sequences, or the earlier', () => {
    expect(chain([1, 2, 1, 2])).toBe('1@2 2@3');
    expect(chain([1, 2, 1, 2], [1], 'earlier')).toBe('1@0 2@1');
  });

  test('may begin with another number', () => {
    expect(chain([7, 8, 1, 9], [1, 7], 'earlier')).toBe('7@0 8@1 9@3');
  });

  test('takes what looks like running text only where its number is due', () => {
    const items = [{ number: 1 }, { number: 2, weak: true }, { number: 5, weak: true }];
    expect(numberingChain(items)).toEqual(items.slice(0, 2));
  });
});
