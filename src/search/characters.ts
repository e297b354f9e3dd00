import { gap, separator, type Haystack } from './haystack.ts';

/**
 * Which records have a character. Pairs say nothing of single characters, and a character that most records have
 * is answered from a list of positions in a hundredth of the time that its occurrences would take.
 */

/** Positions in ascending order as the steps between them; of those that are in the list or, when fewer, of those that are not. */
export interface PositionList {
  not?: true;
  steps: number[];
}

/** The records with a character, and those that have it in a name. */
export interface CharacterRecords {
  all: PositionList;
  names: PositionList;
}

/** The characters of one block, i.e. those that share all but the last 8 bits of their code. */
export type CharacterBlock = Record<string, CharacterRecords>;

/** The name of the block of a character, e.g. `4e`. */
export const blockOf = (character: string): string => (character.charCodeAt(0) >> 8).toString(16).padStart(2, '0');

function writePositions(positions: readonly number[], total: number): PositionList {
  const present = new Set(positions);
  const inverted = positions.length * 2 > total;
  const listed = inverted ? Array.from({ length: total }, (_, position) => position).filter((position) => !present.has(position)) : positions;
  const steps = listed.map((position, index) => position - (index === 0 ? 0 : listed[index - 1]!));
  return inverted ? { not: true, steps } : { steps };
}

/** The positions of a list among `total`, in ascending order. */
export function readPositions({ not, steps }: PositionList, total: number): number[] {
  let at = 0;
  const listed = steps.map((step) => (at += step));
  if (!not) return listed;
  const absent = new Set(listed);
  return Array.from({ length: total }, (_, position) => position).filter((position) => !absent.has(position));
}

/** The blocks of all characters of the haystacks, by name. */
export function makeCharacterBlocks(haystacks: readonly Haystack[]): Map<string, CharacterBlock> {
  const found = new Map<string, { all: number[]; names: number[] }>();
  haystacks.forEach(({ text, boundary }, position) => {
    const inNames = new Set(text.slice(0, boundary).split(''));
    for (const character of new Set(text.split(''))) {
      if (character === separator || character === gap) continue;
      const records = found.get(character) ?? { all: [], names: [] };
      records.all.push(position);
      if (inNames.has(character)) records.names.push(position);
      found.set(character, records);
    }
  });
  const blocks = new Map<string, CharacterBlock>();
  for (const character of [...found.keys()].sort()) {
    const { all, names } = found.get(character)!;
    const block = blocks.get(blockOf(character)) ?? {};
    block[character] = { all: writePositions(all, haystacks.length), names: writePositions(names, haystacks.length) };
    blocks.set(blockOf(character), block);
  }
  return blocks;
}
