import { diffArrays } from 'diff';
import type { RootContent } from 'mdast';
import { planBlocks, readProse } from '../markdown/prose.ts';
import { parseMdx } from '../markdown/syntax.ts';
import type { Conflict } from './merge-fields.ts';
import { similarity } from './similarity.ts';

/** A piece of an MDX body: the plan's words, or something that editors put between them. */
interface Piece {
  /** As it is written. */
  written: string;
  /** The plan's words, however they are broken into lines; nothing for the editors' pieces. */
  words: string | undefined;
}

export interface MergedBody {
  body: string;
  conflicts: Conflict<string | undefined>[];
}

/** A block of the plan is the same block, corrected, from this much likeness on. */
const sameBlock = 0.3;

/**
 * Merges two versions of an MDX body that go back to the same one. The plan's words are merged block by block;
 * what editors put between them stays beside the block it stood beside, as long as that block is still there.
 * @throws VFileMessage when a body is no MDX
 */
export function mergeBodies(base: string, ours: string, theirs: string): MergedBody {
  if (base === theirs) return { body: ours, conflicts: [] };
  if (base === ours) return { body: theirs, conflicts: [] };
  const pieces = piecesOf(ours);
  const words = planPieces(pieces);
  const { blocks, conflicts } = mergeBlocks(planPieces(piecesOf(base)), words, planPieces(piecesOf(theirs)));
  if (conflicts.length > 0) return { body: ours, conflicts };
  return placeAdditions(pieces, words, blocks);
}

/** The words of a body, and how many pieces in it are not the plan's. */
export function bodyContents(body: string): { words: string[]; additions: number } {
  const pieces = piecesOf(body);
  const words = pieces.flatMap((piece) => piece.words ?? []);
  return { words, additions: pieces.length - words.length };
}

function piecesOf(body: string): Piece[] {
  const tree = parseMdx(body);
  const words = new Map<RootContent, string>(planBlocks(tree).map((block, index) =>
    [block, JSON.stringify(readProse(body, '', 1).blocks[index])]));
  return tree.children.map((node) => ({
    written: body.slice(node.position?.start.offset, node.position?.end.offset),
    words: words.get(node),
  }));
}

const planPieces = (pieces: readonly Piece[]): Piece[] => pieces.filter(({ words }) => words !== undefined);

/** Three-way merge of sequences: between blocks that all three have, one side's changes stand where the other has none. */
function mergeBlocks(base: Piece[], ours: Piece[], theirs: Piece[]): { blocks: Piece[]; conflicts: MergedBody['conflicts'] } {
  const blocks: Piece[] = [];
  const conflicts: MergedBody['conflicts'] = [];
  const inOurs = new Map(alignment(base, ours));
  const inTheirs = new Map(alignment(base, theirs));
  const fixed = base.flatMap((_, index) => {
    const at = [index, inOurs.get(index), inTheirs.get(index)];
    return at[1] === undefined || at[2] === undefined ? [] : [at as [number, number, number]];
  });
  let from: [number, number, number] = [0, 0, 0];
  for (const to of [...fixed, [base.length, ours.length, theirs.length] as const]) {
    const region = [base.slice(from[0], to[0]), ours.slice(from[1], to[1]), theirs.slice(from[2], to[2])] as const;
    const even = region.every((side) => side.length === region[0].length);
    for (const [b, o, t] of even ? region[0].map((block, index) => [[block], [region[1][index]!], [region[2][index]!]] as const) : [region]) {
      if (same(b, o)) blocks.push(...t.map((block, index) => (same([block], o.slice(index, index + 1)) ? o[index]! : block)));
      else if (same(b, t) || same(o, t)) blocks.push(...o);
      else conflicts.push({ path: [`第 ${from[1] + 1} 段`], base: writtenOf(b), ours: writtenOf(o), theirs: writtenOf(t) });
    }
    const block = ours[to[1]];
    if (block !== undefined) blocks.push(block);
    from = [to[0] + 1, to[1] + 1, to[2] + 1];
  }
  return { blocks, conflicts };
}

function placeAdditions(pieces: readonly Piece[], words: readonly Piece[], blocks: readonly Piece[]): MergedBody {
  const now = correspondence(words, blocks);
  const before = new Map<number, string[]>();
  const after = new Map<number, string[]>();
  const conflicts: MergedBody['conflicts'] = [];
  let passed = 0;
  for (const { written, words: isPlan } of pieces) {
    if (isPlan !== undefined) {
      passed += 1;
      continue;
    }
    const above = now.get(passed - 1);
    const below = now.get(passed);
    if (above !== undefined) after.set(above, [...after.get(above) ?? [], written]);
    else if (below !== undefined) before.set(below, [...before.get(below) ?? [], written]);
    else if (words.length === 0) after.set(blocks.length - 1, [...after.get(blocks.length - 1) ?? [], written]);
    else {
      const neighbour = words[Math.max(passed - 1, 0)]?.written;
      conflicts.push({ path: [`第 ${passed} 段之后`], base: neighbour, ours: `${neighbour ?? ''}\n${written}`, theirs: undefined });
    }
  }
  const body = [
    ...(after.get(-1) ?? []),
    ...blocks.flatMap((block, index) => [...before.get(index) ?? [], block.written, ...after.get(index) ?? []]),
  ];
  return { body: body.map((piece) => `${piece}\n`).join('\n'), conflicts };
}

/** Which block each block has become; blocks that are gone have no entry. */
function correspondence(from: readonly Piece[], to: readonly Piece[]): Map<number, number> {
  const pairs = new Map(alignment(from, to));
  let next = 0;
  from.forEach((block, index) => {
    const known = pairs.get(index);
    if (known !== undefined) {
      next = known + 1;
      return;
    }
    const end = [...pairs].filter(([other]) => other > index).map(([, at]) => at).sort((a, b) => a - b)[0] ?? to.length;
    for (let at = next; at < end; at += 1) {
      if (similarity(block.words ?? '', to[at]?.words ?? '') >= sameBlock) {
        pairs.set(index, at);
        next = at + 1;
        return;
      }
    }
  });
  return pairs;
}

/** The pairs of blocks with the same words, in order. */
function alignment(from: readonly Piece[], to: readonly Piece[]): [number, number][] {
  const pairs: [number, number][] = [];
  let left = 0;
  let right = 0;
  for (const { count, added, removed } of diffArrays(from.map(({ words }) => words), to.map(({ words }) => words))) {
    if (!added && !removed) for (let step = 0; step < count; step += 1) pairs.push([left + step, right + step]);
    if (!added) left += count;
    if (!removed) right += count;
  }
  return pairs;
}

function same(one: readonly Piece[], other: readonly Piece[]): boolean {
  return one.length === other.length && one.every(({ words }, index) => words === other[index]?.words);
}

function writtenOf(pieces: readonly Piece[]): string | undefined {
  return pieces.length === 0 ? undefined : pieces.map(({ written }) => written).join('\n\n');
}
