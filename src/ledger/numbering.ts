import { alignInOrder } from './align.ts';
import { containedShare, folded, likeness } from './likeness.ts';
import { currentWording, sentencesOfWording, type PublishedSentence, type PublishedUnit, type Wording } from './model.ts';

/** A sentence is the same one, reworded, from this much likeness on; sentences of one task that are not share less. */
const sameSentence = 0.32;

/**
 * Numbers for the sentences of a unit as it is now. A sentence that stands unchanged keeps its number, wherever it has
 * gone; one that is there again gets its own back; one that was reworded keeps its number in its place among the
 * others; all else takes the next numbers never used in the unit.
 * @param published the unit as its ledger has it; missing where it has never been published
 * @param texts the sentences in reading order, as the source has them or as pages show them
 */
export function numberSentences(published: PublishedUnit | undefined, texts: readonly string[]): number[] {
  if (published === undefined) return texts.map((_, index) => index + 1);
  const current = sentencesOfWording(currentWording(published));
  const ever = published.wordings.flatMap(sentencesOfWording);
  const numbers = new Array<number | undefined>(texts.length).fill(undefined);
  const keep = (at: number, number: number): void => { numbers[at] = number; };
  const known = current.map(({ number, text }) => ({ number, text, key: folded(text) }));
  const keys = texts.map(folded);

  const standing = alignInOrder(known.length, texts.length, (i, j) => (known[i]!.key === keys[j] ? 1 : 0));
  for (const [i, j] of standing) keep(j, known[i]!.number);
  // Moved, or taken out once and now there again; of several, the newest.
  for (const { number, text } of [...current, ...ever.toReversed()]) {
    if (numbers.includes(number)) continue;
    const isOther = known.some((sentence) => sentence.number === number && sentence.text !== text);
    const at = isOther ? -1 : keys.findIndex((key, index) => numbers[index] === undefined && key === folded(text));
    if (at !== -1) keep(at, number);
  }
  const bounds = [[-1, -1] as const, ...standing, [known.length, texts.length] as const];
  for (const [index, [i, j]] of bounds.slice(1).entries()) {
    const [before, above] = bounds[index]!;
    const left = range(before + 1, i).filter((at) => !numbers.includes(known[at]!.number));
    const right = range(above + 1, j).filter((at) => numbers[at] === undefined);
    const like = (one: number, other: number): number => {
      const value = likeness(known[left[one]!]!.text, texts[right[other]!]!);
      return value >= sameSentence ? value : 0;
    };
    for (const [one, other] of alignInOrder(left.length, right.length, like)) keep(right[other]!, known[left[one]!]!.number);
  }
  let last = Math.max(0, ...ever.map(({ number }) => number));
  return numbers.map((number) => number ?? (last += 1));
}

/** From this share of its words on, a sentence has gone into another. */
const goneInto = 0.5;

/**
 * What became of the sentences of a wording that the next one does not have: the sentence their words went to, else the
 * nearest one before that is still there, else the nearest after; nothing where no sentence is left.
 */
export function successorsOf(before: readonly PublishedSentence[], after: readonly PublishedSentence[]): Wording['successors'] {
  const left = new Set(after.map(({ number }) => number));
  const successors = new Map<number, number | undefined>();
  for (const [at, { number, text }] of before.entries()) {
    if (left.has(number)) continue;
    const best = after.map((sentence) => ({ number: sentence.number, share: containedShare(text, sentence.text) }))
      .reduce<{ number: number; share: number } | undefined>((most, one) => (most === undefined || one.share > most.share ? one : most), undefined);
    const nearest = before.slice(0, at).findLast((sentence) => left.has(sentence.number)) ?? before.slice(at + 1).find((sentence) => left.has(sentence.number)) ?? after[0];
    successors.set(number, best !== undefined && best.share >= goneInto ? best.number : nearest?.number);
  }
  return successors;
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
