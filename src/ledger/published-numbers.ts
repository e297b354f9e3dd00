import type { Fault } from './chain.ts';
import { sentencesOfWording, type Wording } from './model.ts';
import type { UnitRecord } from './schema.ts';
import { sentenceNumber } from './unit-text.ts';

/** Which sentence took the place of each that is gone, as the record says. */
export const successorsIn = ({ successors = {} }: UnitRecord): Wording['successors'] =>
  new Map(Object.entries(successors).map(([gone, to]) => [sentenceNumber(gone), to === null ? undefined : sentenceNumber(to)]));

/**
 * Numbers that stand for two sentences, and sentences that are gone without a word of what became of them.
 * @param earlier the unit's wordings so far, oldest first
 * @param path where the unit stands in the ledger
 */
export function numberFaults(earlier: readonly Wording[], wording: Wording, path: Fault['path']): Fault[] {
  const before = new Map(sentencesOfWording(earlier.at(-1) ?? { ...wording, blocks: [] }).map(({ number, text }) => [number, text]));
  const ever = earlier.flatMap(sentencesOfWording);
  const last = Math.max(0, ...ever.map(({ number }) => number));
  const faults: Fault[] = [];
  const seen = new Set<number>();
  for (const { number, text } of sentencesOfWording(wording)) {
    const isReturning = ever.some((sentence) => sentence.number === number && sentence.text === text);
    if (seen.has(number) || (!before.has(number) && number <= last && !isReturning)) {
      faults.push({ kind: 'ledger-number', path: [...path, 'text'], found: `s${number} ${text.slice(0, 30)}`, expected: `s${last + 1} 起的新编号` });
    }
    seen.add(number);
  }
  const gone = [...before.keys()].filter((number) => !seen.has(number));
  const undeclared = gone.filter((number) => !wording.successors.has(number));
  const wrong = [...wording.successors].filter(([number, to]) => !gone.includes(number) || (to !== undefined && !seen.has(to)));
  const named = (numbers: readonly number[]): string => numbers.map((number) => `s${number}`).join('、') || '（没有）';
  if (undeclared.length > 0 || wrong.length > 0) {
    faults.push({ kind: 'ledger-successor', path: [...path, 'successors'], found: named([...wording.successors.keys()]), expected: `${named(gone)}，各由现有的一句接替` });
  }
  return faults;
}
