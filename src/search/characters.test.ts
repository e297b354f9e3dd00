import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockOf, makeCharacterBlocks, readPositions } from './characters.ts';
import { makeHaystack } from './haystack.ts';

test('a block says which records have a character, and which in a name', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.string({ unit: fc.constantFrom(...'一二A*') }), fc.string({ unit: fc.constantFrom(...'一二三') })), { maxLength: 12 }), (records) => {
    const haystacks = records.map(([name, sentence]) => makeHaystack({ names: [name], sentences: [sentence] }));
    const blocks = makeCharacterBlocks(haystacks);
    for (const character of '一二三a*') {
      const has = (part: (haystack: typeof haystacks[0]) => string): number[] =>
        haystacks.flatMap((haystack, position) => (part(haystack).includes(character) ? [position] : []));
      const found = blocks.get(blockOf(character))?.[character];
      expect(found ? readPositions(found.all, haystacks.length) : []).toEqual(has(({ text }) => text));
      expect(found ? readPositions(found.names, haystacks.length) : []).toEqual(has(({ text, boundary }) => text.slice(0, boundary)));
    }
  }));
});

test('a character that most records have takes no more room than one that few have', () => {
  const haystacks = Array.from({ length: 100 }, (_, position) => makeHaystack({ names: [position === 7 ? '乙' : '甲'], sentences: [] }));
  const { steps } = makeCharacterBlocks(haystacks).get(blockOf('甲'))!['甲']!.all;
  expect(steps).toEqual([7]);
});
