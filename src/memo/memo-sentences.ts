import type { Quotation } from './quotations.ts';

const stops = '。！？；!?;';

/**
 * Where the memo's sentences end: at 。！？； or a line break outside quotations; what follows a stop in brackets,
 * “……。”（第19项） or “……”。（第19项）, still belongs to it.
 */
export function sentenceEnds(memo: string, quotations: readonly Quotation[]): number[] {
  const ends: number[] = [];
  let quoted = 0;
  let depth = 0;
  for (let at = 0; at < memo.length; at += 1) {
    while (quoted < quotations.length && quotations[quoted]!.end <= at) quoted += 1;
    const within = quotations[quoted];
    if (within !== undefined && within.start <= at) {
      at = within.end - 1;
      continue;
    }
    const character = memo.charAt(at);
    if ('（('.includes(character)) depth += 1;
    if ('）)'.includes(character)) depth = Math.max(0, depth - 1);
    const next = memo.charAt(at + 1);
    if (character === '\n' || (stops.includes(character) && depth === 0 && next !== '（' && next !== '(')
      || ('）)'.includes(character) && depth === 0 && endsWithStop(memo, at))) {
      ends.push(at + 1);
      depth = 0;
    }
  }
  ends.push(memo.length + 1);
  return ends;
}

/** So much is looked back over for the beginning of a bracket. */
const longestBracket = 60;

/** Whether a bracket that closes here opened right behind a stop. */
function endsWithStop(memo: string, at: number): boolean {
  const near = memo.slice(Math.max(0, at - longestBracket), at);
  const open = Math.max(near.lastIndexOf('（'), near.lastIndexOf('('));
  return open > 0 && stops.includes(near.charAt(open - 1));
}

/** How many units of the memo stand outside quotations before each place. */
export function unquotedLengths(memo: string, quotations: readonly Quotation[]): Uint32Array {
  const outside = new Uint32Array(memo.length + 2);
  let next = 0;
  for (let at = 0; at <= memo.length; at += 1) {
    while (next < quotations.length && quotations[next]!.end <= at) next += 1;
    const one = quotations[next];
    outside[at + 1] = outside[at]! + (one !== undefined && one.start <= at ? 0 : 1);
  }
  return outside;
}
